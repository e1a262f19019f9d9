/** Tags as the services write them, and as we keep them. */
import { MAX_TAG, MAX_TAGS } from './limits.js';
import { plainText } from './plain-text.js';

/** Characters of a cell of tags that are looked at. */
const MAX_CELL = 64 * 1024;

const QUOTED = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gs;

/** Parts between `separator`s. */
export function splitTags(cell: string, separator: string | RegExp): string[] {
  return cell.slice(0, MAX_CELL).split(separator, MAX_TAGS * 2);
}

/**
 * A list written into a cell: as JSON (Instapaper), as Python prints one, with the quotes that need least escaping
 * (Readwise), or, if it is no list at all, names between commas.
 */
export function listedTags(cell: string): string[] {
  const text = cell.trim().slice(0, MAX_CELL);
  if (!text.startsWith('[')) return splitTags(text, ',');
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list.filter((tag) => typeof tag === 'string');
  } catch {
    // Not JSON: Python's.
  }
  return [...text.matchAll(QUOTED)].map(([, single, double]) =>
    (single ?? double ?? '').replace(/\\(.)/gs, '$1'),
  );
}

/**
 * Tags to keep: plain, trimmed, each once (by its letters, not by their case), capped in number and length.
 * @returns `isCut` when some were too many or too long
 */
export function cleanTags(tags: readonly unknown[]): {
  readonly tags: readonly string[];
  readonly isCut: boolean;
} {
  const kept = new Map<string, string>();
  let isCut = false;
  for (const tag of tags) {
    const text = plainText(tag);
    if (text === null) continue;
    if (text.length > MAX_TAG) isCut = true;
    const name = text.slice(0, MAX_TAG).toWellFormed().trim();
    const key = name.toLowerCase();
    if (kept.has(key)) continue;
    if (kept.size === MAX_TAGS) return { tags: [...kept.values()], isCut: true };
    kept.set(key, name);
  }
  return { tags: [...kept.values()], isCut };
}

/** The tags of both, in order. */
export function unitedTags(first: readonly string[], second: readonly string[]): readonly string[] {
  return cleanTags([...first, ...second]).tags;
}
