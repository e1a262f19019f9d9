import { describe, expect, it } from 'vitest';
import { isSiteName, siteKeys, withoutSite } from '../../../../src/extract/metadata/title-parts.js';
import { VOCABULARY } from '../../../../src/extract/vocabulary/index.js';
import { compileVocabulary } from '../../../../src/extract/words.js';

const WORDS = compileVocabulary(VOCABULARY);
const KEYS = siteKeys(['Tidewater Post'], 'https://www.tidewater.example/a', WORDS);

describe('a title without the site', () => {
  it.each([
    ['Ferry returns | Tidewater Post', 'Ferry returns'],
    ['Ferry returns - The Tidewater Post', 'Ferry returns'],
    ['Tidewater Post: Ferry returns', 'Ferry returns'],
    ['Tidewater Post » Ferry returns', 'Ferry returns'],
    ['Ferry - the sequel | Tidewater Post', 'Ferry - the sequel'],
    ['Ferry returns – tidewater.example', 'Ferry returns'],
    ['Ferry - the sequel', 'Ferry - the sequel'],
    ['Ferry: what we know', 'Ferry: what we know'],
    ['Tidewater Post', 'Tidewater Post'],
    ['渡船恢复运营的消息终于来了-某某新闻网', '渡船恢复运营的消息终于来了'],
  ])('%s → %s', (title, headline) => {
    expect(withoutSite(title, KEYS)).toBe(headline);
  });

  it('is not cut by a separator alone', () => {
    expect(withoutSite('Left | Right', siteKeys([], 'https://a.example/', WORDS))).toBe('Left | Right');
  });
});

it('knows the site by its host', () => {
  expect(isSiteName('Tidewater', KEYS)).toBe(true);
  expect(isSiteName('Harbour', KEYS)).toBe(false);
});
