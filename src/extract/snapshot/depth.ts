import { walk } from '../../text/blocks.js';
import { CAPS } from './caps.js';

/**
 * Lays what is nested deeper than `CAPS.depth` beside its ancestor at that depth, in the order of the page.
 * Sanitising is not stable above some 200 levels, and recursion elsewhere would run out of stack.
 * @param elements every element of the copy in document order
 */
export function limitDepth(elements: Iterable<Element>): void {
  const ancestors: Element[] = [];
  const edges = new Set<Element>();
  for (const element of elements) {
    while (ancestors.length > 0 && ancestors.at(-1) !== element.parentNode) ancestors.pop();
    ancestors.push(element);
    const edge = ancestors[CAPS.depth - 1];
    if (edge && edge !== element) edges.add(edge);
  }
  for (const edge of edges) layFlat(edge);
}

/**
 * Every element below `edge`, and the text that follows one, goes behind `edge`. From the last node to the first, so
 * that each is moved once, and alone: moving what still holds others costs as much as they are many.
 */
function layFlat(edge: Element): void {
  const nodes: ChildNode[] = [];
  const followed = new Set<Node | null>();
  walk(edge, (node) => {
    if (node === edge) return true;
    if (node.nodeType === 1) followed.add(node.parentNode);
    if (followed.has(node.parentNode)) nodes.push(node as ChildNode);
    return true;
  });
  for (const node of nodes.reverse()) edge.after(node);
}
