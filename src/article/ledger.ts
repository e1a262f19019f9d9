/** What a removed block was, in the reader's terms. */
export type RemovedKind =
  | 'ad'
  | 'author-box'
  | 'comments'
  | 'consent'
  | 'duplicate'
  | 'hidden'
  | 'metadata'
  | 'navigation'
  | 'newsletter'
  | 'related'
  | 'share'
  | 'other';

/** One block that was taken out of the page, so that the reader can see it and put it back. */
export interface LedgerEntry {
  /** The name of the rule that took it out: its file name in `extract/body/rules`. */
  readonly rule: string;
  readonly kind: RemovedKind;
  /** Why, in words a reader understands. */
  readonly reason: string;
  /** Where it stood: a CSS path from the root of the page. */
  readonly path: string;
  /** Its text, white space folded, at most 2,000 characters. */
  readonly text: string;
}

/** Everything that was removed, in the order of removal. */
export type Ledger = readonly LedgerEntry[];

/** How many blocks of each kind were removed, the most frequent kind first; kinds without any are left out. */
export function countByKind(ledger: Ledger): ReadonlyMap<RemovedKind, number> {
  const counts = new Map<RemovedKind, number>();
  for (const { kind } of ledger) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}
