/** Which tags a number of entries are to have: what stands in the tag editor while it is open. */
import { cleanTag, tagKey } from '../../article/tags.js';

/** A tag that there is to choose from. */
export interface KnownTag {
  /** What its spellings have in common. */
  readonly key: string;
  readonly name: string;
  /** How many entries have it. */
  readonly count: number;
}

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
}

/** What is to be done to the entries. */
export interface TagPatch {
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
}

/** Suggestions shown at once. */
const MOST_SUGGESTED = 8;

/** The `tags` of one entry, as they stand in it. */
export function editingOfOne(tags: readonly string[]): Editing {
  return { total: 1, chips: tags.map((name) => ({ key: tagKey(name), name, count: 1 })) };
}

/** Adds a tag to all; one that exists is written as it exists. */
export function withTag(editing: Editing, known: readonly KnownTag[], written: string): Editing {
  const clean = cleanTag(written);
  const key = tagKey(clean);
  if (key === '') return editing;
  const name = findKnown(known, clean)?.name ?? clean;
  const chip = { key, name, count: editing.total };
  const isThere = editing.chips.some((one) => one.key === key);
  return {
    ...editing,
    chips: isThere
      ? editing.chips.map((one) => (one.key === key ? { ...one, count: editing.total } : one))
      : [...editing.chips, chip],
  };
}

/** The tag that is written so, in any spelling. */
export function findKnown(known: readonly KnownTag[], written: string): KnownTag | null {
  const key = tagKey(written);
  return known.find((tag) => tag.key === key) ?? null;
}

/** Takes a tag from all. */
export function withoutTag(editing: Editing, key: string): Editing {
  return { ...editing, chips: editing.chips.filter((chip) => chip.key !== key) };
}

/** What is to be done to the entries; null where it is nothing. */
export function patchOf(before: Editing, after: Editing): TagPatch | null {
  const had = new Map(before.chips.map(({ key, count }) => [key, count]));
  const has = new Set(after.chips.map(({ key }) => key));
  const addTags = after.chips
    .filter(({ key, count }) => count === after.total && had.get(key) !== after.total)
    .map(({ name }) => name);
  const removeTags = before.chips.filter(({ key }) => !has.has(key)).map(({ name }) => name);
  return addTags.length + removeTags.length === 0 ? null : { addTags, removeTags };
}

/** Known tags for what is being typed, in their order; those that begin with it before those that hold it. */
export function suggestionsFor<Tag extends KnownTag>(
  known: readonly Tag[],
  editing: Editing,
  typed: string,
): readonly Tag[] {
  const key = tagKey(cleanTag(typed));
  const whole = new Set(editing.chips.filter(({ count }) => count === editing.total).map((chip) => chip.key));
  const fitting = known.filter((tag) => !whole.has(tag.key) && tag.key.includes(key));
  const begin = fitting.filter((tag) => tag.key.startsWith(key));
  const hold = fitting.filter((tag) => !tag.key.startsWith(key));
  return [...begin, ...hold].slice(0, MOST_SUGGESTED);
}
