/** Measures of a block that several rules judge by. */
import { httpAddress, parseAddress } from '../../addresses.js';
import { foldWhiteSpace } from '../../text.js';

/** The block's text with white space folded. */
export function textOf(element: Element): string {
  return foldWhiteSpace(element.textContent ?? '');
}

/** The same where it has at most `most` characters, else nothing. */
export function shortText(element: Element, most: number): string {
  const raw = element.textContent ?? '';
  if (raw.length > 6 * most) return '';
  const text = foldWhiteSpace(raw);
  return text.length > most ? '' : text;
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

/** Characters of class and id that are read; more is no name. */
const LONGEST_NAMES = 500;

/** The words that an author of markup put into `class` and `id`: "articleBody-share_box" → "article body share box". */
export function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`
    .slice(0, LONGEST_NAMES)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ');
}

/** The link's address, resolved; null where it has none that is http(s). */
export function linkTarget(link: Element): URL | null {
  return parseAddress(httpAddress(link.getAttribute('href'), link.ownerDocument.baseURI));
}
