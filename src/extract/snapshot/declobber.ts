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

/** Elements whose `id` shadows a property of their form or of the document. */
const CLOBBERING_BY_ID = /^(?:input|button|select|textarea|output|fieldset|object|img|embed|iframe|form)$/;
/** Elements whose `name` is data we read and never shadows anything. */
const NAME_IS_DATA = /^(?:meta|param|slot)$/;

/**
 * Takes away the attributes by which elements of the page shadow DOM methods and properties. With them,
 * `<form><input name=parentNode>` makes Readability 0.6 loop for ever and `name=tagName` makes it throw.
 * @param elements every element of the clone
 */
export function declobber(elements: readonly Element[]): void {
  for (const element of elements) {
    const remove = pristine(element, 'removeAttribute');
    const name = pristine(element, 'localName');
    remove('form');
    if (!NAME_IS_DATA.test(name)) remove('name');
    if (CLOBBERING_BY_ID.test(name)) remove('id');
    limitAttributes(element);
  }
}

/** Drops attributes by the thousand, which no markup needs. */
function limitAttributes(element: Element): void {
  if (pristine(element, 'attributes').length <= CAPS.attributes) return;
  const names = pristine(element, 'getAttributeNames')();
  for (const name of names.slice(CAPS.attributes)) pristine(element, 'removeAttribute')(name);
}
