/** The door for hostile HTML over a DOM of its own, and what a reader's article may hold, told once more. */
import { JSDOM } from 'jsdom';
import { createSanitizer, type Sanitizer } from '../../../src/sanitize/index.js';

const { window } = new JSDOM('');

export const sanitizer: Sanitizer = createSanitizer(window);

/** Shows hostile HTML as a page of ours does, and gives the element that holds it. */
export function shown(html: string): Element {
  const target = window.document.createElement('article');
  sanitizer.show(html, target);
  return target;
}

/** HTML as a browser would read it back from where it was kept. */
export function reparsed(html: string): Element {
  const document = window.document.implementation.createHTMLDocument('');
  document.body.innerHTML = html;
  return document.body;
}
