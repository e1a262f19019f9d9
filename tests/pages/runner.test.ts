/** The runner itself: it refuses a fixture that states too little, and it sees every difference that counts. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.js';
import { fieldProblems, ledgerProblems, textProblems } from './compare.js';
import { firstDifference } from './compare-body.js';
import { fixtureNames, readFixture } from './fixture.js';

const STATED = {
  why: 'one thing',
  url: 'https://a.example/1',
  ok: true,
  article: { title: 'A' },
  mustContain: ['a'],
  mustNotContain: [],
};

describe('reading a fixture', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'plainread-pages-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function fixture(stated: object, files: Record<string, string> = {}, name = 'a--b'): string {
    mkdirSync(join(root, name), { recursive: true });
    const all = {
      'source.html': '<p>a',
      'expected.html': '<p>a',
      'expected.json': JSON.stringify(stated),
      ...files,
    };
    for (const [file, text] of Object.entries(all)) if (text) writeFileSync(join(root, name, file), text);
    return name;
  }

  it('takes one that is complete', () => {
    fixture({ ...STATED, ledger: [{ kind: 'ad', text: 'Ad' }] });
    writeFileSync(join(root, 'README.md'), 'no fixture');
    expect(fixtureNames(root)).toEqual(['a--b']);
    expect(readFixture(root, 'a--b')).toMatchObject({ ok: true, html: '<p>a', article: { title: 'A' } });
    const refusal = { why: 'x', url: 'https://a.example/', ok: false, code: 'empty-page' };
    fixture(refusal, { 'expected.html': '' }, 'c--d');
    expect(readFixture(root, 'c--d')).toMatchObject({ ok: false, code: 'empty-page' });
  });

  it.each([
    ['expected.html is missing', STATED, { 'expected.html': '' }],
    ['expected.json is missing', STATED, { 'expected.json': '' }],
    ['source.html is missing', STATED, { 'source.html': '' }],
    ['has no expected.html', { why: 'x', url: 'u', ok: false, code: 'pdf' }, {}],
    ['must state "code"', { why: 'x', url: 'u', ok: false }, { 'expected.html': '' }],
    ['must say "ok"', { why: 'x', url: 'u', code: 'pdf' }, {}],
    ['must state "why"', { ...STATED, why: '' }, {}],
    ['"now" in expected.json is no date', { ...STATED, now: 'soon' }, {}],
    ['has "mustcontain"', { ...STATED, mustcontain: ['a'] }, {}],
    ['has "publised"', { ...STATED, article: { title: 'A', publised: null } }, {}],
    ['must state its "title"', { ...STATED, article: {} }, {}],
    ['"mustContain" is empty', { ...STATED, mustContain: [] }, {}],
    ['must state "mustNotContain" as a list', { ...STATED, mustNotContain: undefined }, {}],
  ])('says: %s', (sentence, stated, files) => {
    const name = fixture(stated, files);
    expect(() => readFixture(root, name)).toThrow(sentence);
  });

  it('says how a folder is named', () => {
    fixture(STATED, {}, 'just-one-part');
    expect(() => readFixture(root, 'just-one-part')).toThrow('<topic>--<case>');
  });
});

describe('comparing bodies', () => {
  it.each([
    ['white space', '<p>a b</p>', '<p>\n a\n b </p>\n'],
    ['boxes', '<p>a</p><p>b</p>', '<div><section><p>a</p></section> <p><span>b</span></p></div>'],
    [
      'what the sanitizer adds',
      '<a href="u">a</a><img src="s">',
      '<a href="u" target="_blank" rel="x">a</a><img src="s" loading="lazy">',
    ],
    ['white space around a line break', 'a<br>b', 'a <br>\n b'],
  ])('looks through %s', (_what, expected, got) => {
    expect(firstDifference(expected, got)).toBeNull();
  });

  it.each([
    ['another text', '<p>a</p>', '<p>b</p>', 'body > p[1] > text'],
    ['another element', '<p>a</p><h2>b</h2>', '<p>a</p><h3>b</h3>', 'body > h2[1]'],
    ['a text without its paragraph', '<p>a</p>', '<div>a</div>', 'body > p[1]'],
    [
      'texts of two boxes run together',
      '<ul><li>ab</li></ul>',
      '<ul><li><div>a</div><div>b</div></li></ul>',
      'li[1] > text',
    ],
    ['a missing paragraph', '<p>a</p><p>b</p>', '<p>a</p>', 'body > p[2]'],
    ['a surplus paragraph', '<p>a</p>', '<p>a</p><p>b</p>', 'body, after its 1 expected parts'],
    ['another attribute', '<a href="u">a</a>', '<a href="v">a</a>', 'a[1], attribute href'],
    ['a surplus attribute', '<img src="s">', '<img src="s" alt="x">', 'img[1], attribute alt'],
    ['a lost language', '<div lang="fr"><p>a</p></div>', '<div><p>a</p></div>', 'body > div[1]'],
    ['a lost space between words', '<p>a <b>b</b></p>', '<p>a<b>b</b></p>', 'p[1] > text'],
    ['the lines of code', '<pre>a\n  b</pre>', '<pre>a b</pre>', 'pre[1] > text'],
    [
      'a note that fell out of its list',
      '<ol><li>a</li><li>b</li></ol>',
      '<ol><li>a</li></ol><p>b</p>',
      'ol[1] > li[2]',
    ],
  ])('sees %s', (_what, expected, got, path) => {
    expect(firstDifference(expected, got)).toContain(path);
  });
});

describe('comparing the rest', () => {
  it('sees a field that differs, and null where something is', () => {
    const article = { title: 'A  b', byline: 'C' } as Article;
    expect(fieldProblems({ title: 'A b' }, article)).toEqual([]);
    expect(fieldProblems({ title: 'A c', byline: null }, article)).toHaveLength(2);
    expect(fieldProblems({ published: null }, article)).toHaveLength(1);
  });

  it('sees a text that is missing, out of order, glued to another, or unwanted', () => {
    const text = 'one two\n\nthree four\nfive';
    expect(textProblems(['one', 'three  four', 'five'], ['six'], text)).toEqual([]);
    expect(textProblems(['six'], [], text)).toEqual([expect.stringContaining('missing')]);
    expect(textProblems(['three', 'one'], [], text)).toEqual([expect.stringContaining('out of order')]);
    expect(textProblems(['one', 'two'], [], text)).toEqual([expect.stringContaining('line of its own')]);
    expect(textProblems([], ['our f'], text)).toEqual([]);
    expect(textProblems([], ['four'], text)).toEqual([expect.stringContaining('should not be')]);
  });

  it('sees a removal that is not told, told as another kind, or by another rule', () => {
    const ledger = [{ rule: 'share-bar', kind: 'share', reason: '', path: '', text: 'Share this' }] as const;
    expect(ledgerProblems([{ kind: 'share', text: 'Share', rule: 'share-bar' }], ledger)).toEqual([]);
    expect(ledgerProblems([{ kind: 'ad', text: 'Share' }], ledger)).toEqual([
      expect.stringContaining('share by share-bar'),
    ]);
    expect(ledgerProblems([{ kind: 'share', text: 'Share', rule: 'x' }], ledger)).toHaveLength(1);
    expect(ledgerProblems([{ kind: 'share', text: 'Follow' }], ledger)).toEqual([
      expect.stringContaining('no entry'),
    ]);
  });
});
