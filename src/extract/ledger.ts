import type { LedgerEntry, RemovedKind } from '../article/ledger.js';
import { BLOCK_ELEMENTS, textBlocks } from '../text/blocks.js';

/** Characters of a removed block's text that the ledger keeps. */
const MAX_TEXT = 2000;
const CUTS = new Set([...BLOCK_ELEMENTS, 'a', 'button', 'label', 'option', 'time']);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript']);

/** Where elements stood among the children of their parent, counted from 1, before any of them was taken out. */
const places = new WeakMap<Element, number>();

/**
 * The ledger's line for an element that is about to leave; call it before removing.
 * @param rule the name of the rule
 * @param reason why, in words a reader understands
 */
export function ledgerEntry(element: Element, rule: string, kind: RemovedKind, reason: string): LedgerEntry {
  const text = textBlocks(element, CUTS, UNSEEN, MAX_TEXT).join(' ').slice(0, MAX_TEXT);
  return { rule, kind, reason, path: pathOf(element), text };
}

/**
 * A CSS path from the root: `body > div:nth-child(2) > p:nth-child(1)`, as it was before the first removal that was
 * told to the ledger or to `rememberPlaces`.
 */
export function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let e: Element | null = element; e?.parentElement; e = e.parentElement) {
    if (!places.has(e)) number(e.parentElement);
    steps.unshift(`${e.localName}:nth-child(${places.get(e)})`);
  }
  return steps.join(' > ');
}

/** Notes the places of an element's children, once; call it before taking one out without a line in the ledger. */
export function rememberPlaces(parent: Element): void {
  const first = parent.firstElementChild;
  if (first && !places.has(first)) number(parent);
}

/** What came in later stands where its predecessor stood; the others keep their old numbers. */
function number(parent: Element): void {
  let place = 0;
  for (let e = parent.firstElementChild; e; e = e.nextElementSibling) {
    place = places.get(e) ?? place + 1;
    places.set(e, place);
  }
}
