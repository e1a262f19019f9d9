/**
 * The text of an HTML result block by block, as a reader sees lines: what WCXB's truth looks like. Without it words
 * on both sides of a block's edge would run together.
 */

const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol option p pre search section select summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head']);

/**
 * The non-empty lines of text below `root`, white space folded. A block element or `<br>` breaks the line; scripts,
 * styles and templates are no text.
 */
export function textLines(root: Node): string[] {
  const lines = [''];
  let node: Node | null = root;
  while (node) {
    if (node.nodeType === 3) lines.push(`${lines.pop() ?? ''}${node.nodeValue ?? ''}`);
    if (BLOCKS.has(node.nodeName.toLowerCase())) lines.push('');
    const inside: Node | null = UNSEEN.has(node.nodeName.toLowerCase()) ? null : node.firstChild;
    node = inside ?? nextOutside(node, root, lines);
  }
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** The next node that is not below `node`; every block that ends on the way breaks the line. */
function nextOutside(start: Node, root: Node, lines: string[]): Node | null {
  for (let node: Node | null = start; node; node = node.parentNode) {
    if (BLOCKS.has(node.nodeName.toLowerCase())) lines.push('');
    if (node === root) return null;
    if (node.nextSibling) return node.nextSibling;
  }
  return null;
}

/** The same as one text, a line a block. */
export function blockText(root: Node): string {
  return textLines(root).join('\n');
}
