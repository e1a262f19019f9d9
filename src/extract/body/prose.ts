/** Where the page's prose stands, counted once for all rules. */
import { foldWhiteSpace } from '../text.js';

/** A block shorter than this (characters, links left out) is a label or a teaser, not prose. */
const SHORTEST_PARAGRAPH = 80;
/** Chinese, Japanese and Korean say in a third of the characters what Latin script says. */
const SHORTEST_DENSE_PARAGRAPH = 30;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A short dense text without any is a line of fields, not a paragraph. */
const SENTENCE_MARK = /[。，、！？.,!?]/;
const PARAGRAPH_LIKE = 'p, blockquote, li, dd, td, pre, div, section, article';
const BLOCK_CHILD =
  'p, blockquote, ul, ol, dl, table, pre, div, section, article, h1, h2, h3, h4, h5, h6, figure';

/** Characters of prose in an element and below. */
export type Prose = (element: Element) => number;

/**
 * Counts prose below `root`, once.
 * @returns a look-up that answers for elements below `root` as they were then
 */
export function proseOf(root: Element): Prose {
  const sums = new Map<Element, number>();
  for (const block of root.querySelectorAll(PARAGRAPH_LIKE)) {
    const length = proseLength(block);
    if (length === 0) continue;
    for (let e: Element | null = block; e && e !== root.parentElement; e = e.parentElement)
      sums.set(e, (sums.get(e) ?? 0) + length);
  }
  return (element) => sums.get(element) ?? 0;
}

function proseLength(block: Element): number {
  if (block.localName !== 'p' && block.querySelector(BLOCK_CHILD)) return 0;
  const raw = block.textContent ?? '';
  if (raw.length < SHORTEST_DENSE_PARAGRAPH) return 0;
  const text = foldWhiteSpace(raw);
  let length = text.length;
  for (const link of block.querySelectorAll('a[href]'))
    length -= foldWhiteSpace(link.textContent ?? '').length;
  if (length >= SHORTEST_PARAGRAPH) return length;
  return length >= SHORTEST_DENSE_PARAGRAPH && DENSE.test(text) && SENTENCE_MARK.test(text) ? length : 0;
}
