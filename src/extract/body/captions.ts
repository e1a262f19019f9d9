/**
 * Captions that the markup does not call captions become `<figcaption>`, so that they stay with their picture and
 * are no part of the prose. Evidence: the class name says so, and the block stands in a small box with a picture
 * and hardly anything else. (Captions are a quarter of the words that extractors wrongly take for prose.)
 */
import { namesOf, textOf } from './rules/measure.js';

const NAMED =
  '[class*="caption" i], [class*="credit" i], [class*="legend" i], [class*="cutline" i], [class*="unterschrift" i], [class*="didascalia" i], [itemprop="caption"]';
const NAME =
  /\b(?:captions?|captiontext|imagecaption|photocaption|credits?|photocredit|imagecredit|legend|legende|cutline|bildunterschrift|didascalia)\b/;
const MEDIA = 'img, picture, video, amp-img, iframe';
/** Characters of a caption with its credit. */
const LONGEST = 500;
/** Characters that the box of a picture may say beside its caption. */
const MOST_BESIDE = 60;
/** Steps up from the caption to the box that it shares with its picture. */
const MOST_STEPS = 4;

/** Changes the snapshot's document in place. */
export function markCaptions(document: Document): void {
  for (const element of document.querySelectorAll(NAMED)) {
    if (element.localName === 'img' || element.closest('figcaption') || !isCaption(element)) continue;
    const box = boxOf(element);
    if (!box) continue;
    rename(element, 'figcaption');
    if (!box.closest('figure') && !box.querySelector('figure') && box.localName === 'div') rename(box, 'figure');
  }
}

function isCaption(element: Element): boolean {
  if (!(element.getAttribute('itemprop') === 'caption' || NAME.test(namesOf(element)))) return false;
  if (element.querySelector(`${MEDIA}, figure, h1, h2, table`)) return false;
  const { length } = element.textContent ?? '';
  return length > 0 && length <= 2 * LONGEST && textOf(element).length <= LONGEST;
}

/** The small box that holds the caption and a picture and nothing else to read. */
function boxOf(caption: Element): Element | null {
  const most = (caption.textContent ?? '').length + MOST_BESIDE;
  let box = caption.parentElement;
  for (let steps = 0; box && box.localName !== 'body' && steps < MOST_STEPS; steps++, box = box.parentElement) {
    if ((box.textContent ?? '').length > 4 * most && textOf(box).length > most) return null;
    if (box.querySelector(MEDIA)) return textOf(box).length <= most ? box : null;
  }
  return null;
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of [...element.attributes]) {
    if (/^(?:class|id|lang|dir|itemprop)$/.test(attribute)) renamed.setAttribute(attribute, value);
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
