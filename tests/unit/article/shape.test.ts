/** What comes out of a tab may have been made by the page: only what has the right shape comes in. */
import { describe, expect, it } from 'vitest';
import { isExtraction, isExtractResult } from '../../../src/article/shape.js';
import { ARTICLE } from '../browser/article.js';

const EXTRACTION = { article: ARTICLE, ledger: [] };

describe('a result of extraction', () => {
  it('is an article with its ledger, or a reason with what there is', () => {
    expect(isExtractResult({ ok: true, ...EXTRACTION })).toBe(true);
    expect(isExtractResult({ ok: false, code: 'empty-page', whatThereIs: null })).toBe(true);
    expect(isExtractResult({ ok: false, code: 'not-article', whatThereIs: EXTRACTION })).toBe(true);
    expect(isExtractResult({ ok: false, code: 'not-article', looksLike: 'forum', whatThereIs: null })).toBe(
      true,
    );
  });

  it('may be of a passage', () => {
    expect(isExtraction({ ...EXTRACTION, article: { ...ARTICLE, passage: true } })).toBe(true);
    for (const passage of [null, 'true', {}])
      expect(isExtraction({ ...EXTRACTION, article: { ...ARTICLE, passage } })).toBe(false);
  });

  it('may bring what the reader had selected', () => {
    const selection = { html: '<p>Ferry</p>', text: 'Ferry', wordCount: 1 };
    expect(isExtractResult({ ok: true, ...EXTRACTION, selection })).toBe(true);
    for (const name of Object.keys(selection))
      expect(isExtractResult({ ok: true, ...EXTRACTION, selection: { ...selection, [name]: {} } })).toBe(
        false,
      );
    expect(isExtractResult({ ok: true, ...EXTRACTION, selection: null })).toBe(false);
  });

  it('may tell what was left out', () => {
    expect(isExtractResult({ ok: true, ...EXTRACTION, leftOut: ['rest-of-page'] })).toBe(true);
    for (const leftOut of [null, 'rest-of-page', ['constructor'], [1]])
      expect(isExtractResult({ ok: true, ...EXTRACTION, leftOut })).toBe(false);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'ok'],
    ['a list', []],
    ['an object', {}],
    ['no word whether it went well', EXTRACTION],
    ['a word that is no boolean', { ok: 'true', ...EXTRACTION }],
    ['an article without a ledger', { ok: true, article: ARTICLE }],
    ['a ledger that is no list', { ok: true, article: ARTICLE, ledger: {} }],
    ['a ledger of something else', { ok: true, article: ARTICLE, ledger: [null] }],
    ['a ledger without texts', { ok: true, article: ARTICLE, ledger: [{ rule: 'x', text: 7 }] }],
    ['a reason that nobody knows', { ok: false, code: 'constructor', whatThereIs: null }],
    ['a ledger without an article', { ok: true, ledger: [] }],
    ['a failure without a reason', { ok: false, whatThereIs: null }],
    ['a reason that is no text', { ok: false, code: 7, whatThereIs: null }],
    ['a likeness that is no text', { ok: false, code: 'not-article', looksLike: {}, whatThereIs: null }],
    ['a failure that does not say what there is', { ok: false, code: 'empty-page' }],
    [
      'a failure with half of what there is',
      { ok: false, code: 'not-article', whatThereIs: { article: ARTICLE } },
    ],
  ])('is not %s', (_what, value) => {
    expect(isExtractResult(value)).toBe(false);
  });

  it.each(Object.keys(ARTICLE))('is none when its article’s "%s" is missing or of another kind', (name) => {
    const rest = Object.fromEntries(Object.entries(ARTICLE).filter(([key]) => key !== name));
    expect(isExtraction({ article: rest, ledger: [] })).toBe(false);
    expect(isExtraction({ article: { ...ARTICLE, [name]: {} }, ledger: [] })).toBe(false);
    expect(isExtraction({ article: { ...ARTICLE, [name]: undefined }, ledger: [] })).toBe(false);
  });

  it.each(['url', 'title', 'html', 'text', 'wordCount'])(
    'is none when its article’s "%s" is unknown',
    (name) => {
      expect(isExtraction({ article: { ...ARTICLE, [name]: null }, ledger: [] })).toBe(false);
    },
  );
});
