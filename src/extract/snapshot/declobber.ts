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
 * @param elements of a copy that has been declobbered
 * @returns whether pictures that are written into the page were too large
 */
export function limitAttributes(elements: readonly Element[]): boolean {
  let room: number = CAPS.allPictureCharacters;
  let isPictureCut = false;
  for (const element of elements) {
    const { attributes } = element;
    for (let i = attributes.length - 1; i >= 0; i--) {
      const attribute = attributes[i] as Attr;
      const { length } = attribute.value;
      const isPicture =
        length > CAPS.attributeCharacters && attribute.name === 'src' && element.localName === 'img';
      const most = isPicture ? Math.min(CAPS.pictureCharacters, room) : CAPS.attributeCharacters;
      if (isPicture && length <= most) room -= length;
      if (i < CAPS.attributes && length <= most) continue;
      if (isPicture) isPictureCut = true;
      element.removeAttributeNode(attribute);
    }
  }
  return isPictureCut;
}
