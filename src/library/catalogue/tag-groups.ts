/** The tags of a library as a reader sees them: spellings that differ only in case or accents are one tag. */
import { tagKey } from '../../article/tags.js';
import type { Catalogue } from './catalogue.js';
import { FLAG } from './columns.js';

export interface TagGroup {
  readonly key: string;
  /** The spelling that most entries have. */
  readonly name: string;
  readonly spellings: readonly string[];
  /** Its entries, those in the bin too, each once. */
  readonly slots: Uint32Array;
  /** Its entries outside the bin. */
  readonly count: number;
}

/** Tags that an entry outside the bin has, the most used first. */
export function tagGroups({ tags, flags }: Catalogue): TagGroup[] {
  const spellings = new Map<string, { tag: string; slots: Uint32Array }[]>();
  for (const [tag, slots] of tags) {
    const key = tagKey(tag);
    const same = spellings.get(key);
    if (same) same.push({ tag, slots });
    else spellings.set(key, [{ tag, slots }]);
  }
  const groups = [...spellings].map(([key, written]) => {
    const byUse = written.sort((a, b) => b.slots.length - a.slots.length);
    const slots = united(byUse.map((one) => one.slots));
    let count = 0;
    for (const slot of slots) if (!((flags[slot] ?? 0) & FLAG.deleted)) count++;
    return { key, name: byUse[0]?.tag ?? key, spellings: byUse.map(({ tag }) => tag), slots, count };
  });
  return groups
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Nearly every tag has one spelling: a large library would wait for sets of all. */
function united(lists: readonly Uint32Array[]): Uint32Array {
  const [only = new Uint32Array()] = lists;
  return lists.length < 2 ? only : Uint32Array.from(new Set(lists.flatMap((list) => [...list])));
}

/** The tag that is written so, in any spelling. */
export function findTag(groups: readonly TagGroup[], written: string): TagGroup | null {
  const key = tagKey(written.trim());
  return groups.find((group) => group.key === key) ?? null;
}
