/**
 * A title without the site's name. Which part of "Storm hits coast | World | Daily Planet" is the headline is
 * found by comparing with what the site calls itself and with the headings of the page; separators alone
 * cannot say.
 */
import { parseAddress } from '../addresses.js';
import type { Words } from '../words.js';
import { comparable, squeezed } from './page-text.js';

const SEPARATOR = /\s+[|•·–—\-:»«›‹~/⋆]+\s+|\s*[|｜»]\s*|\s*::\s*|\s+[-–—]\s*|:\s+/gu;

/** A piece of a title and where it stood. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What stands before the first separator of a title; where that is the site, what stands behind the last one. */
export function mainPart(title: string, keys: ReadonlySet<string>): string {
  const parts = partsOf(title);
  const [{ text: first } = { text: '' }] = parts;
  return isSiteName(first, keys) ? (parts.at(-1)?.text ?? '') : first;
}

function partsOf(title: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const match of title.matchAll(SEPARATOR)) {
    parts.push({ start, end: match.index, text: title.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  parts.push({ start, end: title.length, text: title.slice(start) });
  return parts;
}

/** Names a site goes by: what it calls itself and its host's labels, squeezed for comparing. */
export function siteKeys(
  names: readonly string[],
  url: string,
  { secondLevel, hostPrefix }: Words,
): ReadonlySet<string> {
  const keys = new Set(names.map(squeezed));
  const host = hostPrefix.cutFrom(parseAddress(url)?.hostname ?? '');
  const labels = host.split('.').slice(0, -1);
  // A label of a part of the site ("teaching.", "news.") is also an ordinary word; the site's own is its last.
  const own = labels.filter((label) => !secondLevel.test(label)).at(-1) ?? '';
  for (const name of [host, labels.join(''), own]) keys.add(squeezed(name));
  keys.delete('');
  return keys;
}

/**
 * Is this text a name of the site, or one with little beside it ("Daily Planet" / "The Daily Planet News")?
 * @param share how much of a text with a name in it must be the name
 */
export function isSiteName(text: string, keys: ReadonlySet<string>, share = 0.5): boolean {
  const key = squeezed(text);
  if (!key) return false;
  if (keys.has(key)) return true;
  for (const name of keys) {
    if (name.length < 4 || key.length < 4) continue;
    if (key.includes(name) && name.length >= key.length * share) return true;
    if (name.includes(key) && key.length * 2 >= name.length) return true;
  }
  return false;
}

/** Cuts the site's name off the end or the beginning of a title, with the sections between. */
export function withoutSite(title: string, keys: ReadonlySet<string>): string {
  const parts = partsOf(title);
  if (parts.length < 2) return withoutHanSuffix(title);
  let first = 0;
  let last = parts.length - 1;
  while (last > first && isSiteName(parts[last]?.text ?? '', keys)) last--;
  if (last === parts.length - 1) while (first < last && isSiteName(parts[first]?.text ?? '', keys)) first++;
  const kept = title.slice(parts[first]?.start ?? 0, parts[last]?.end ?? title.length).trim();
  return comparable(kept).length >= 4 ? kept : title;
}

/**
 * Chinese and Japanese sites set their name behind a bare hyphen or underscore, where no space tells it from the
 * headline; a short last part after a headline of eight characters or more is it.
 */
function withoutHanSuffix(title: string): string {
  const match =
    /^(.{8,}?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}].*?)(?:[-_－＿].{2,10}){1,3}$/u.exec(
      title,
    );
  return match?.[1] && /[\p{Script=Han}]/u.test(match[0].slice(match[1].length)) ? match[1] : title;
}
