/**
 * Pocket, from October 2024 to its end in November 2025: a zip of `part_000000.csv` and on, 10,000 rows each, and of
 * `annotations/part_000000.json` with the highlights of paying readers.
 *
 * Certain (Pocket's published exporter, wallabag's and others' importers): the columns `title,url,time_added,tags,
 * status`, the oldest files with a `cursor` between; `time_added` in Unix seconds; tags between `|`; status `unread`
 * or `archive`; favourites and bodies are not in it; an annotation entry is `{url, title, highlights: [{quote,
 * created_at}]}`, `created_at` in seconds. A guess: highlights on pages that are in no part are of pages the reader
 * had taken off the list; each such page comes as an archived link, since its highlights are the reader's own words.
 */
import { addressKeyOf } from '../entry-key.js';
import { type CsvFormat, readCsv } from './columns.js';
import { type Found, type FoundItem, ImportStop } from './found.js';
import { fieldOf, jsonEntries, listOf } from './json-list.js';
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
  const marked = new Map<string, FoundItem>();
  for await (const found of annotations(sources)) {
    if ('raw' in found) marked.set(addressKeyOf(String(found.raw.url)), found);
    else yield found;
  }
  const seen = new Set<string>();
  for (const source of sources.matching(/\.csv$/i)) {
    for await (const found of readCsv(source, POCKET_CSV)) {
      if (!('raw' in found) || marked.size === 0) {
        yield found;
        continue;
      }
      const key = addressKeyOf(String(found.raw.url));
      const highlights = marked.get(key)?.raw.highlights;
      seen.add(key);
      yield highlights === undefined ? found : { ...found, raw: { ...found.raw, highlights } };
    }
  }
  for (const [key, found] of marked) if (!seen.has(key)) yield found;
}

/** The pages that have highlights. */
async function* annotations(sources: Sources): AsyncGenerator<Found> {
  let count = 0;
  for (const source of sources.matching(/(?:^|\/)annotations\/[^/]+\.json$/i)) {
    if (source.file === null) return;
    for await (const entry of jsonEntries(source)) {
      if (++count > MAX_LINES) throw new ImportStop('too-many-lines');
      if ('reason' in entry) {
        yield entry;
        continue;
      }
      const { file, line, value, excerpt } = entry;
      const raw = {
        url: fieldOf(value, 'url'),
        title: fieldOf(value, 'title'),
        state: { isArchived: true, isUnread: false },
        highlights: listOf(fieldOf(value, 'highlights')).map((mark) => ({
          quote: fieldOf(mark, 'quote'),
          at: fieldOf(mark, 'created_at'),
        })),
      };
      yield { file, line, raw, excerpt };
    }
  }
}
