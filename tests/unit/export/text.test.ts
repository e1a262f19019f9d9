import { describe, expect, it } from 'vitest';
import { articleToText } from '../../../src/export/text.js';
import { columnsOf, wrap } from '../../../src/export/wrap.js';
import { articleWith, WORDS } from './article.js';

describe('articleToText', () => {
  it('sets headline, credits and address over the prose', () => {
    const article = articleWith({ text: 'First paragraph.\n\nSecond <b>paragraph</b>.' });
    expect(articleToText(article, { words: WORDS })).toEqual({
      filename: 'The bridge opens.txt',
      mime: 'text/plain;charset=utf-8',
      text: `The bridge opens
Ada Quill · The Harbour
Published 2024-05-01 09:30 +02:00 · Updated 2024-05-02
https://harbour.example/bridge

First paragraph.

Second <b>paragraph</b>.
`,
    });
  });

  it('says nothing of what is unknown, and an update at the time of publishing is none', () => {
    const published = '2024-05-01T07:30:05Z';
    const article = articleWith({ byline: null, siteName: null, url: '', published, modified: published });
    expect(articleToText(article, { words: WORDS }).text).toBe(
      'The bridge opens\nPublished 2024-05-01 07:30:05 UTC\n\nBody.\n',
    );
    const bare = articleWith({
      title: '',
      byline: null,
      siteName: null,
      url: '',
      published: null,
      modified: null,
    });
    expect(articleToText(bare, { words: WORDS }).text).toBe('Body.\n');
  });

  it('shows dates as the page gave them', () => {
    const shown = (published: string) =>
      articleToText(articleWith({ published, modified: null }), { words: WORDS }).text.match(
        /Published (.*)/,
      )?.[1];
    expect(shown('2024-05-01')).toBe('2024-05-01');
    expect(shown('2024-05-01T09:30')).toBe('2024-05-01 09:30');
    expect(shown('2024-05-01T09:30:10.5-0330')).toBe('2024-05-01 09:30:10.5 -0330');
  });

  it('lets nothing through that drives a terminal', () => {
    const article = articleWith({ title: 'A\u001B]0;owned\u0007B', text: 'x\u001B[2Jy\u009Bz\tq' });
    const { text } = articleToText(article, { words: WORDS });
    expect(text.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
    expect(text).toContain('x[2Jyz\tq');
  });
});

describe('wrap', () => {
  it('breaks at spaces and keeps long words whole', () => {
    expect(wrap('one two three four', 9)).toBe('one two\nthree\nfour');
    expect(wrap('see https://harbour.example/a-long-address now', 12)).toBe(
      'see\nhttps://harbour.example/a-long-address\nnow',
    );
  });

  it('keeps the line breaks there are', () => {
    expect(wrap('a\n\nb c', 80)).toBe('a\n\nb c');
  });

  it('counts wide characters as two and breaks between them, but not before a full stop', () => {
    expect(columnsOf('橋x')).toBe(3);
    expect(wrap('新しい橋が開通した。', 10)).toBe('新しい橋が\n開通した。');
    expect(wrap('新しい橋が開通。', 14)).toBe('新しい橋が開\n通。');
  });

  it('leaves no line longer than asked when every word fits', () => {
    const text = 'The new bridge over the harbour opened to walkers on Wednesday, a year late.'.repeat(5);
    for (const line of wrap(text, 40).split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(40);
    expect(wrap(text, 40).replace(/\n/g, ' ')).toBe(text);
  });
});
