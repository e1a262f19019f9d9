/**
 * Paragraphs that stand in the body twice: one for the phone and one for the desk, or a text that a script repeats.
 *
 * Only long ones: refrains, labels and lines of a table may well say the same.
 */
import { foldWhiteSpace } from '../../../text/words.js';

const SHORTEST = 80;

/** Removes every paragraph whose very words stand before it in the body. */
export function removeDuplicates(root: Element): void {
  const said = new Set<string>();
  for (const paragraph of root.querySelectorAll('p')) {
    const text = foldWhiteSpace(paragraph.textContent ?? '');
    if (text.length < SHORTEST || paragraph.closest('blockquote, td, li, figure')) continue;
    if (said.has(text)) paragraph.remove();
    said.add(text);
  }
}
