/** What Readability kept, told in terms of the page as it was before. */
import { readabilityContent, textNodes } from '../readability.js';
import type { Block } from './page-table.js';

/**
 * Runs Readability over a copy and tells which text it kept. It takes the copy apart but moves the text nodes as
 * they are, so that they lead back to the page.
 * @param document the page; not changed
 * @param blocks its blocks, with their text nodes
 * @returns for each block the share of its text that was kept, 0 to 1
 */
export function keptShares(document: Document, blocks: readonly Block[]): number[] {
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
  const content = readabilityContent(copy, follow);
  const kept = new Array<number>(blocks.length).fill(0);
  for (const node of content ? textNodes(content) : []) {
    const index = blockOf.get(node);
    if (index !== undefined) kept[index] = (kept[index] ?? 0) + node.data.trim().length;
  }
  return blocks.map(({ nodes }, i) => {
    let all = 0;
    for (const node of nodes) all += node.data.trim().length;
    return all ? (kept[i] ?? 0) / all : 0;
  });
}
