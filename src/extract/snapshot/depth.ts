import { CAPS } from './caps.js';

/**
 * Lays what is nested deeper than `CAPS.depth` beside its ancestor at that depth, in the order of the page.
 * Sanitising is not stable above some 200 levels, and recursion elsewhere would run out of stack. From the last
 * element to the first, so that each node is moved once and alone.
 * @param elements every element of the copy in document order
 */
export function limitDepth(elements: Iterable<Element>): void {
  const ancestors: Element[] = [];
  const deep: (readonly [element: Element, edge: Element])[] = [];
  for (const element of elements) {
    while (ancestors.length > 0 && ancestors.at(-1) !== element.parentNode) ancestors.pop();
    ancestors.push(element);
    const edge = ancestors[CAPS.depth - 1];
    if (edge && edge !== element) deep.push([element, edge]);
  }
  for (const [element, edge] of deep.reverse()) moveBehind(edge, element);
}

/** The element, whose own elements have moved already, and the text up to the end of its parent. */
function moveBehind(edge: Element, element: Element): void {
  const before = edge.nextSibling;
  for (let node: ChildNode | null = element; node; ) {
    const next: ChildNode | null = node.nextSibling;
    edge.parentNode?.insertBefore(node, before);
    node = next;
  }
}
