/** Which tags a number of entries are to have: what stands in the tag editor while it is open. */
import { cleanTag, type Patch, tagKey } from '../../../library/index.js';
import type { TagGroup } from './groups.js';
import { findTag } from './groups.js';

/** A tag in the editor. */
export interface Chip {
  readonly key: string;
  readonly name: string;
  /** How many of the entries have it; all of them once it was added here. */
  readonly count: number;
}

export interface Editing {
  /** How many entries are being tagged. */
  readonly total: number;
  readonly chips: readonly Chip[];
  /** Tags that are to be taken from all of them. */
  readonly removed: readonly string[];
}

/** Suggestions shown at once. */
const MOST_SUGGESTED = 8;

/** The tags that entries at `slots` have now, the most used among them first. */
export function editingOf(groups: readonly TagGroup[], slots: readonly number[]): Editing {
  const chips = groups.flatMap(({ key, name, slots: tagged }) => {
    const count = slots.reduce((sum, slot) => sum + Number(tagged.has(slot)), 0);
    return count > 0 ? [{ key, name, count }] : [];
  });
  return { total: slots.length, chips: chips.sort((a, b) => b.count - a.count), removed: [] };
}

/** Adds a tag to all; one that exists is written as it exists. */
export function withTag(editing: Editing, groups: readonly TagGroup[], written: string): Editing {
  const clean = cleanTag(written);
  const key = tagKey(clean);
  if (key === '') return editing;
  const name = findTag(groups, clean)?.name ?? clean;
  const chip = { key, name, count: editing.total };
  const isThere = editing.chips.some((one) => one.key === key);
  return {
    ...editing,
    chips: isThere
      ? editing.chips.map((one) => (one.key === key ? { ...one, count: editing.total } : one))
      : [...editing.chips, chip],
  };
}

/** Takes a tag from all. */
export function withoutTag(editing: Editing, key: string): Editing {
  const gone = editing.chips.find((chip) => chip.key === key);
  if (!gone) return editing;
  return {
    ...editing,
    chips: editing.chips.filter((chip) => chip !== gone),
    removed: [...editing.removed, gone.name],
  };
}

/** What is to be done to the entries; null where it is nothing. */
export function patchOf(before: Editing, after: Editing): Patch | null {
  const had = new Map(before.chips.map(({ key, count }) => [key, count]));
  const has = new Set(after.chips.map(({ key }) => key));
  const addTags = after.chips
    .filter(({ key, count }) => count === after.total && had.get(key) !== after.total)
    .map(({ name }) => name);
  const removeTags = before.chips.filter(({ key }) => !has.has(key)).map(({ name }) => name);
  return addTags.length + removeTags.length === 0 ? null : { addTags, removeTags };
}

/** Existing tags for what is being typed, most used first; those that begin with it before those that hold it. */
export function suggestionsFor(
  groups: readonly TagGroup[],
  editing: Editing,
  typed: string,
): readonly TagGroup[] {
  const key = tagKey(cleanTag(typed));
  const whole = new Set(editing.chips.filter(({ count }) => count === editing.total).map((chip) => chip.key));
  const fitting = groups.filter((group) => !whole.has(group.key) && group.key.includes(key));
  const begin = fitting.filter((group) => group.key.startsWith(key));
  const hold = fitting.filter((group) => !group.key.startsWith(key));
  return [...begin, ...hold].slice(0, MOST_SUGGESTED);
}
