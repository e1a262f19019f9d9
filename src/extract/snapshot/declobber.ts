/**
 * Access to a hostile document by the platform's own methods.
 *
 * `<img name="querySelectorAll">` or `<input name="removeAttribute">` shadow the methods of `document` and of
 * their form, so a document that has not been declobbered may only be touched through the prototypes, where named
 * elements never stand.
 */

import { CAPS } from './caps.js';

/** A property of `object` as its prototypes define it, methods ready to be called. */
export function pristine<T extends object, K extends keyof T>(object: T, name: K): T[K] {
  const value = Reflect.get(Object.getPrototypeOf(object), name, object);
  return typeof value === 'function' ? value.bind(object) : value;
}

/** Associates a control with a form that it does not stand in. */
const FORM = '[form]';
/** Names shadow properties of forms and of the document; those of `meta`, `param` and `slot` are data we read. */
const NAME = '[name]:not(meta, param, slot)';
/** Elements whose `id` shadows a property of their form or of the document. */
const ID = 'input button select textarea output fieldset object img embed iframe form'
  .split(' ')
  .map((tag) => `${tag}[id]`)
  .join();

/**
 * Takes away the attributes by which elements of the page shadow DOM methods and properties. With them,
 * `<form><input name=parentNode>` makes Readability 0.6 loop for ever and `name=tagName` makes it throw. Afterwards
 * the copy may be touched like any document.
 * @param root the copy
 * @param elements every element of it
 */
export function declobber(root: Document | DocumentFragment, elements: readonly Element[]): void {
  const [first] = elements;
  if (!first) return;
  const remove = Reflect.get(Object.getPrototypeOf(first), 'removeAttribute') as Element['removeAttribute'];
  const find = pristine(root as ParentNode, 'querySelectorAll');
  for (const [selector, attribute] of [
    [FORM, 'form'],
    [NAME, 'name'],
    [ID, 'id'],
  ] as const)
    for (const element of find(selector)) remove.call(element, attribute);
}

/**
 * Drops attributes by the thousand and by the megabyte, which no markup needs.
 * @param elements of a copy that has been declobbered; an element with very many attributes is replaced, here too
 * @returns whether pictures that are written into the page were too large
 */
export function limitAttributes(elements: Element[]): boolean {
  let room: number = CAPS.allPictureCharacters;
  let isPictureCut = false;
  for (const [i, given] of elements.entries()) {
    const element = given.attributes.length > CAPS.attributes ? withFewAttributes(given) : given;
    elements[i] = element;
    for (const { name, value } of [...element.attributes]) {
      if (value.length <= CAPS.attributeCharacters) continue;
      const isPicture = name === 'src' && element.localName === 'img';
      if (isPicture && value.length <= Math.min(CAPS.pictureCharacters, room)) {
        room -= value.length;
        continue;
      }
      if (isPicture) isPictureCut = true;
      element.removeAttribute(name);
    }
  }
  return isPictureCut;
}

/** Made anew: taking out 20,000 attributes one by one takes a second. */
function withFewAttributes(element: Element): Element {
  const fresh = element.ownerDocument.createElementNS(element.namespaceURI, element.localName);
  for (let i = 0; i < CAPS.attributes; i++) {
    const { name, value } = element.attributes[i] as Attr;
    // What a parser takes for a name (`<p "=1>`), the DOM's own methods may not.
    try {
      fresh.setAttribute(name, value);
    } catch {}
  }
  while (element.firstChild) fresh.append(element.firstChild);
  element.replaceWith(fresh);
  return fresh;
}
