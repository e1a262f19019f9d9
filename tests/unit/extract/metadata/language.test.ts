import { describe, expect, it } from 'vitest';
import { fieldsOf, HEADLINE, jsonLd, STORY } from '../page.js';

/** Language and direction of a page whose root has these attributes. */
function wordsOf(root: string, head = '', body = `<h1>${HEADLINE}</h1>`) {
  const { lang, dir } = fieldsOf(
    `<!doctype html><html ${root}><head>${head}</head><body>${body}${STORY}</body></html>`,
  );
  return { lang, dir };
}

describe('language', () => {
  it('is the page’s own', () => {
    expect(wordsOf('lang="de"').lang).toBe('de');
  });

  it('is that of the article where the page around it has another', () => {
    const body = `<main lang="fr"><h1>${HEADLINE}</h1></main>`;
    expect(wordsOf('lang="en"', '', body).lang).toBe('fr');
  });

  it.each([
    ['en_us', 'en-US'],
    ['EN-gb', 'en-GB'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    [' pt-br ', 'pt-BR'],
  ])('is written in its canonical form: "%s"', (written, lang) => {
    expect(wordsOf(`lang="${written}"`).lang).toBe(lang);
  });

  it.each([['english language'], ['x'], ['{{lang}}'], ['']])('is not what is no tag: "%s"', (written) => {
    expect(wordsOf(`lang="${written}"`).lang).toBeNull();
  });

  it.each([
    [jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, inLanguage: 'it' }), 'it'],
    ['<meta http-equiv="content-language" content="es">', 'es'],
    ['<meta property="og:locale" content="nl_NL">', 'nl-NL'],
  ])('is else read from %s', (head, lang) => {
    expect(wordsOf('', head).lang).toBe(lang);
  });

  it('is unknown on a page that does not say it', () => {
    expect(wordsOf('')).toEqual({ lang: null, dir: null });
  });
});

describe('direction', () => {
  it('is what the page says', () => {
    expect(wordsOf('lang="en" dir="rtl"').dir).toBe('rtl');
    expect(wordsOf('lang="ar" dir="ltr"').dir).toBe('ltr');
  });

  it.each(['ar', 'he', 'fa-IR', 'ur', 'yi'])(
    'is from right to left for "%s", unless the page says',
    (lang) => {
      expect(wordsOf(`lang="${lang}"`).dir).toBe('rtl');
    },
  );

  it('is not made up from what is no direction', () => {
    expect(wordsOf('lang="en" dir="up"').dir).toBeNull();
  });
});
