/** Text of an element cut where a reader sees a new line. */
import { foldWhiteSpace } from './words.js';

export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/**
 * Visits the nodes below `root` and itself, in order. Not by recursion: pages nest deeper than the call stack.
 * @param enter says whether to go on to the node's children
 * @param leave is told when a node and all that is in it are done
 */
export function walk(root: Node | null, enter: (node: Node) => boolean, leave?: (node: Node) => void): void {
  for (let node = root; node; ) {
    let next: Node | null = enter(node) ? node.firstChild : null;
    while (!next && node) {
      leave?.(node);
      if (node === root) return;
      next = node.nextSibling;
      node = node.parentNode;
    }
    node = next;
  }
}

/** Is there nothing to read in a node? Looks no further than the first word; only for trees of capped depth. */
export function isBlank(node: Node): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 3 ? /[^\s\u200b]/.test((child as Text).data) : !isBlank(child)) return false;
  return true;
}

/**
 * The folded, non-empty pieces of text below `root`, in order.
 * @param cuts names of elements at whose edges a piece ends; `<br>` always ends one
 * @param skips names of elements whose text does not count
 * @param most characters after which nothing more is read
 */
export function textBlocks(
  root: Node,
  cuts: ReadonlySet<string>,
  skips: ReadonlySet<string>,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const pieces = [''];
  let last = 0;
  let length = 0;
  const cut = (node: Node) => {
    const { localName: name } = node as Element;
    if (name && (name === 'br' || cuts.has(name))) last = pieces.push('') - 1;
  };
  const enter = (node: Node) => {
    if (length > most) return false;
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      if (/\S/.test(text)) length += text.trim().length;
      pieces[last] += text;
    }
    cut(node);
    return !skips.has((node as Element).localName);
  };
  walk(root, enter, cut);
  return pieces.map(foldWhiteSpace).filter(Boolean);
}
