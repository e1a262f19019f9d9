import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.js';
import { sanitizer } from './sanitizer.js';

const ARTICLE: Article = {
  url: 'https://www.tidewater.example/ferry',
  canonicalUrl: 'https://www.tidewater.example/ferry',
  title: 'Ferry returns',
  byline: 'Mara Quist',
  published: '2024-05-03T08:00+02:00',
  modified: null,
  siteName: 'Tidewater Post',
  lang: 'en',
  dir: 'ltr',
  excerpt: 'At last.',
  standfirst: null,
  section: null,
  leadImage: 'https://www.tidewater.example/quay.jpg',
  html: '<p>At last.</p>',
  text: 'At last.',
  partial: false,
  wordCount: 2,
};

function cleaned(fields: Partial<Article>): Article {
  return sanitizer.article({ ...ARTICLE, ...fields });
}

describe('an article that is sanitized', () => {
  it('is the same when there is nothing wrong with it', () => {
    expect(cleaned({})).toEqual(ARTICLE);
  });

  it('has a harmless body', () => {
    expect(cleaned({ html: '<p onclick="x()">At last.</p><script>x()</script>' }).html).toBe(
      '<p>At last.</p>',
    );
  });

  it('has lines for fields', () => {
    const { title, byline, siteName, excerpt } = cleaned({
      title: 'Ferry\u202e\nreturns',
      byline: '\u0000',
      siteName: ' ',
      excerpt: 'x'.repeat(5000),
    });
    expect(title).toBe('Ferry returns');
    expect(byline).toBeNull();
    expect(siteName).toBeNull();
    expect(excerpt?.length).toBe(1000);
    expect(cleaned({ title: 'x'.repeat(5000) }).title.length).toBe(300);
  });

  it.each([['javascript:alert(1)'], ['data:text/html,x'], ['about:blank'], ['no address']])(
    'has no address that is no page: %s',
    (address) => {
      expect(cleaned({ url: address, canonicalUrl: address, leadImage: address })).toMatchObject({
        url: '',
        canonicalUrl: null,
        leadImage: null,
      });
    },
  );

  it('keeps the address of a page, of a file too, and never a password', () => {
    expect(cleaned({ url: 'file:///home/reader/ferry.html' }).url).toBe('file:///home/reader/ferry.html');
    expect(cleaned({ url: 'https://reader:secret@a.example/' }).url).toBe('https://a.example/');
  });

  it('has a direction or none', () => {
    expect(cleaned({ dir: 'rtl' }).dir).toBe('rtl');
    expect(cleaned({ dir: 'up' as 'rtl' }).dir).toBeNull();
  });

  it('is cut where a forged file made it endless, and says so', () => {
    // End tags without a beginning count as any others, and jsdom is done with them at once.
    const { html, text, partial } = cleaned({
      html: '</i>'.repeat(299_990) + '<br>'.repeat(20),
      text: 'a'.repeat(9_000_000),
    });
    expect(html).toBe('<br>'.repeat(9));
    expect(text).toHaveLength(8_000_000);
    expect(partial).toBe(true);
    expect(cleaned({ html: '<br>'.repeat(1000) }).partial).toBe(false);
  });
});
