import { describe, expect, it } from 'vitest';
import { fieldsOf, HEADLINE, jsonLd, PARAGRAPHS, page, STORY } from '../page.js';

const STUB = `<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>`;

function isPartial(body: string, free?: unknown, head = ''): boolean {
  const said = jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, isAccessibleForFree: free });
  return fieldsOf(page(said + head, `<main><h1>${HEADLINE}</h1>${body}</main>`)).partial;
}

describe('an article that is not all there', () => {
  it.each([false, 'False', 'http://schema.org/False'])('says so in JSON-LD: %j', (free) => {
    expect(isPartial(STUB, free)).toBe(true);
  });

  it('says so in a meta tag', () => {
    expect(isPartial(STUB, undefined, '<meta property="article:content_tier" content="locked">')).toBe(true);
  });

  it.each([
    'Subscribe to continue reading',
    'Jetzt weiterlesen mit Plus',
    'Cet article est réservé aux abonnés',
    'Contenido solo para suscriptores',
    'この記事は有料会員限定です 残り812文字',
  ])('says so where it stops: %s', (line) => {
    expect(isPartial(`${STUB}<p>${line}</p>`)).toBe(true);
  });

  it('is whole when the whole text is there, whatever is declared', () => {
    expect(isPartial(STORY + STORY, false)).toBe(false);
  });

  it('is whole when it is only short, or free in spite of an offer', () => {
    expect(isPartial(STUB)).toBe(false);
    expect(isPartial(`${STUB}<p>Subscribe to continue reading our newsletter</p>`, true)).toBe(false);
  });
});
