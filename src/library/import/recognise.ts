/** Which service a file is from, by what stands in it: names are changed by people and by downloads. */
import { partsOf } from './bytes.js';
import { type CsvFormat, columnName } from './columns.js';
import { csvRows } from './csv.js';
import { encodingOf } from './decode.js';
import { ImportStop } from './found.js';
import { INSTAPAPER_CSV } from './instapaper-csv.js';
import type { ImportFormat } from './item.js';
import { MATTER_CSV } from './matter-csv.js';
import { POCKET_CSV } from './pocket-csv.js';
import { RAINDROP_CSV } from './raindrop-csv.js';
import { READWISE_CSV } from './readwise-csv.js';
import { isZip } from './sources.js';
import { openZip, type Zip } from './zip.js';

/** Bytes of a file's beginning that are looked at: a wallabag entry begins with its body. */
const HEAD = 256 * 1024;

/** Files of an archive that are looked into when none is called as a service calls it. */
const MOST_FILES = 50;

const CSV_FORMATS: readonly (readonly [ImportFormat, CsvFormat])[] = [
  ['instapaper-csv', INSTAPAPER_CSV],
  ['readwise-csv', READWISE_CSV],
  ['matter-csv', MATTER_CSV],
  ['raindrop-csv', RAINDROP_CSV],
  ['pocket-csv', POCKET_CSV],
];

/** Files that only one service puts into its archive. */
const ARCHIVES: readonly (readonly [ImportFormat, RegExp])[] = [
  ['omnivore', /(?:^|\/)metadata_\d+_to_\d+\.json$/i],
  ['matter-csv', /(?:^|\/)_matter_history[^/]*\.csv$/i],
];

/**
 * The format of a file, or null if it is none that we know. Reads its beginning, or an archive's table of contents.
 * A file that cannot be read is of no format: reading it says why.
 */
export async function recognise(file: Blob): Promise<ImportFormat | null> {
  try {
    const parts = partsOf(file, () => {});
    if (await isZip(parts)) return await ofArchive(await openZip(parts));
    return await ofHead(await parts.read(0, HEAD));
  } catch (error) {
    if (error instanceof ImportStop) return null;
    throw error;
  }
}

async function ofArchive(zip: Zip): Promise<ImportFormat | null> {
  const known = ARCHIVES.find(([, pattern]) => zip.entries.some(({ name }) => pattern.test(name)));
  if (known !== undefined) return known[0];
  const candidates = zip.entries.filter(({ name }) => /\.(?:csv|html?|json)$/i.test(name));
  for (const entry of candidates.slice(0, MOST_FILES)) {
    const format = await ofHead(await headOf(zip.bytes(entry)));
    if (format !== null) return format;
  }
  return null;
}

async function headOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const head = new Uint8Array(HEAD);
  let size = 0;
  for await (const piece of pieces) {
    const part = piece.subarray(0, HEAD - size);
    head.set(part, size);
    size += part.length;
    if (size === HEAD) break;
  }
  return head.subarray(0, size);
}

async function ofHead(head: Uint8Array): Promise<ImportFormat | null> {
  const text = new TextDecoder(encodingOf(head)).decode(head).trimStart();
  if (text.startsWith('[')) return ofJson(text);
  // Netscape's first: bookmark services write Pocket's attributes into such files.
  if (/^<!doctype netscape-bookmark-file/i.test(text)) return 'bookmarks-html';
  if (text.startsWith('<')) return /<title>Pocket Export|\stime_added=/i.test(text) ? 'pocket-html' : null;
  return ofCsv(text);
}

function ofJson(text: string): ImportFormat | null {
  // wallabag writes the states behind the body, which may be longer than what is looked at.
  if (/"(?:is_archived|is_read|archived_at|given_url|hashed_url)"\s*:/.test(text)) return 'wallabag-json';
  return /"slug"\s*:/.test(text) && /"savedAt"\s*:/.test(text) ? 'omnivore' : null;
}

async function ofCsv(text: string): Promise<ImportFormat | null> {
  for await (const row of csvRows(once(text))) {
    if ('reason' in row) return null;
    const names = new Set(row.cells.map(columnName));
    return CSV_FORMATS.find(([, { marks }]) => marks.every((mark) => names.has(mark)))?.[0] ?? null;
  }
  return null;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
