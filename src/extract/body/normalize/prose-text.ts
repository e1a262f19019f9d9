/** The body's prose as plain text, block by block. */
import { foldWhiteSpace } from '../../text.js';

const BLOCK = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4',
  'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);
/** Captions and credits belong to their picture; ruby glosses would double the word they explain. */
const NOT_PROSE = new Set(['figcaption', 'script', 'style', 'template', 'rt', 'rp']);

/**
 * Prose below `root`: a block element or `<br>` ends a line, lines are folded, blocks are separated by an
 * empty line, captions are left out.
 */
export function proseText(root: Element): string {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    const folded = foldWhiteSpace(line);
    if (folded) lines.push(folded);
    line = '';
  };
  for (let node: Node | null = root, leaving = false; node; ) {
    if (!leaving) {
      if (node.nodeType === 3) line += node.nodeValue ?? '';
      else if (node.nodeName === 'BR' || BLOCK.has(node.nodeName.toLowerCase())) flush();
      const skipped = NOT_PROSE.has(node.nodeName.toLowerCase());
      if (node.firstChild && !skipped) {
        node = node.firstChild;
        continue;
      }
    }
    if (BLOCK.has(node.nodeName.toLowerCase())) flush();
    if (node === root) break;
    leaving = !node.nextSibling;
    node = node.nextSibling ?? node.parentNode;
  }
  flush();
  return lines.join('\n\n');
}
