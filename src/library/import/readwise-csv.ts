/**
 * Readwise Reader, "Export" in its account's settings: a CSV of all documents (bodies come apart, without names that
 * could be matched).
 *
 * Certain (several converters and their samples): `Title,URL,ID,Document tags,Saved date,Reading progress,Location,
 * Seen`; tags as Python prints a list; dates as `2022-11-06 04:33:50+00:00`; progress from 0 to 1; locations `new`,
 * `later`, `shortlist`, `archive`, `feed`; `Seen` says True once it was opened. A guess: that what is read to 95 % is
 * read, as there is no mark for it beside the archive.
 */
import { type CsvFormat, readCsv } from './columns.js';
import type { Found } from './found.js';
import type { Sources } from './sources.js';
import { listedTags } from './tags.js';

/** Share of a document from which it counts as read: below it stand footers and comments. */
const READ = 0.95;

/** Locations that say something which our states do not. */
const AS_TAGS: ReadonlySet<string> = new Set(['shortlist', 'feed']);

export const READWISE_CSV: CsvFormat = {
  columns: ['Title', 'URL', 'ID', 'Document tags', 'Saved date', 'Reading progress', 'Location', 'Seen'],
  marks: ['url', 'document tags', 'saved date'],
  toRaw: (cell) => {
    const location = cell('location').trim().toLowerCase();
    const isArchived = location === 'archive';
    const written = cell('reading progress').trim();
    const progress = written === '' ? null : Number(written);
    return {
      url: cell('url'),
      title: cell('title'),
      savedAt: cell('saved date'),
      tags: [...listedTags(cell('document tags')), ...(AS_TAGS.has(location) ? [location] : [])],
      state: { isArchived, isUnread: !isArchived && !(progress !== null && progress >= READ) },
      progress,
    };
  },
};

/** Reads the file, or each within a zip. */
export async function* readReadwiseCsv(sources: Sources): AsyncGenerator<Found> {
  for (const source of sources.matching(/\.csv$/i)) yield* readCsv(source, READWISE_CSV);
}
