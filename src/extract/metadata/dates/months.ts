/**
 * Month names. The platform knows them in every language, long and short and as they stand in a date ("stycznia",
 * not "styczeń"), so no list of ours has to. Marks and dots are folded away before comparing.
 */

/** Languages tried for a word that the page's own language does not know, by the script it is written in. */
const OTHERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[\u0600-\u06ff]/, ['ar', 'ar-SY', 'ar-DZ', 'fa']],
  [/[\u0400-\u04ff]/, ['ru', 'uk', 'bg']],
  [/[a-z]/, ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'da', 'sv']],
];
/** Forms in print that the platform does not give. */
const EXTRA: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['set', 9],
  ['mrz', 3],
  ['marz', 3],
  ['jaen', 1],
  ['janner', 1],
  ['dez', 12],
  ['abr', 4],
];
/** Letters of the shortest name that is read as the beginning of a longer one. */
const SHORTEST = 3;

const known = new Map<string, ReadonlyMap<string, number>>();

/**
 * A month's number, 1 to 12, by its name in any case, with or without its marks and dot; null for other words.
 * @param lang the page's language tag, asked first
 */
export function monthNamed(name: string, lang: string | null): number | null {
  const word = foldName(name);
  if (word.length < SHORTEST) return null;
  const extra = EXTRA.find(([form]) => form === word);
  if (extra) return extra[1];
  const others = OTHERS.find(([script]) => script.test(word))?.[1] ?? [];
  for (const tag of lang ? [lang, ...others] : others) {
    const month = monthIn(word, namesOf(tag));
    if (month) return month;
  }
  return null;
}

function monthIn(word: string, names: ReadonlyMap<string, number>): number | null {
  const exact = names.get(word);
  if (exact) return exact;
  const begun = new Set<number>();
  for (const [name, month] of names) if (name.startsWith(word)) begun.add(month);
  const [only] = begun;
  return begun.size === 1 && only ? only : null;
}

const FIXED = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
const STYLES = [
  { ...FIXED, month: 'long' },
  { ...FIXED, month: 'short' },
  { ...FIXED, month: 'long', day: 'numeric' },
] as const;

function isTag(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag);
}

function namesOf(tag: string): ReadonlyMap<string, number> {
  const ready = known.get(tag);
  if (ready) return ready;
  const names = new Map<string, number>();
  // A tag that is no language has no names.
  const tags = Intl.DateTimeFormat.supportedLocalesOf(isTag(tag) ? [tag] : []);
  for (const style of tags.length ? STYLES : []) {
    const format = new Intl.DateTimeFormat(tags, style);
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2021, month - 1, 1));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      if (!/\d/.test(name)) names.set(foldName(name), month);
    }
  }
  known.set(tag, names);
  return names;
}

function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .trim();
}
