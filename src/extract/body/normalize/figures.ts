/**
 * Captions and credits stand in `<figcaption>`, so that they are no prose.
 *
 * Sites put them into a figure beside its caption, or under a picture without any figure at all, in an element that
 * is named a caption or credit.
 */
import { foldWhiteSpace } from '../../text.js';

const CAPTION_NAME =
  /(?:^|[\s_-])(?:wp-)?(?:img|image|photo|media|picture|figure)?[_-]?(?:captions?|credits?|copyrights?|legende?|bildunterschrift|bildnachweis|didascalia|pie-?de-?foto)(?:$|[\s_-])/i;
/** Elements that may be so named, for the browser to find. */
const NAMED = ['caption', 'credit', 'legend', 'copyright', 'bildunter', 'bildnach', 'didascalia', 'pie']
  .map((word) => `[class*="${word}" i]`)
  .join();
const LONGEST_CAPTION = 600;
const PICTURE = 'img, video, figure';

/** Gives every picture's words to its caption. */
export function gatherCaptions(root: Element): void {
  for (const element of root.querySelectorAll(NAMED)) if (isCaption(element)) captionPicture(element);
  for (const figure of root.querySelectorAll('figure'))
    if (figure.querySelector('img')) moveStrayText(figure);
}

function isCaption(element: Element): boolean {
  if (!CAPTION_NAME.test(element.getAttribute('class') ?? '') || element.closest('figcaption, a'))
    return false;
  const text = element.textContent ?? '';
  return text.length <= LONGEST_CAPTION && /\S/.test(text) && !element.querySelector(PICTURE);
}

/** Puts a named caption and the picture just before it into one figure. */
function captionPicture(caption: Element): void {
  if (caption.closest('figure')) return;
  let place = caption;
  // The picture may stand in a wrapper beside the caption's own.
  while (!place.previousElementSibling && place.parentElement && holdsOnly(place.parentElement, place))
    place = place.parentElement;
  const before = place.previousElementSibling;
  if (!before || betweenIsText(before, place)) return;
  const pictures = before.matches(PICTURE) ? [before] : [...before.querySelectorAll(PICTURE)];
  const picture = pictures.at(-1);
  if (!picture || foldWhiteSpace(before.textContent ?? '') !== '') return;
  const figure = before.localName === 'figure' ? before : wrapInFigure(before);
  if (figure.querySelector('figcaption')) return;
  figure.append(figcaptionOf(caption));
  caption.remove();
}

function holdsOnly(parent: Element, child: Element): boolean {
  return foldWhiteSpace(parent.textContent ?? '') === foldWhiteSpace(child.textContent ?? '');
}

function betweenIsText(before: Element, place: Element): boolean {
  for (let node = before.nextSibling; node && node !== place; node = node.nextSibling)
    if (/\S/.test(node.textContent ?? '')) return true;
  return false;
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
