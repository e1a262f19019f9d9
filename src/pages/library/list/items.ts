/** What a list is made of: texts by their slots, and after them entries that have none. */
import type { LibraryEntry } from '../../../library/index.js';

export interface Items {
  readonly slots: Uint32Array;
  /** Entries without a slot: mostly those that cannot be read. */
  readonly strays: readonly LibraryEntry[];
}

/** What tells items of one list apart: a slot, or the id of an entry without one. */
export type ItemKey = number | string;

export const NO_ITEMS: Items = { slots: new Uint32Array(), strays: [] };

export function countOf({ slots, strays }: Items): number {
  return slots.length + strays.length;
}

/** Null outside the list. */
export function keyAt({ slots, strays }: Items, index: number): ItemKey | null {
  return slots[index] ?? strays[index - slots.length]?.id ?? null;
}

/** Where an item stands; -1 where it does not. */
export function indexOf({ slots, strays }: Items, key: ItemKey): number {
  if (typeof key === 'number') return slots.indexOf(key);
  const at = strays.findIndex(({ id }) => id === key);
  return at === -1 ? -1 : slots.length + at;
}
