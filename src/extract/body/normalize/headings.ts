/**
 * Headings in order: the headline is the page's only first level, no level is left out below it, and the standfirst,
 * which many sites set as a heading, heads nothing.
 */
import { foldWhiteSpace } from '../../../text/words.js';
import { renameElement } from './rename.js';

/**
 * Gives the headings below `root` levels from 2 on, each at most one deeper than the one it stands under.
 * @param standfirst its text, or null
 */
export function orderHeadings(root: Element, standfirst: string | null): void {
  const open: number[] = [];
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (standfirst && foldWhiteSpace(heading.textContent ?? '') === standfirst) {
      renameElement(heading, 'p');
      continue;
    }
    const level = Math.max(2, Number(heading.localName.slice(1)));
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    const name = `h${open.length + 1}`;
    if (name !== heading.localName) renameElement(heading, name);
  }
}
