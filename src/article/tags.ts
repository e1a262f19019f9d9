/** Tags: the reader's own words for articles. Two that differ only in case, accents or white space are one. */

/** UTF-16 code units of the longest tag, and tags of one entry: no reader needs more, and a forged file may have them. */
const LONGEST_TAG = 100;
const MOST_TAGS = 100;

/** A tag as it is kept: white space folded, without commas (they part tags where they are typed) and controls. */
export function cleanTag(written: string): string {
  return written
    .normalize('NFC')
    .replace(/[\s,\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TAG)
    .trim();
}

/** What two spellings of one tag have in common. */
export function tagKey(tag: string): string {
  return tag
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** `tags` with those of `more` that are not among them yet. */
export function addTags(tags: readonly string[], more: readonly string[]): string[] {
  const all = new Map(tags.map((tag) => [tagKey(tag), tag]));
  for (const written of more) {
    const tag = cleanTag(written);
    const key = tagKey(tag);
    if (key !== '' && !all.has(key) && all.size < MOST_TAGS) all.set(key, tag);
  }
  return [...all.values()];
}

/** `tags` without those that are `less` in any spelling. */
export function removeTags(tags: readonly string[], less: readonly string[]): string[] {
  const keys = new Set(less.map(tagKey));
  return tags.filter((tag) => !keys.has(tagKey(tag)));
}
