/**
 * Pictures that a page gives to readers without scripts: `<noscript>` after a lazy loader's placeholder holds the
 * real one. Where scripts run, a parser keeps what stands in it as text, so the picture is read off that text.
 */
import { rememberPlaces } from '../ledger.js';

const IMAGE = /<img\b(?:[^>"']|"[^"]*"|'[^']*')*>/i;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const WANTED = /^(?:src|srcset|alt|title|width|height|data-[\w-]+)$/;
/** Characters of a `<noscript>` that are read. */
const LONGEST = 10_000;

/** Puts the pictures of `<noscript>` in the places of their placeholders, or of the `<noscript>`; the others leave. */
export function showNoscriptImages(document: Document): void {
  for (const element of document.querySelectorAll('noscript')) {
    const image = imageOf(element, document);
    if (element.parentElement) rememberPlaces(element.parentElement);
    if (image) placeholderBefore(element)?.remove();
    if (image) element.replaceWith(image);
    else element.remove();
  }
}

function imageOf(noscript: Element, document: Document): Element | null {
  const inside = noscript.querySelector('img');
  if (inside) return inside;
  const source = IMAGE.exec((noscript.textContent ?? '').slice(0, LONGEST))?.[0];
  if (!source) return null;
  const image = document.createElement('img');
  for (const [, name = '', ...values] of source.matchAll(ATTRIBUTE)) {
    const value = values.find((v) => v !== undefined) ?? '';
    if (WANTED.test(name.toLowerCase()))
      image.setAttribute(name.toLowerCase(), value.replaceAll('&amp;', '&'));
  }
  return image;
}

/** The picture right before, alone or alone in its wrapper: what the lazy loader would fill. */
function placeholderBefore(noscript: Element): Element | null {
  const before = noscript.previousElementSibling;
  if (!before) return null;
  if (/^(?:img|picture|amp-img)$/.test(before.localName)) return before;
  const images = before.querySelectorAll('img');
  return images.length === 1 && !/\S/.test(before.textContent ?? '') ? before : null;
}
