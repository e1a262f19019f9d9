/**
 * HTML that jsdom can take. Browsers bound the tree while they parse; jsdom does not, and its time grows with the
 * square of the depth (50,000 nested elements: half a minute, then a stack overflow).
 */
import {
  defaultTreeAdapter as adapter,
  parse,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';
import { CAPS } from '../extract/snapshot/caps.js';

/** Elements of the largest page that jsdom is given. */
const MOST_ELEMENTS = 60_000;

interface Step {
  readonly node: Tree.ParentNode;
  readonly depth: number;
}

/**
 * Checks the page that `html` makes, and flattens it where it is too deep, as browsers do: what would stand
 * deeper becomes the next sibling.
 * @returns the HTML to use (the same string for nearly every page), or null when it holds more elements or text than we read
 */
export function boundedHtml(html: string): string | null {
  const document = parse(html);
  const queue: Step[] = [{ node: document, depth: 0 }];
  let elements = 0;
  let characters = 0;
  let flattened = false;
  for (let step = queue.pop(); step; step = queue.pop()) {
    const { node, depth } = step;
    if (depth === CAPS.depth && flatten(node)) flattened = true;
    for (const child of node.childNodes) {
      if (adapter.isTextNode(child)) characters += child.value.length;
      if (!adapter.isElementNode(child)) continue;
      elements += 1;
      queue.push({ node: child, depth: depth + 1 });
      if ('content' in child) queue.push({ node: child.content, depth: depth + 1 });
    }
    if (elements > MOST_ELEMENTS || characters > CAPS.textCharacters) return null;
  }
  return flattened ? serialize(document) : html;
}

/** Lays all that stands inside the children of `parent` beside them, in the order of the page. */
function flatten(parent: Tree.ParentNode): boolean {
  const flat: Tree.ChildNode[] = [];
  let changed = false;
  const waiting = [...parent.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    node.parentNode = parent;
    flat.push(node);
    if (!adapter.isElementNode(node)) continue;
    if ('content' in node) {
      changed ||= node.content.childNodes.length > 0;
      node.content.childNodes = [];
    }
    const firstElement = node.childNodes.findIndex(adapter.isElementNode);
    if (firstElement < 0) continue;
    changed = true;
    waiting.push(...node.childNodes.splice(firstElement).reverse());
  }
  parent.childNodes = flat;
  return changed;
}
