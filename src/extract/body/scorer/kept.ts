/** What Readability kept, told in terms of the page as it was before. */
import type { Steps } from '../../steps.js';
import { readabilityContent, textNodes } from '../readability.js';
import type { Block } from './page-table.js';
import { MOST_ELEMENTS, sample } from './sample.js';

/**
 * Runs Readability over a copy and tells which text it kept. It takes the copy apart but moves the text nodes as
 * they are, so that they lead back to the page.
 * @param document the page; not changed
 * @param blocks its blocks, with their text nodes
 * @param most elements that Readability is shown
 * @returns for each block the share of its text that was kept, 0 to 1; on a page too large for Readability, a block
 *   that it was not shown has the share of the one before
 */
export function* keptShares(
  document: Document,
  blocks: readonly Block[],
  most = MOST_ELEMENTS,
): Steps<number[]> {
  const copy = document.cloneNode(true) as Document;
  const blockOf = new Map<Node, number>();
  for (const [index, { nodes }] of blocks.entries()) for (const node of nodes) blockOf.set(node, index);
  const follow = (before: readonly Node[], now: readonly Node[]) => {
    for (const [i, node] of before.entries()) {
      const index = blockOf.get(node);
      const successor = now[i];
      if (index !== undefined && successor) blockOf.set(successor, index);
    }
  };
  follow(textNodes(document), textNodes(copy));
  forgetWrittenPictures(copy);
  yield;
  const isSample = sample(copy.body, most);
  const shown = isSample ? lengths(copy.body, blockOf, blocks.length) : null;
  yield;
  const content = readabilityContent(copy, follow);
  yield;
  const kept = lengths(content, blockOf, blocks.length);
  const shares = blocks.map(({ nodes }, i) => {
    let all = 0;
    for (const node of nodes) all += node.data.trim().length;
    return all ? (kept[i] ?? 0) / all : 0;
  });
  if (shown) spread(shares, (i) => (shown[i] ?? 0) > 0);
  return shares;
}

/** Characters of the longest address that is worth parsing. */
const LONGEST_ADDRESS = 4096;

/** Readability parses the address of every picture, also where it is the picture itself, of some megabytes. */
function forgetWrittenPictures(copy: Document): void {
  for (const picture of copy.querySelectorAll('img[src^="data:"]'))
    if ((picture.getAttribute('src') ?? '').length > LONGEST_ADDRESS) picture.setAttribute('src', 'data:,');
}

/** Characters of each block that stand below `root`. */
function lengths(root: Element | null, blockOf: ReadonlyMap<Node, number>, blocks: number): number[] {
  const sums = new Array<number>(blocks).fill(0);
  for (const node of root ? textNodes(root) : []) {
    const index = blockOf.get(node);
    if (index !== undefined) sums[index] = (sums[index] ?? 0) + node.data.trim().length;
  }
  return sums;
}

/** Gives each value that is not known that of the one before: of a row of siblings the first is always shown. */
function spread(values: number[], isKnown: (index: number) => boolean): void {
  for (let i = 1; i < values.length; i++) if (!isKnown(i)) values[i] = values[i - 1] ?? 0;
}
