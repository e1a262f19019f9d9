/**
 * Matter, "Export data" in its account: `Archive.zip` with `_matter_history.csv` and the bodies beside it.
 *
 * Certain (Omnivore's importer and its sample, a re-implementation of the export, two converters): `Title,Author,
 * Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight Count,Last Interaction Date,File Id`, the first
 * exports with `Saved` for `In Queue` and without tags and favourites; True and False in any case; dates as
 * `2022-12-18 14:49:11`; `File Id` is the name of the body's file. Guesses: dates are in UTC; tags stand between
 * semicolons or commas; what is not in the queue is archived. The last interaction is the only date there is, so it
 * stands for the day of saving. `_matter_highlights.csv` names no address and is not read.
 */
import { type CsvFormat, readCsv } from './columns.js';
import type { Found } from './found.js';
import type { Sources } from './sources.js';
import { splitTags } from './tags.js';

export const MATTER_CSV: CsvFormat = {
  columns: [
    ...['Title', 'Author', 'Publisher', 'URL', 'Tags', 'Word Count', 'In Queue', 'Favorited', 'Read'],
    ...['Highlight Count', 'Last Interaction Date', 'File Id'],
  ],
  marks: ['url', 'publisher', 'last interaction date'],
  toRaw: (cell) => {
    const queued = cell('in queue') || cell('saved');
    const tags = cell('tags');
    return {
      url: cell('url'),
      title: cell('title'),
      byline: cell('author'),
      siteName: cell('publisher'),
      savedAt: cell('last interaction date'),
      tags: splitTags(tags, tags.includes(';') ? ';' : ','),
      state: {
        isArchived: queued !== '' && !isTrue(queued),
        isFavorite: isTrue(cell('favorited')),
        isUnread: !isTrue(cell('read')),
      },
      // Its place, until the archive has been looked into.
      html: cell('file id'),
    };
  },
};

/** Reads the history alone, or with the bodies beside it in the archive. */
export async function* readMatterCsv(sources: Sources): AsyncGenerator<Found> {
  for (const source of sources.matching(/(?:^|\/)_matter_history[^/]*\.csv$/i)) {
    const folder = source.file?.replace(/[^/]*$/, '');
    for await (const found of readCsv(source, MATTER_CSV)) {
      if (!('raw' in found)) {
        yield found;
        continue;
      }
      const name = String(found.raw.html).trim();
      const isThere = folder !== undefined && name !== '';
      const html = isThere ? await sources.whole(`${folder}${name}`) : null;
      const notes =
        isThere && html === null ? [...(found.raw.notes ?? []), 'body-missing' as const] : found.raw.notes;
      yield { ...found, raw: { ...found.raw, html, ...(notes && { notes }) } };
    }
  }
}

function isTrue(cell: string): boolean {
  return cell.trim().toLowerCase() === 'true';
}
