/**
 * Open shadow roots, flattened: the copy of a host gets what its shadow shows, with its own children in the slots.
 *
 * A page that was parsed without scripts has its shadows as `<template shadowrootmode=open>`.
 */

import { pristine } from './declobber.js';

/** Elements of the page and their copies, in step. */
export interface Layer {
  readonly originals: readonly Element[];
  readonly copies: readonly Element[];
}

/** A host whose shadow has been copied but not put in its place yet. */
export interface Host extends Layer {
  readonly copies: Element[];
  readonly copy: Element;
  readonly shadow: DocumentFragment;
}

/** Elements that may host a shadow (DOM standard, "attach a shadow root"), beside those with a hyphen; never a form. */
const MAY_HOST = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/**
 * Copies the open shadow of an element.
 * @param original a live element; forms cannot host, so that nothing in it shadows its members
 * @param declared what {@link declaredShadows} found; receives what stands in this shadow
 * @param room how many more elements may be read
 * @returns null where it has no open shadow, or one with more elements than `room`
 */
export function copyShadow(
  original: Element,
  copy: Element,
  name: string,
  declared: Map<Element, DocumentFragment>,
  room: number,
): Host | null {
  if (!MAY_HOST.has(name) && !name.includes('-')) return null;
  const root = original.shadowRoot ?? declared.get(original);
  if (!root) return null;
  const originals = [...root.querySelectorAll('*')];
  if (originals.length > room) return null;
  declaredShadows(root, declared);
  // Imported into a document without browsing context: custom elements are not upgraded, nothing runs.
  const target = copy.ownerDocument;
  const shadow = target.createDocumentFragment();
  for (const node of root.childNodes) shadow.append(target.importNode(node, true));
  return { copy, shadow, originals, copies: [...shadow.querySelectorAll('*')] };
}

/** Adds the hosts below `root` whose shadow stands in the markup, as a parser without scripts leaves it. */
export function declaredShadows(root: Document | DocumentFragment, to: Map<Element, DocumentFragment>): void {
  const find = pristine(root as ParentNode, 'querySelectorAll');
  for (const template of find<HTMLTemplateElement>('template[shadowrootmode=open i]')) {
    const host = template.parentElement;
    if (host && !template.previousElementSibling) to.set(host, template.content);
  }
}

/** Puts shadows in their places. The inner ones first: a slot may stand among the children of another host. */
export function assembleShadows(hosts: readonly Host[]): void {
  for (const { copy, shadow } of hosts.toReversed()) {
    const assigned = childrenBySlot(copy);
    for (const slot of shadow.querySelectorAll('slot')) {
      const name = slot.getAttribute('name') ?? '';
      putInPlaceOf(slot, assigned.get(name) ?? [...slot.childNodes]);
      assigned.delete(name);
    }
    copy.replaceChildren(shadow);
  }
}

function childrenBySlot(host: Element): Map<string, ChildNode[]> {
  const assigned = new Map<string, ChildNode[]>();
  for (const node of host.childNodes) {
    if (node.nodeName === 'TEMPLATE') continue;
    const name = node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : '';
    const list = assigned.get(name);
    if (list) list.push(node);
    else assigned.set(name, [node]);
  }
  return assigned;
}

/** Like `replaceWith`, for any number of nodes. */
export function putInPlaceOf(place: ChildNode, nodes: readonly ChildNode[]): void {
  for (const node of nodes) place.before(node);
  place.remove();
}
