/** The shape of the body: headings in order, no wrappers without meaning, no empty blocks. */
import { isBlank } from '../../../text/blocks.js';
import { removeDuplicates } from './duplicates.js';
import { orderHeadings } from './headings.js';
import { renameElement } from './rename.js';
import { unwrapLayoutTables } from './tables.js';

const KEEPS_EMPTY = 'img, hr, br, table, iframe, video, audio, svg, math';
const MAY_BE_EMPTIED =
  'p, div, section, span, figure, figcaption, li, ul, ol, dl, blockquote, h1, h2, h3, h4, h5, h6, a, strong, em, b, i, header, footer, aside, article';
const NEVER_SHOWN =
  'script, style, noscript, template, link, meta, input, button, select, textarea, object, embed, canvas, dialog, svg, iframe';
const BLOCK =
  'address, article, aside, blockquote, details, dl, div, fieldset, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, main, nav, ol, p, pre, section, table, ul';

/**
 * Brings the article's container into a plain, well-formed shape.
 * @param standfirst its text, or null
 */
export function normalizeStructure(root: Element, standfirst: string | null): void {
  for (const element of root.querySelectorAll(NEVER_SHOWN)) element.remove();
  // Some sites set the whole page in one form.
  for (const form of root.querySelectorAll('form, fieldset')) form.replaceWith(...form.childNodes);
  unwrapLayoutTables(root);
  removeEmpty(root);
  orderHeadings(root, standfirst);
  for (const element of root.querySelectorAll('div, section, article, main, header, font, center'))
    flatten(element);
  for (const paragraph of root.querySelectorAll('p')) trimBreaks(paragraph);
  for (const paragraph of root.querySelectorAll('figure p'))
    if (isBlank(paragraph)) paragraph.replaceWith(...paragraph.childNodes);
  removeDuplicates(root);
}

function removeEmpty(root: Element): void {
  for (const element of [...root.querySelectorAll(MAY_BE_EMPTIED)].reverse()) {
    if (!isBlank(element) || element.querySelector(KEEPS_EMPTY)) continue;
    if (element.localName === 'a' && element.id) continue;
    if (element.localName === 'span' || element.localName === 'a') element.replaceWith(' ');
    else element.remove();
  }
}

/** A wrapper that only holds blocks gives them to its parent; one that holds text is a paragraph. */
function flatten(element: Element): void {
  if (element.querySelector(BLOCK)) {
    wrapLooseText(element);
    handDown(element);
    element.replaceWith(...element.childNodes);
    return;
  }
  const parent = element.parentElement?.localName ?? '';
  if (
    element.localName === 'font' ||
    /^(?:p|h[1-6]|li|td|th|a|figcaption|span|dt|dd|summary)$/.test(parent)
  ) {
    element.replaceWith(...element.childNodes);
  } else if (isBlank(element) && element.querySelector('img')) {
    element.replaceWith(...element.childNodes);
  } else {
    renameElement(element, 'p');
  }
}

/** Language and direction of a wrapper go to what it held. */
function handDown(element: Element): void {
  for (const name of ['lang', 'dir']) {
    const value = element.getAttribute(name);
    if (!value) continue;
    for (const child of element.children) if (!child.hasAttribute(name)) child.setAttribute(name, value);
  }
}

/** Runs of text between the blocks of a wrapper become paragraphs. */
function wrapLooseText(element: Element): void {
  let run: ChildNode[] = [];
  const close = (before: ChildNode | null) => {
    if (run.some((node) => /\S/.test(node.textContent ?? ''))) {
      const paragraph = element.ownerDocument.createElement('p');
      element.insertBefore(paragraph, before);
      paragraph.append(...run);
    }
    run = [];
  };
  for (const node of [...element.childNodes]) {
    const isBlock =
      node.nodeType === 1 &&
      ((node as Element).matches(BLOCK) ||
        (node as Element).querySelector(BLOCK) ||
        (node as Element).matches('img'));
    if (isBlock) close(node);
    else run.push(node);
  }
  close(null);
}

/** Leading and trailing line breaks of a paragraph are space between blocks, not text. */
function trimBreaks(paragraph: Element): void {
  for (const side of ['firstChild', 'lastChild'] as const) {
    for (let node = paragraph[side]; node; node = paragraph[side]) {
      const blank = node.nodeName === 'BR' || (node.nodeType === 3 && !/\S/.test(node.textContent ?? ''));
      if (!blank) break;
      node.remove();
    }
  }
}
