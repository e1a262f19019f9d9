/** Reads a file of one format, line by line. */

import { turns } from '../turns.js';
import { readBookmarksHtml } from './bookmarks-html.js';
import { duplicateMarker } from './duplicates.js';
import { finish } from './finish.js';
import { type Found, ImportStop } from './found.js';
import { readInstapaperCsv } from './instapaper-csv.js';
import type { ImportFormat, ImportLine, ImportReason } from './item.js';
import { MAX_FILE_BYTES, MAX_LINES } from './limits.js';
import { readMatterCsv } from './matter-csv.js';
import { readOmnivore } from './omnivore.js';
import { readPocketCsv } from './pocket-csv.js';
import { readPocketHtml } from './pocket-html.js';
import { readRaindropCsv } from './raindrop-csv.js';
import { readReadwiseCsv } from './readwise-csv.js';
import { openSources, type Sources } from './sources.js';
import { readWallabagJson } from './wallabag-json.js';

const READERS: Readonly<Record<ImportFormat, (sources: Sources) => AsyncGenerator<Found>>> = {
  'pocket-csv': readPocketCsv,
  'pocket-html': readPocketHtml,
  'instapaper-csv': readInstapaperCsv,
  omnivore: readOmnivore,
  'raindrop-csv': readRaindropCsv,
  'readwise-csv': readReadwiseCsv,
  'wallabag-json': readWallabagJson,
  'matter-csv': readMatterCsv,
  'bookmarks-html': readBookmarksHtml,
};

export interface ImportOptions {
  /** Ends the reading before the next line, without another word. */
  readonly signal?: AbortSignal;
  /** Told how many of the file's bytes were read; at the end of a file that was read to its end, all. */
  readonly onProgress?: (bytes: number, total: number) => void;
  /** The time by which dates are judged; now unless given. */
  readonly now?: Date;
}

/**
 * Every line of a file: what was in it, or why nothing. Holds a piece of the file, one entry, and an address with its
 * tags for each line read; may be read twice, first for the preview. Never throws for what is in the file: what ends
 * the reading early is the last line's `reason`, one of `FileReason`.
 *
 * **Bodies (`item.html`) are hostile and come as they are: sanitize them.** All other texts are plain, to be shown
 * as text.
 * @param file as chosen by the reader; an archive or one file of it
 * @param format from `recognise`, or the reader's own choice
 */
export async function* readImport(
  file: Blob,
  format: ImportFormat,
  { signal, onProgress, now = new Date() }: ImportOptions = {},
): AsyncGenerator<ImportLine> {
  const mark = duplicateMarker();
  let bytes = 0;
  let count = 0;
  let place: string | null = null;
  const rest = turns();
  const onBytes = (read: number): void => {
    bytes += read;
    onProgress?.(Math.min(bytes, file.size), file.size);
  };
  try {
    if (file.size > MAX_FILE_BYTES) throw new ImportStop('too-large');
    for await (const found of READERS[format](await openSources(file, onBytes))) {
      if (signal?.aborted) return;
      if (++count > MAX_LINES) throw new ImportStop('too-many-lines');
      place = found.file;
      yield mark(finish(found, now.getTime()));
      await rest();
    }
    if (count === 0) yield nothing(null, 'empty');
    onProgress?.(file.size, file.size);
  } catch (error) {
    if (!(error instanceof ImportStop)) throw error;
    if (!signal?.aborted) yield nothing(place, error.reason);
  }
}

function nothing(file: string | null, reason: ImportReason): ImportLine {
  return { ok: false, file, line: 0, reason, excerpt: '' };
}
