/** What the reader typed → the slots of what matches, best first. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { type Narrowing, predicateOf } from '../catalogue/order.js';
import {
  type CatalogueClause,
  catalogueClauses,
  type Note,
  needsIndex,
  parseQuery,
  type Query,
  type Searcher,
  type SearchView,
  tagMatches,
} from '../search/index.js';

export interface Found {
  /** Best first where `isRanked`; else the order says nothing. */
  readonly slots: Uint32Array;
  /** Whether there was a word to rank by. */
  readonly isRanked: boolean;
  /** What of the query was not understood as it may have been meant. */
  readonly notes: readonly Note[];
}

/**
 * @param within what the list is narrowed to beside the query; a query that asks for the bin goes there
 * @param isStale asked between reads: whether nobody waits for the answer any more
 * @returns null when it was stale
 */
export async function find(
  searcher: Searcher,
  catalogue: Catalogue,
  typed: string,
  within: Narrowing,
  isStale: () => boolean,
): Promise<Found | null> {
  const query = parseQuery(typed);
  const isCandidate = candidatesOf(catalogue, query, within);
  if (!needsIndex(query)) {
    const slots = Uint32Array.from({ length: catalogue.size }, (_, slot) => slot).filter(isCandidate);
    return { slots, isRanked: false, notes: query.notes };
  }
  const hits = await searcher.search(query, viewOf(catalogue, isCandidate), isStale);
  return hits && { slots: hits.slots, isRanked: hits.ranked, notes: query.notes };
}

function viewOf(catalogue: Catalogue, isCandidate: (slot: number) => boolean): SearchView {
  const { size, live, tokens, tags } = catalogue;
  let sum = 0;
  for (const words of tokens) sum += words;
  return {
    slots: size,
    averageWords: live === 0 ? 0 : sum / live,
    isCandidate,
    words: (slot) => tokens[slot] ?? 0,
    taggedWith: (matches) => [...tags].flatMap(([tag, slots]) => (matches(tag) ? [...slots] : [])),
  };
}

function candidatesOf(catalogue: Catalogue, query: Query, within: Narrowing): (slot: number) => boolean {
  const clauses = catalogueClauses(query);
  const inBin = clauses.some((clause) => clause.kind === 'is' && clause.state === 'bin' && !clause.excluded);
  const tests = [
    predicateOf(catalogue, inBin ? { ...within, isDeleted: true } : within),
    ...clauses.map((clause) => testOf(catalogue, clause, inBin)),
  ];
  return (slot) => tests.every((test) => test(slot));
}

function testOf(catalogue: Catalogue, clause: CatalogueClause, inBin: boolean): (slot: number) => boolean {
  const test =
    clause.kind === 'tag'
      ? hasTag(catalogue, clause)
      : predicateOf(catalogue, { isDeleted: inBin, ...narrowingOf(clause) });
  return clause.excluded ? (slot) => !test(slot) : test;
}

function hasTag({ tags }: Catalogue, clause: CatalogueClause & { kind: 'tag' }): (slot: number) => boolean {
  const having = new Set([...tags].flatMap(([tag, slots]) => (tagMatches(clause, tag) ? [...slots] : [])));
  return (slot) => having.has(slot);
}

function narrowingOf(clause: Exclude<CatalogueClause, { kind: 'tag' }>): Narrowing {
  if (clause.kind !== 'is')
    return clause.kind === 'after' ? { from: Date.parse(clause.day) } : { until: Date.parse(clause.day) };
  switch (clause.state) {
    case 'unread':
      return { isUnread: true };
    case 'read':
      return { isUnread: false };
    case 'archived':
      return { isArchived: true };
    case 'favorite':
      return { isFavorite: true };
    case 'link':
      return { isLink: true };
    case 'bin':
      return { isDeleted: true };
  }
}
