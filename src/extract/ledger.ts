import type { LedgerEntry, RemovedKind } from '../article/ledger.js';
import { BLOCK_ELEMENTS, textBlocks } from './text-blocks.js';

/** Characters of a removed block's text that the ledger keeps. */
const MAX_TEXT = 2000;
const CUTS = new Set([...BLOCK_ELEMENTS, 'a', 'button', 'label', 'option', 'time']);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript']);

/**
 * The ledger's line for an element that is about to leave; call it before removing.
 * @param rule the name of the rule
 * @param reason why, in words a reader understands
 */
export function ledgerEntry(element: Element, rule: string, kind: RemovedKind, reason: string): LedgerEntry {
  const text = textBlocks(element, CUTS, UNSEEN).join(' ').slice(0, MAX_TEXT);
  return { rule, kind, reason, path: pathOf(element), text };
}

/** A CSS path from the root: `body > div:nth-child(2) > p:nth-child(1)`. */
export function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let e: Element | null = element; e?.parentElement; e = e.parentElement) {
    let position = 1;
    for (let s = e.previousElementSibling; s; s = s.previousElementSibling) position++;
    steps.unshift(`${e.localName}:nth-child(${position})`);
  }
  return steps.join(' > ');
}
