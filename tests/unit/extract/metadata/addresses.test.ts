/** Addresses that a page states for itself: canonical address and lead picture. */
import { describe, expect, it } from 'vitest';
import { fieldsOf, HEADLINE, jsonLd, page, STORY } from '../page.js';

function fieldsFrom(head: string) {
  return fieldsOf(page(head, `<h1>${HEADLINE}</h1>${STORY}`));
}

const UNFIT = [
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'ftp://www.tidewater.example/a',
  'about:blank',
  'http://',
];

describe('canonical address', () => {
  it('is the link the page calls so, before what social networks are told', () => {
    const head = `<meta property="og:url" content="https://www.tidewater.example/og">
      <link rel="canonical" href="https://www.tidewater.example/ferry">`;
    expect(fieldsFrom(head).canonicalUrl).toBe('https://www.tidewater.example/ferry');
  });

  it('is else what social networks are told', () => {
    expect(
      fieldsFrom('<meta property="og:url" content="https://www.tidewater.example/og">').canonicalUrl,
    ).toBe('https://www.tidewater.example/og');
  });

  it('is resolved against the page, or against its base', () => {
    expect(fieldsFrom('<link rel="canonical" href="/ferry">').canonicalUrl).toBe(
      'https://www.tidewater.example/ferry',
    );
    const based = '<base href="https://m.tidewater.example/x/"><link rel="canonical" href="ferry">';
    expect(fieldsFrom(based).canonicalUrl).toBe('https://m.tidewater.example/x/ferry');
  });

  it.each(UNFIT)('is never %s', (address) => {
    expect(fieldsFrom(`<link rel="canonical" href="${address}">`).canonicalUrl).toBeNull();
    expect(fieldsFrom(`<meta property="og:url" content="${address}">`).canonicalUrl).toBeNull();
  });

  it('is never so long that it must be an attack', () => {
    const address = `https://www.tidewater.example/${'a'.repeat(100_000)}`;
    expect(fieldsFrom(`<link rel="canonical" href="${address}">`).canonicalUrl).toBeNull();
  });

  it('passes over one that is unfit', () => {
    const head = `<link rel="canonical" href="javascript:alert(1)">
      <meta property="og:url" content="https://www.tidewater.example/og">`;
    expect(fieldsFrom(head).canonicalUrl).toBe('https://www.tidewater.example/og');
  });

  it('is unknown where the page names none', () => {
    expect(fieldsFrom('<link rel="alternate" href="/amp">').canonicalUrl).toBeNull();
  });
});

describe('lead picture', () => {
  it('is the one chosen for previews, else the one JSON-LD names', () => {
    const own = jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, image: { url: '/quay.jpg' } });
    expect(fieldsFrom(own).leadImage).toBe('https://www.tidewater.example/quay.jpg');
    expect(fieldsFrom(`${own}<meta property="og:image" content="/ferry.jpg">`).leadImage).toBe(
      'https://www.tidewater.example/ferry.jpg',
    );
  });

  it.each(UNFIT)('is never %s', (address) => {
    expect(fieldsFrom(`<meta property="og:image" content="${address}">`).leadImage).toBeNull();
    expect(
      fieldsFrom(jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, image: address })).leadImage,
    ).toBeNull();
  });
});
