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

/** What reads a property of elements, or the method itself: to be called with each element, looked for only once. */
function accessor(element: Element, name: keyof Element): (...args: string[]) => unknown {
  let prototype = Object.getPrototypeOf(element);
  let found = Object.getOwnPropertyDescriptor(prototype, name);
  while (!found) {
    prototype = Object.getPrototypeOf(prototype);
    found = Object.getOwnPropertyDescriptor(prototype, name);
  }
  return found.get ?? found.value;
}

/** Elements whose `id` shadows a property of their form or of the document. */
const CLOBBERING_BY_ID = /^(?:input|button|select|textarea|output|fieldset|object|img|embed|iframe|form)$/;
/** Elements whose `name` is data we read and never shadows anything. */
const NAME_IS_DATA = /^(?:meta|param|slot)$/;

/**
 * Takes away the attributes by which elements of the page shadow DOM methods and properties. With them,
 * `<form><input name=parentNode>` makes Readability 0.6 loop for ever and `name=tagName` makes it throw. Afterwards
 * the copy may be touched like any document.
 * @param elements every element of the copy
 */
export function declobber(elements: readonly Element[]): void {
  const [first] = elements;
  if (!first) return;
  const remove = accessor(first, 'removeAttribute');
  const nameOf = accessor(first, 'localName');
  for (const element of elements) {
    const name = String(nameOf.call(element));
    remove.call(element, 'form');
    if (!NAME_IS_DATA.test(name)) remove.call(element, 'name');
    if (CLOBBERING_BY_ID.test(name)) remove.call(element, 'id');
  }
  for (const element of elements) if (element.attributes.length > CAPS.attributes) limitAttributes(element);
}

/** Drops attributes by the thousand, which no markup needs. */
function limitAttributes(element: Element): void {
  for (const name of element.getAttributeNames().slice(CAPS.attributes)) element.removeAttribute(name);
}
