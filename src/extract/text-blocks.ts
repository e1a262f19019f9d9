/** Text of an element cut where a reader sees a new line. */
import { foldWhiteSpace } from './text.js';

export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

/**
 * The folded, non-empty pieces of text below `root`, in order.
 * @param cuts names of elements at whose edges a piece ends; `<br>` always ends one
 * @param skips names of elements whose text does not count
 */
export function textBlocks(root: Node, cuts: ReadonlySet<string>, skips: ReadonlySet<string>): string[] {
  const pieces: string[] = [];
  let piece = '';
  const cut = () => {
    const folded = foldWhiteSpace(piece);
    if (folded) pieces.push(folded);
    piece = '';
  };
  let node: Node | null = root;
  let leaving = false;
  while (node) {
    const name: string = node.nodeName.toLowerCase();
    if (!leaving) {
      if (node.nodeType === 3) piece += node.nodeValue ?? '';
      else if (name === 'br' || cuts.has(name)) cut();
      if (node.firstChild && !skips.has(name)) {
        node = node.firstChild;
        continue;
      }
    }
    if (cuts.has(name)) cut();
    if (node === root) break;
    leaving = !node.nextSibling;
    node = node.nextSibling ?? node.parentNode;
  }
  cut();
  return pieces;
}
