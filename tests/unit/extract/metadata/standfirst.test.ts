import { describe, expect, it } from 'vitest';
import { fieldsOf, HEADLINE, page, STORY } from '../page.js';

const STANDFIRST = 'Five months without a crossing end with flasks of tea on the slip before dawn.';
const TITLE = `<title>${HEADLINE}</title>`;

function standfirstOf(body: string, head = ''): string | null {
  return fieldsOf(page(TITLE + head, `<main><h1>${HEADLINE}</h1>${body}</main>`)).standfirst;
}

describe('standfirst', () => {
  it.each(['standfirst', 'article-dek', 'post-subtitle', 'vorspann', 'chapo', 'entradilla', 'lead-text'])(
    'is named by its class: %s',
    (name) => {
      expect(standfirstOf(`<p class="${name}">${STANDFIRST}</p>${STORY}`)).toBe(STANDFIRST);
    },
  );

  it('is a lower heading right below the headline', () => {
    expect(standfirstOf(`<h2>${STANDFIRST}</h2>${STORY}`)).toBe(STANDFIRST);
  });

  it('is no lower heading further down', () => {
    expect(standfirstOf(`<p>Short.</p><p>Short.</p><p>Short.</p><h2>${STANDFIRST}</h2>${STORY}`)).toBeNull();
  });

  const described = `<meta name="description" content="${STANDFIRST}">`;

  it('is the description where the page shows it outside the body', () => {
    expect(standfirstOf(`<div><p>${STANDFIRST}</p></div><div>${STORY}</div>`, described)).toBe(STANDFIRST);
  });

  it('is not the first paragraph of the body, though the description repeats it', () => {
    expect(standfirstOf(`<div><p>${STANDFIRST}</p>${STORY}</div>`, described)).toBeNull();
  });

  it('is neither a label nor a paragraph', () => {
    expect(standfirstOf(`<p class="standfirst">Harbour</p>${STORY}`)).toBeNull();
    expect(standfirstOf(`<p class="standfirst">${'On and on it goes. '.repeat(30)}</p>${STORY}`)).toBeNull();
  });
});
