/// <reference path="./readability-core.d.ts" />
/** The only door to @mozilla/readability. */
import Readability from '@mozilla/readability/Readability.js';

/**
 * Runs Readability over a copy of a page.
 *
 * Where it finds too little, Readability starts again with laxer rules from the source of the body, which it asks
 * for at the beginning. It is handed a clone instead: that is faster than writing and parsing HTML, and lets the
 * caller follow each node through every start.
 * @param document a document that is used up
 * @param restarted is told of each new start: the nodes of the body as they were, and as they are now, in one order
 * @returns the article's container with class names kept, or null where Readability finds none
 */
export function readabilityContent(
  document: Document,
  restarted: (before: readonly Node[], now: readonly Node[]) => void,
): Element | null {
  const { body } = document;
  let spare: Node | null = null;
  let before: Node[] = [];
  Object.defineProperty(body, 'innerHTML', {
    get: () => {
      spare = body.cloneNode(true);
      before = textNodes(body);
      return '';
    },
    set: () => {
      const fresh = spare?.cloneNode(true) ?? body.ownerDocument.createElement('body');
      restarted(before, textNodes(fresh));
      body.replaceChildren(...fresh.childNodes);
    },
  });
  const reader = new Readability<Element>(document, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as Element,
  });
  return reader.parse()?.content ?? null;
}

/** The text nodes below a node, in order. */
export function textNodes(root: Node): Text[] {
  const document = root.nodeType === 9 ? (root as Document) : (root.ownerDocument as Document);
  const walker = document.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT: the constant needs a window */);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}
