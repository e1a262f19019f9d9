import { describe, expect, it } from 'vitest';
import { fieldsOf, HEADLINE, jsonLd, page, readFields, STORY } from '../page.js';

function fieldsFrom(head: string) {
  return fieldsOf(page(head, `<h1>${HEADLINE}</h1>${STORY}`));
}

describe('site name', () => {
  it.each([
    ['<meta property="og:site_name" content="Tidewater Post">'],
    ['<meta name="application-name" content="Tidewater Post">'],
    [
      jsonLd({
        '@type': 'NewsArticle',
        headline: HEADLINE,
        publisher: { '@type': 'Organization', name: 'Tidewater Post' },
      }),
    ],
    [jsonLd({ '@type': 'WebSite', name: 'Tidewater Post' })],
  ])('is read from %s', (head) => {
    expect(fieldsFrom(head).siteName).toBe('Tidewater Post');
  });

  it('is unknown where the page does not say it', () => {
    expect(fieldsFrom('').siteName).toBeNull();
  });
});

describe('excerpt', () => {
  it('is what the editors wrote for previews', () => {
    const told = 'After five months the island has a crossing again.';
    expect(fieldsFrom(`<meta property="og:description" content="${told}">`).excerpt).toBe(told);
    expect(fieldsFrom(`<meta name="description" content="${told}">`).excerpt).toBe(told);
    expect(
      fieldsFrom(jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, description: told })).excerpt,
    ).toBe(told);
  });

  it('is plain text, entities that were escaped twice included', () => {
    const head =
      '<meta name="description" content="Tea &amp;amp; cake &amp;#8211; &amp;quot;at last&amp;quot;">';
    expect(fieldsFrom(head).excerpt).toBe('Tea & cake – "at last"');
  });

  it('is cut where it is a whole article', () => {
    expect(
      fieldsFrom(`<meta name="description" content="${'word '.repeat(900)}">`).excerpt?.length,
    ).toBeLessThanOrEqual(500);
  });
});

describe('declared types', () => {
  it('are those of JSON-LD, microdata and Open Graph', () => {
    const html = page(
      `<meta property="og:type" content="article">${jsonLd({ '@type': ['NewsArticle', 'Report'], headline: HEADLINE })}`,
      `<div itemscope itemtype="https://schema.org/BlogPosting"><h1>${HEADLINE}</h1>${STORY}</div>`,
    );
    expect(readFields(html).declaredTypes).toEqual(
      expect.arrayContaining(['article', 'NewsArticle', 'Report', 'BlogPosting']),
    );
  });
});
