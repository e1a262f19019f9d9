import { pristine } from './declobber.js';

/**
 * What the reader cannot see on the live page. Only the live layout knows: the clone has none.
 *
 * Opacity is not asked: pages fade paragraphs and pictures in as one scrolls. Pictures are not asked either,
 * lazy ones are often hidden until they load. What is folded away is one click off and stays (`collapsed.ts`).
 * The page is live and hostile: its forms are asked by the platform's own methods.
 */
const NEVER_ASKED = new Set(
  'html head body meta link title base script style noscript template br wbr img picture source figure figcaption video audio track iframe option col colgroup area map param'.split(
    ' ',
  ),
);

const SEEN = { visibilityProperty: true };
let checkVisibility: Element['checkVisibility'] | undefined;

/** Inline styles that take an element out of sight. */
const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i;

/** Does this element's own markup say that it is not shown? All that can be known where there is no layout. */
export function isDeclaredInvisible(element: Element, name: string): boolean {
  if (NEVER_ASKED.has(name)) return false;
  const style = pristine(element, 'getAttribute')('style') ?? '';
  return pristine(element, 'hasAttribute')('hidden') || HIDING_STYLE.test(style);
}

/** True where `document` is laid out, so that `isInvisible` means something. */
export function hasLayout(document: Document): boolean {
  const root = pristine(document, 'documentElement');
  return pristine(document, 'defaultView') !== null && root !== null && 'checkVisibility' in root;
}

/**
 * Is this live element, with all it holds, out of the reader's sight?
 * @param element an element of a document that has a layout
 * @param name its local name
 * @param holdsShown whether something in an element is in sight
 */
export function isInvisible(
  element: Element,
  name: string,
  holdsShown: (element: Element) => boolean,
): boolean {
  if (NEVER_ASKED.has(name) || isShown(element)) return false;
  if (pristine(element, 'namespaceURI') !== 'http://www.w3.org/1999/xhtml') return false;
  // `display: contents` has no box of its own but shows its children; a hidden box may hold visible ones.
  const display = displayOf(element);
  if (display === 'contents') return false;
  return display === 'none' || !holdsShown(element);
}

/** The same for an element in a part that is folded away, where nothing has a box: would it be shown unfolded? */
export function isInvisibleUnfolded(element: Element, name: string): boolean {
  return !NEVER_ASKED.has(name) && displayOf(element) === 'none';
}

function displayOf(element: Element): string | undefined {
  return pristine(pristine(element, 'ownerDocument'), 'defaultView')?.getComputedStyle(element).display;
}

/** All elements that something in sight stands in: one pass, since hidden boxes may nest by the thousand. */
export function holdersOfShown(elements: readonly Element[]): Set<Element> {
  const holders = new Set<Element>();
  for (const element of elements) {
    if (!isShown(element)) continue;
    for (let e = pristine(element, 'parentElement'); e && !holders.has(e); e = pristine(e, 'parentElement'))
      holders.add(e);
  }
  return holders;
}

function isShown(element: Element): boolean {
  // One prototype's method serves all elements; only forms have members that a page can shadow.
  checkVisibility ??= Reflect.get(
    Object.getPrototypeOf(element),
    'checkVisibility',
  ) as Element['checkVisibility'];
  return checkVisibility.call(element, SEEN);
}
