/** Measures of a block that several rules judge by. */
import { foldWhiteSpace } from '../../text.js';

/** The block's text with white space folded. */
export function textOf(element: Element): string {
  return foldWhiteSpace(element.textContent ?? '');
}

/** Characters of the block's text that stand inside links. */
export function linkCharacters(element: Element): number {
  if (element.localName === 'a') return textOf(element).length;
  let sum = 0;
  for (const link of element.querySelectorAll('a[href]')) sum += textOf(link).length;
  return sum;
}

/** Share of the block's text that stands inside links, 0 to 1; 0 for a block without text. */
export function linkDensity(element: Element): number {
  const length = textOf(element).length;
  return length === 0 ? 0 : Math.min(1, linkCharacters(element) / length);
}

/** The words that an author of markup put into `class` and `id`: "articleBody-share_box" → article body share box. */
export function nameTokens(element: Element): ReadonlySet<string> {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return new Set(
    names
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean),
  );
}

/** The link's address, resolved; null where it has none that is http(s). */
export function linkTarget(link: Element): URL | null {
  const href = link.getAttribute('href');
  if (!href || href.length > 4096) return null;
  try {
    const url = new URL(href, link.ownerDocument.baseURI);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}
