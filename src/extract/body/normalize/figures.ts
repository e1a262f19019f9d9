/**
 * Captions and credits stand in `<figcaption>`, so that they are no prose.
 *
 * Sites put them into a figure beside its caption, or under a picture without any figure at all, in an element that
 * is named a caption or credit.
 */

import { isBlank } from '../../../text/blocks.js';
import { foldWhiteSpace } from '../../../text/words.js';

const CAPTION_NAME =
  /(?:^|[\s_-])(?:wp-)?(?:(?:img|image|photo|media|picture|figure)[_-]?(?:text|description|desc|info)|(?:img|image|photo|media|picture|figure)?[_-]?(?:captions?|credits?|copyrights?|legende?|cutline|bildunterschrift|bildnachweis|didascalia|pie-?de-?foto))(?:$|[\s_-])/i;
const LONGEST_CAPTION = 600;

/** Gives every picture's words to its caption. */
export function gatherCaptions(root: Element): void {
  for (const picture of root.querySelectorAll('img, video')) captionPicture(picture, root);
  for (const figure of root.querySelectorAll('figure'))
    if (figure.querySelector('img')) moveStrayText(figure);
}

/** Puts a picture and the named caption right after it, or after the wrapper it stands in alone, into one figure. */
function captionPicture(picture: Element, root: Element): void {
  for (let e: Element | null = picture; e && e !== root && isBlank(e); e = e.parentElement) {
    const caption = captionAfter(e);
    if (!caption) continue;
    const figure = e.localName === 'figure' ? e : wrapInFigure(e);
    if (figure.querySelector('figcaption')) return;
    figure.append(figcaptionOf(caption));
    caption.remove();
    return;
  }
}

/** The caption right after an element; it may stand in a wrapper of its own. */
function captionAfter(element: Element): Element | null {
  const after = element.nextElementSibling;
  if (!after || after.closest('figure') || !isBlankBetween(element, after)) return null;
  let caption: Element | null = after;
  while (caption && !isCaption(caption)) caption = caption.firstElementChild;
  return caption && holdsOnly(after, caption) ? caption : null;
}

function isCaption(element: Element): boolean {
  if (!CAPTION_NAME.test(element.getAttribute('class') ?? '') || element.closest('figcaption, a'))
    return false;
  const text = element.textContent ?? '';
  return text.length <= LONGEST_CAPTION && /\S/.test(text) && !element.querySelector('img, video, figure');
}

function isBlankBetween(element: Element, after: Element): boolean {
  for (let node = element.nextSibling; node && node !== after; node = node.nextSibling)
    if (/\S/.test(node.textContent ?? '')) return false;
  return true;
}

function holdsOnly(parent: Element, child: Element): boolean {
  return foldWhiteSpace(parent.textContent ?? '') === foldWhiteSpace(child.textContent ?? '');
}

function wrapInFigure(element: Element): Element {
  const figure = element.ownerDocument.createElement('figure');
  element.replaceWith(figure);
  figure.append(element);
  return figure;
}

function figcaptionOf(source: Element): Element {
  const caption = source.ownerDocument.createElement('figcaption');
  caption.append(...source.childNodes);
  return caption;
}

/** Text in a figure beside its caption (a credit, mostly) goes into it. */
function moveStrayText(figure: Element): void {
  const captions = figure.querySelectorAll('figcaption');
  const caption = captions[0] ?? figure.ownerDocument.createElement('figcaption');
  const stray = [...figure.childNodes].filter(
    (node) =>
      /\S/.test(node.textContent ?? '') && !holdsMore(node) && node !== caption && !contains(node, caption),
  );
  if (stray.length === 0) return;
  for (const node of stray) {
    if (caption.hasChildNodes()) caption.append(' ');
    caption.append(node.nodeName === 'FIGCAPTION' ? inside(node) : node);
  }
  if (!caption.parentNode) figure.append(caption);
}

/** Does this part of a figure hold pictures, lists, tables or quotations, and not words about the picture alone? */
function holdsMore(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  const more = 'img, video, table, blockquote, pre, ul, ol, figure, h1, h2, h3, h4, h5, h6';
  return (
    element.matches(more) ||
    element.querySelector(more) !== null ||
    (node.textContent?.length ?? 0) > LONGEST_CAPTION
  );
}

function contains(node: Node, other: Node): boolean {
  return node !== other && node.contains(other);
}

/** The content of a second caption, which goes. */
function inside(node: ChildNode): DocumentFragment | ChildNode {
  const fragment = node.ownerDocument?.createDocumentFragment();
  if (!fragment) return node;
  fragment.append(...node.childNodes);
  node.remove();
  return fragment;
}
