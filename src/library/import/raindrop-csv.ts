/**
 * Raindrop.io, an export or a backup as CSV: bookmarks with folders and tags.
 *
 * Certain (its users' descriptions and several importers agree): `id,title,note,excerpt,url,folder,tags,created,cover,
 * highlights,favorite`; tags between commas; `created` in ISO 8601 with milliseconds, in UTC; `favorite` true or
 * false; `Unsorted` is no folder; no bodies. A guess: that nested folders stand between slashes, and that
 * `highlights` has a passage a line, where lines beginning with `Highlight:` and `Note:` say which is which.
 */
import { type CsvFormat, readCsv } from './columns.js';
import type { Found, RawHighlight } from './found.js';
import { MAX_HIGHLIGHTS } from './limits.js';
import type { Sources } from './sources.js';
import { splitTags } from './tags.js';

export const RAINDROP_CSV: CsvFormat = {
  columns: [
    ...['id', 'title', 'note', 'excerpt', 'url', 'folder', 'tags', 'created', 'cover', 'highlights'],
    'favorite',
  ],
  marks: ['title', 'note', 'url', 'folder', 'created'],
  toRaw: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    savedAt: cell('created'),
    excerpt: cell('excerpt'),
    tags: [...foldersOf(cell('folder')), ...splitTags(cell('tags'), ',')],
    state: { isFavorite: cell('favorite').trim().toLowerCase() === 'true' },
    highlights: [...passages(cell('highlights')), { quote: '', note: cell('note') }],
  }),
};

/** Reads the file, or each within a zip. */
export async function* readRaindropCsv(sources: Sources): AsyncGenerator<Found> {
  for (const source of sources.matching(/\.csv$/i)) yield* readCsv(source, RAINDROP_CSV);
}

function foldersOf(cell: string): string[] {
  return splitTags(cell, '/').filter((folder) => !/^(?:unsorted|trash)$/i.test(folder.trim()));
}

function passages(cell: string): RawHighlight[] {
  const found: { quote: string; note?: string }[] = [];
  for (const line of cell.split(/\r\n|\n|\r/, MAX_HIGHLIGHTS * 2)) {
    const note = /^note:(.*)$/i.exec(line)?.[1];
    const last = found.at(-1);
    if (note !== undefined && last !== undefined) last.note = note;
    else found.push({ quote: line.replace(/^highlight:/i, '') });
  }
  return found;
}
