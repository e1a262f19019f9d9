/**
 * Pocket, from October 2024 to its end in November 2025: a zip of `part_000000.csv` and on, 10,000 rows each, and of
 * `annotations/part_000000.json` with the highlights of paying readers.
 *
 * Certain (Pocket's published exporter, wallabag's and others' importers): the columns `title,url,time_added,tags,
 * status`, the oldest files with a `cursor` between; `time_added` in Unix seconds; tags between `|`; status `unread`
 * or `archive`; favourites and bodies are not in it; an annotation entry is `{url, title, highlights: [{quote,
 * created_at}]}`, `created_at` in seconds. A guess: nothing.
 */
import { addressKeyOf } from '../entry-key.js';
import { type CsvFormat, readCsv } from './columns.js';
import type { Found, RawHighlight } from './found.js';
import { fieldOf, jsonEntries } from './json-list.js';
import { MAX_LINES } from './limits.js';
import type { Sources } from './sources.js';
import { splitTags } from './tags.js';

export const POCKET_CSV: CsvFormat = {
  columns: ['title', 'url', 'time_added', 'tags', 'status'],
  marks: ['url', 'time added', 'status'],
  toRaw: (cell) => {
    const isArchived = cell('status').trim().toLowerCase() === 'archive';
    return {
      url: cell('url'),
      title: cell('title'),
      savedAt: cell('time added'),
      tags: splitTags(cell('tags'), '|'),
      state: { isArchived, isUnread: !isArchived },
    };
  },
};

/** Reads a part, or all parts and their highlights. */
export async function* readPocketCsv(sources: Sources): AsyncGenerator<Found> {
  const highlights = await annotations(sources);
  for (const source of sources.matching(/\.csv$/i)) {
    for await (const found of readCsv(source, POCKET_CSV)) {
      const marked = 'raw' in found ? highlights.get(addressKeyOf(String(found.raw.url))) : undefined;
      yield 'raw' in found && marked !== undefined
        ? { ...found, raw: { ...found.raw, highlights: marked } }
        : found;
    }
  }
}

async function annotations(sources: Sources): Promise<ReadonlyMap<string, readonly RawHighlight[]>> {
  const byKey = new Map<string, readonly RawHighlight[]>();
  for (const source of sources.matching(/(?:^|\/)annotations\/[^/]+\.json$/i)) {
    if (source.file === null) break;
    for await (const entry of jsonEntries(source)) {
      const [url, list] =
        'value' in entry ? [fieldOf(entry.value, 'url'), fieldOf(entry.value, 'highlights')] : [];
      if (typeof url !== 'string' || !Array.isArray(list) || byKey.size >= MAX_LINES) continue;
      byKey.set(
        addressKeyOf(url),
        list.map((mark) => ({ quote: fieldOf(mark, 'quote'), at: fieldOf(mark, 'created_at') })),
      );
    }
  }
  return byKey;
}
