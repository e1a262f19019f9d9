/**
 * The live page → a copy that is safe to parse and knows what only the live page knew.
 *
 * The live document is never changed. What the reader cannot see does not come along; the ledger says so.
 */
import type { ExtractFailureCode } from '../../article/failure.js';
import type { LedgerEntry } from '../../article/ledger.js';
import { ledgerEntry } from '../ledger.js';
import { CAPS } from './caps.js';
import { declobber, pristine } from './declobber.js';
import { CURRENT_SOURCE } from './marks.js';
import { hasLayout, isDeclaredInvisible, isInvisible } from './visibility.js';

export interface PageSnapshot {
  /** A copy without browsing context: nothing in it loads or runs, and it may be changed at will. */
  readonly document: Document;
  /** Why the page is not read at all, or null. */
  readonly refusal: ExtractFailureCode | null;
  /** What was invisible on the live page and is not in the copy. */
  readonly invisible: readonly LedgerEntry[];
}

/**
 * Takes a snapshot of a document.
 * @param live the document of a tab, or one parsed from a file (no layout: its markup says what is invisible)
 */
export function snapshotOf(live: Document): PageSnapshot {
  const originals = elementsOf(live);
  const refusal = refusalOf(live, originals.length);
  if (refusal) return { document: live, refusal, invisible: [] };
  const copy = pristine(live, 'cloneNode')(true) as Document;
  const copies = elementsOf(copy);
  declobber(copies);
  const invisible = carryLayout(originals, copies, hasLayout(live) ? isInvisible : isDeclaredInvisible);
  return { document: copy, refusal: null, invisible };
}

function elementsOf(document: Document): Element[] {
  return [...pristine(document, 'querySelectorAll')('*')];
}

function refusalOf(live: Document, elements: number): ExtractFailureCode | null {
  if (pristine(live, 'contentType') === 'application/pdf') return 'pdf';
  const root = pristine(live, 'documentElement');
  if (!root) return 'empty-page';
  const text = root.textContent?.length ?? 0;
  return elements > CAPS.elements || text > CAPS.textCharacters ? 'too-big' : null;
}

/** Walks page and copy in step: takes the invisible out of the copy, notes what pictures resolved to. */
function carryLayout(
  originals: readonly Element[],
  copies: readonly Element[],
  isUnseen: (original: Element) => boolean,
): LedgerEntry[] {
  const removed: LedgerEntry[] = [];
  const gone: Element[] = [];
  let skip: Element | null = null;
  for (const [i, original] of originals.entries()) {
    const copy = copies[i];
    if (!copy || isInside(original, skip)) continue;
    if (pristine(original, 'localName') === 'img') noteSource(original as HTMLImageElement, copy);
    if (!isUnseen(original)) continue;
    skip = original;
    gone.push(copy);
    const entry = ledgerEntry(copy, 'invisible', 'hidden', 'The page itself does not show it.');
    if (entry.text) removed.push(entry);
  }
  for (const copy of gone) copy.remove();
  return removed;
}

function isInside(element: Element, outer: Element | null): boolean {
  return outer !== null && pristine(outer, 'contains')(element);
}

function noteSource(original: HTMLImageElement, copy: Element): void {
  const { currentSrc, naturalWidth, naturalHeight } = original;
  if (!currentSrc || !/^https?:/.test(currentSrc) || naturalWidth * naturalHeight <= 4) return;
  copy.setAttribute(CURRENT_SOURCE, currentSrc);
}
