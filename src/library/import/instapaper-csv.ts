/**
 * Instapaper, "Download .CSV file" in its settings: one file of all articles, newest first.
 *
 * Certain (wallabag's importer of 2025 and its sample, several others): `URL,Title,Selection,Folder,Timestamp`, and
 * since about 2024 `Tags`; the oldest have no `Timestamp`; it is Unix seconds; `Tags` is a JSON list; folders
 * `Unread`, `Archive`, `Starred`, and the reader's own by name; no bodies, no highlights. A guess: that an article in
 * `Starred` is still to be read, since the file says no more of it.
 */
import { type CsvFormat, readCsv } from './columns.js';
import type { Found } from './found.js';
import type { Sources } from './sources.js';
import { listedTags } from './tags.js';

/** Folders that are states. Every other is the reader's own and becomes a tag. */
const STATES: ReadonlySet<string> = new Set(['', 'unread', 'archive', 'starred']);

export const INSTAPAPER_CSV: CsvFormat = {
  columns: ['URL', 'Title', 'Selection', 'Folder', 'Timestamp', 'Tags'],
  marks: ['url', 'title', 'selection', 'folder'],
  toRaw: (cell) => {
    const folder = cell('folder').trim();
    const state = folder.toLowerCase();
    const isArchived = state === 'archive';
    return {
      url: cell('url'),
      title: cell('title'),
      savedAt: cell('timestamp'),
      excerpt: cell('selection'),
      tags: [...(STATES.has(state) ? [] : [folder]), ...listedTags(cell('tags'))],
      state: { isArchived, isFavorite: state === 'starred', isUnread: !isArchived },
    };
  },
};

/** Reads the file, or each within a zip. */
export async function* readInstapaperCsv(sources: Sources): AsyncGenerator<Found> {
  for (const source of sources.matching(/\.csv$/i)) yield* readCsv(source, INSTAPAPER_CSV);
}
