/** Which slots a list shows, and in what order. */
import type { Catalogue } from './catalogue.js';
import { FLAG } from './columns.js';

/** What a list is narrowed to; what is not given does not matter. Everything given must hold. */
export interface Narrowing {
  /** In the bin, or not. Default: not. */
  readonly isDeleted?: boolean;
  readonly isUnread?: boolean;
  readonly isArchived?: boolean;
  readonly isFavorite?: boolean;
  readonly isLink?: boolean;
  /** Tags as they are written in the catalogue: each must be there. */
  readonly withTags?: readonly string[];
  readonly withoutTags?: readonly string[];
  /** The date published, or where that is not known saved: milliseconds since 1970, this one included. */
  readonly from?: number;
  /** As `from`, this one not included. */
  readonly until?: number;
}

export type Sort =
  /** Last saved first, or last. */
  | 'newest'
  | 'oldest'
  /** Last published first; entries without a date by when they were saved. */
  | 'published'
  | 'shortest'
  | 'longest';

/** Says of a slot whether a list shows it. */
export function predicateOf(catalogue: Catalogue, narrowing: Narrowing): (slot: number) => boolean {
  const [mask, wanted] = flagTest(narrowing);
  const having = (narrowing.withTags ?? []).map((tag) => setOf(catalogue, tag));
  const lacking = (narrowing.withoutTags ?? []).map((tag) => setOf(catalogue, tag));
  const { from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY } = narrowing;
  const isDated = narrowing.from !== undefined || narrowing.until !== undefined;
  const { flags } = catalogue;
  return (slot) => {
    if (((flags[slot] ?? 0) & mask) !== wanted) return false;
    if (isDated) {
      const date = dateOf(catalogue, slot);
      if (date < from || date >= until) return false;
    }
    return having.every((set) => set.has(slot)) && !lacking.some((set) => set.has(slot));
  };
}

function flagTest(narrowing: Narrowing): [mask: number, wanted: number] {
  const { isDeleted = false, isUnread, isArchived, isFavorite, isLink } = narrowing;
  let mask: number = FLAG.live;
  let wanted: number = FLAG.live;
  const demand = (bit: number, value: boolean | undefined) => {
    if (value === undefined) return;
    mask |= bit;
    if (value) wanted |= bit;
  };
  demand(FLAG.deleted, isDeleted);
  demand(FLAG.unread, isUnread);
  demand(FLAG.archived, isArchived);
  demand(FLAG.favorite, isFavorite);
  demand(FLAG.link, isLink);
  return [mask, wanted];
}

function setOf({ tags }: Catalogue, tag: string): ReadonlySet<number> {
  return new Set(tags.get(tag));
}

/** The date published, or where that is not known saved: milliseconds since 1970. */
export function dateOf({ published, savedAt }: Catalogue, slot: number): number {
  const date = published[slot] ?? Number.NaN;
  return Number.isNaN(date) ? (savedAt[slot] ?? 0) : date;
}

/** The slots that `isShown`, in the order of `sort`. Of equals the newer slot is first. */
export function slotsOf(catalogue: Catalogue, isShown: (slot: number) => boolean, sort: Sort): Uint32Array {
  // An Array, since its sort is soon done with what is nearly in order, as slots by time of saving are.
  const slots: number[] = [];
  for (let slot = catalogue.size - 1; slot >= 0; slot--) if (isShown(slot)) slots.push(slot);
  const value = valueFor(catalogue, sort);
  return Uint32Array.from(slots.sort((a, b) => value(a) - value(b) || b - a));
}

/** What `sort` puts in ascending order. */
function valueFor(catalogue: Catalogue, sort: Sort): (slot: number) => number {
  const { savedAt, words } = catalogue;
  switch (sort) {
    case 'newest':
      return (slot) => -(savedAt[slot] ?? 0);
    case 'oldest':
      return (slot) => savedAt[slot] ?? 0;
    case 'published':
      return (slot) => -dateOf(catalogue, slot);
    case 'shortest':
      return (slot) => words[slot] ?? 0;
    case 'longest':
      return (slot) => -(words[slot] ?? 0);
  }
}
