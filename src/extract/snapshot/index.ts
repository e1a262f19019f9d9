/**
 * The live page → a copy that is safe to parse and knows what only the live page knew.
 *
 * The copy is taken at once and the live document is read only here, synchronously, so that a page which changes
 * meanwhile is read as it was; it is never changed. What the reader cannot see does not come along; the ledger says
 * so.
 */
import type { ExtractFailureCode } from '../../article/failure.js';
import type { LedgerEntry } from '../../article/ledger.js';
import type { LeftOut } from '../../article/result.js';
import { walk } from '../../text/blocks.js';
import { ledgerEntry } from '../ledger.js';
import { declobber, limitAttributes, pristine } from './declobber.js';
import { limitDepth } from './depth.js';
import { copyOf, elementsOf, ROOMS } from './fit.js';
import { documentToRead, inheritFromTop } from './frames.js';
import { carryLayout } from './layout.js';
import { selectedContent, selectedLive, selectedRanges } from './selection.js';
import { assembleShadows } from './shadow.js';
import { isDeclaredInvisible } from './visibility.js';

export interface PageSnapshot {
  /** A copy without browsing context: nothing in it loads or runs, and it may be changed at will. */
  readonly document: Document;
  /** Why the page is not read at all, or null. */
  readonly refusal: ExtractFailureCode | null;
  /** What the reader sees stands in a frame of another site. */
  readonly isElsewhere: boolean;
  /** What was invisible on the live page and is not in the copy. */
  readonly invisible: readonly LedgerEntry[];
  /** What the reader had selected, in an element of the copy's document but outside its tree; null for nothing. */
  readonly selection: Element | null;
  /** What was too much to bring along. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Takes a snapshot of a document.
 * @param top the document of a tab, or one parsed from a file (no layout: its markup says what is invisible)
 * @param rooms for how much of it
 */
export function snapshotOf(top: Document, rooms = ROOMS): PageSnapshot {
  const { live, isElsewhere } = documentToRead(top);
  const refusal = refusalOf(live);
  if (refusal) return { document: live, refusal, isElsewhere, invisible: [], selection: null, leftOut: [] };
  const page = copyOf(live, rooms);
  const { copy, isCut } = page;
  declobber(copy, page.copies);
  const isPictureCut = limitAttributes(page.copies);
  const selected = selectedRanges(live, page);
  const { hosts, gone: unseen } = carryLayout(page, live);
  assembleShadows(hosts);
  const gone = isAllText(unseen, copy) ? unseen.filter((e) => isDeclaredInvisible(e, e.localName)) : unseen;
  const invisible = gone.map((element) =>
    ledgerEntry(element, 'invisible', 'hidden', 'The page itself does not show it.'),
  );
  for (const element of gone) element.remove();
  if (live !== top) inheritFromTop(copy, live, top);
  limitDepth(elementsOf(copy));
  const selection =
    selected.length > 0 ? selectedContent(selected, copy) : isCut ? selectedLive(live, copy) : null;
  return {
    document: copy,
    refusal: null,
    isElsewhere,
    invisible: invisible.filter(({ text }) => text),
    selection,
    leftOut: [
      ...(isCut ? ['rest-of-page' as const] : []),
      ...(isPictureCut ? ['large-pictures' as const] : []),
    ],
  };
}

/**
 * Is there no text but in these? Then the page shows nothing yet: some are hidden until their scripts have run (AMP's
 * boilerplate). What their markup hides stays hidden.
 */
function isAllText(elements: readonly Element[], { body }: Document): boolean {
  if (!body || elements.length === 0) return false;
  const unseen = new Set<Node>(elements);
  let isAll = true;
  walk(body, (node) => {
    if (!isAll || unseen.has(node) || NO_TEXT.has((node as Element).localName)) return false;
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) isAll = false;
    return isAll;
  });
  return isAll;
}

const NO_TEXT = new Set(['script', 'style', 'noscript', 'template']);

function refusalOf(live: Document): ExtractFailureCode | null {
  if (pristine(live, 'contentType') === 'application/pdf') return 'pdf';
  return pristine(live, 'documentElement') ? null : 'empty-page';
}
