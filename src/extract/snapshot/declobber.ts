import type { Pristine } from './pristine.js';

/** Elements whose `id` shadows a property of their form or of the document. */
const CLOBBERING_BY_ID = new Set([
  'input',
  'button',
  'select',
  'textarea',
  'output',
  'fieldset',
  'object',
  'img',
  'embed',
  'iframe',
  'form',
]);
/** Elements whose `name` is data we read and never shadows anything. */
const NAME_IS_DATA = new Set(['meta', 'param']);

/**
 * Takes away the attributes by which elements of the page shadow DOM methods and properties. With them,
 * `<form><input name=parentNode>` makes Readability 0.6 loop for ever and `name=tagName` makes it throw.
 * @param elements every element of the clone
 */
export function declobber(elements: readonly Element[], pristine: Pristine): void {
  for (const element of elements) {
    const name = pristine.localName(element);
    if (!NAME_IS_DATA.has(name)) pristine.removeAttribute(element, 'name');
    pristine.removeAttribute(element, 'form');
    if (CLOBBERING_BY_ID.has(name)) pristine.removeAttribute(element, 'id');
  }
}
