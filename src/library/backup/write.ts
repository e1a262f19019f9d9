/** The library → a file. */
import { parseHighlight, parseProgress } from '../annotations.js';
import { type LibraryDatabase, revisionsOf, type Stores } from '../database.js';
import { parsePicture } from '../pictures/rows.js';
import { usesOf } from '../pictures/wanted.js';
import type { RecordRow } from '../rows.js';
import { parseBody, parseRecord } from '../validate.js';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupEntry, type Cancelled } from './format.js';

/** Entries, or pictures, read at once. */
const BATCH = 40;
const PICTURES_BATCH = 4;

export interface BackupOptions {
  /** ISO 8601 in UTC; stands in the file and in its name. */
  readonly now: string;
  readonly signal?: AbortSignal;
  /** Told of entries and pictures done, and how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface BackupFile {
  readonly ok: true;
  readonly filename: string;
  readonly mime: 'application/gzip';
  readonly blob: Blob;
  readonly entries: number;
  readonly pictures: number;
  /** Entries that cannot be read, which are not in the file. */
  readonly unreadable: number;
}

/** Writes everything that can be read. What is saved meanwhile may or may not be in it; no entry is torn. */
export async function writeBackup(
  db: LibraryDatabase,
  options: BackupOptions,
): Promise<BackupFile | Cancelled> {
  const count = { entries: 0, pictures: 0, unreadable: 0 };
  const lines = linesOf(db, options, count);
  const text = new ReadableStream<string>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  const packed = text.pipeThrough(new TextEncoderStream()).pipeThrough(new CompressionStream('gzip'));
  try {
    // A response's blob is built by the browser outside of the page's memory.
    const blob = await new Response(packed as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
    const filename = `plainread-backup-${options.now.slice(0, 10)}.jsonl.gz`;
    return { ok: true, filename, mime: 'application/gzip', blob, ...count };
  } catch (error) {
    if (options.signal?.aborted) return { ok: false, code: 'cancelled' };
    throw error;
  }
}

async function* linesOf(
  db: LibraryDatabase,
  { now, signal, onProgress }: BackupOptions,
  count: { entries: number; pictures: number; unreadable: number },
): AsyncGenerator<string> {
  const [ids, hashes] = await db.reading(['records', 'pictures'], ({ records, pictures }) =>
    Promise.all([records.toCollection().primaryKeys(), pictures.toCollection().primaryKeys()]),
  );
  const total = ids.length + hashes.length;
  const tell = () => onProgress?.(count.entries + count.pictures + count.unreadable, total);
  yield line({ format: BACKUP_FORMAT, version: BACKUP_VERSION, createdAt: now });
  for (let from = 0; from < hashes.length; from += PICTURES_BATCH) {
    signal?.throwIfAborted();
    for (const picture of await picturesAt(db, hashes.slice(from, from + PICTURES_BATCH))) {
      count.pictures++;
      yield line({ picture });
    }
    tell();
  }
  for (let from = 0; from < ids.length; from += BATCH) {
    signal?.throwIfAborted();
    for (const entry of await entriesAt(db, ids.slice(from, from + BATCH))) {
      count[entry === null ? 'unreadable' : 'entries']++;
      if (entry !== null) yield line({ entry });
    }
    tell();
  }
  yield line({ end: { entries: count.entries, pictures: count.pictures } });
}

/** JSON escapes lone surrogates, which a file of UTF-8 could not hold otherwise (well-formed JSON.stringify). */
function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

async function picturesAt(db: LibraryDatabase, hashes: readonly string[]): Promise<object[]> {
  const rows = await db.reading(['pictures'], ({ pictures }) => pictures.bulkGet([...hashes]));
  const found = rows.map(parsePicture).filter((picture) => picture !== null);
  return Promise.all(
    found.map(async ({ hash, type, blob, keptAt }) => ({ hash, type, keptAt, base64: await base64Of(blob) })),
  );
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let from = 0; from < bytes.length; from += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(binary);
}

/** Null for an entry that cannot be read. */
function entriesAt(db: LibraryDatabase, ids: readonly string[]): Promise<(BackupEntry | null)[]> {
  return db.reading(['records', 'bodies', 'pictureUses', 'highlights', 'progress'], async (stores) => {
    const rows = await stores.records.bulkGet([...ids]);
    const records = rows.flatMap((row) => (row === undefined ? [] : [parseRecord(row)]));
    const entries: (BackupEntry | null)[] = [];
    for (const record of records) entries.push(record && (await entryOf(stores, record)));
    return entries;
  });
}

async function entryOf(
  stores: Pick<Stores, 'bodies' | 'pictureUses' | 'highlights' | 'progress'>,
  { slot: _, ...record }: RecordRow,
): Promise<BackupEntry | null> {
  const bodies = (await revisionsOf(stores, record.id).toArray()).map(parseBody);
  const noted = new Set(record.revisions.map(({ revision }) => revision));
  const kept = bodies.filter((body) => body !== null && noted.has(body.revision)) as NonNullable<
    (typeof bodies)[number]
  >[];
  if (kept.length !== record.revisions.length) return null;
  const highlights = await stores.highlights.where('articleId').equals(record.id).toArray();
  return {
    record,
    bodies: kept,
    pictures: await usesOf(stores, record.id),
    highlights: highlights.map(parseHighlight).filter((highlight) => highlight !== null),
    progress: parseProgress(await stores.progress.get(record.id)),
  };
}
