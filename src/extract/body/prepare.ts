/** Readies a snapshot for the body rules: no text that is not shown, and pictures that are pictures. */
import { rememberPlaces } from '../ledger.js';
import { gatherCaptions } from './normalize/figures.js';
import { showNoscriptImages } from './noscript-images.js';

const NEVER_SHOWN = 'script, style, template, link, meta[itemprop], svg';
const HEADING_BUTTONS = ['h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'summary']
  .map((name) => `${name} button`)
  .join();
const AMP_ATTRIBUTES = ['src', 'srcset', 'alt', 'width', 'height'];

/** Changes the snapshot's document in place. Fields must have been read before: JSON-LD leaves with the scripts. */
export function prepare(document: Document): void {
  for (const element of document.querySelectorAll(NEVER_SHOWN)) drop(element);
  showNoscriptImages(document);
  for (const picture of document.querySelectorAll('amp-img')) replaceAmpImage(picture);
  for (const element of document.querySelectorAll('blockquote, pre, table')) freeOfWrappers(element);
  // The words of a heading that folds its section stand in a button, which parsers take for a control.
  for (const button of document.querySelectorAll(HEADING_BUTTONS)) button.replaceWith(...button.childNodes);
  // Readability gives up the boxes whose names say that they are captions.
  gatherCaptions(document.body ?? document.documentElement);
}

/** The ledger counts the places of what leaves later as they are now. */
function drop(element: Element): void {
  if (element.parentElement) rememberPlaces(element.parentElement);
  element.remove();
}

/**
 * A wrapper that holds nothing but a quotation, code or a table gives way to it: Readability judges the wrapper
 * by its class name and link density and would drop embedded posts, listings and data with it.
 */
function freeOfWrappers(element: Element): void {
  let outer = element;
  for (let e = element.parentElement; e?.localName === 'div' && isOnlyContent(outer, e); e = e.parentElement)
    outer = e;
  if (outer === element) return;
  for (const name of ['lang', 'dir']) {
    const value = element.parentElement?.closest(`[${name}]`)?.getAttribute(name);
    if (value && !element.hasAttribute(name) && value !== inherited(outer, name))
      element.setAttribute(name, value);
  }
  outer.replaceWith(element);
}

function inherited(element: Element, name: string): string | null | undefined {
  return element.parentElement?.closest(`[${name}]`)?.getAttribute(name);
}

function isOnlyContent(element: Element, wrapper: Element): boolean {
  if (wrapper.childElementCount !== 1) return false;
  return [...wrapper.childNodes].every((node) => node === element || !/\S/.test(node.textContent ?? ''));
}

/** AMP pages write `<amp-img>`, which only AMP's script turns into a picture. */
function replaceAmpImage(picture: Element): void {
  const image = picture.ownerDocument.createElement('img');
  for (const name of AMP_ATTRIBUTES) {
    const value = picture.getAttribute(name);
    if (value) image.setAttribute(name, value);
  }
  picture.replaceWith(image);
}
