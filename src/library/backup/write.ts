/** The library → a file. */
import Dexie from 'dexie';
import type { ArticleId } from '../../article/article-id.js';
import { parseHighlight, parseProgress } from '../annotations.js';
import type { LibraryDatabase } from '../database.js';
import { type PictureUseRow, parsePicture, parseUse } from '../pictures/rows.js';
import type { BodyRow, Highlight, Progress, RecordRow } from '../rows.js';
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
    const pictures = await picturesAt(db, hashes.slice(from, from + PICTURES_BATCH));
    count.pictures += pictures.length;
    yield pictures.map((picture) => line({ picture })).join('');
    tell();
  }
  for (let from = 0; from < ids.length; from += BATCH) {
    signal?.throwIfAborted();
    const entries = await entriesAt(db, ids.slice(from, from + BATCH));
    const readable = entries.filter((entry) => entry !== null);
    count.entries += readable.length;
    count.unreadable += entries.length - readable.length;
    // Many lines in a piece: every piece takes its way through three streams.
    yield readable.map((entry) => line({ entry })).join('');
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

/** Entries whose keys follow each other in the store; null for one that cannot be read. */
function entriesAt(db: LibraryDatabase, ids: readonly string[]): Promise<(BackupEntry | null)[]> {
  return db.reading(['records', 'bodies', 'pictureUses', 'highlights', 'progress'], async (stores) => {
    const [first, last] = [ids[0], ids.at(-1)];
    const range = [
      [first, Dexie.minKey],
      [last, Dexie.maxKey],
    ] as const;
    const [rows, bodies, uses, highlights, progress] = await Promise.all([
      stores.records.bulkGet([...ids]),
      stores.bodies
        .where('[articleId+revision]')
        .between(...range)
        .toArray(),
      stores.pictureUses
        .where('[articleId+address]')
        .between(...range)
        .toArray(),
      stores.highlights.where('articleId').between(first, last, true, true).toArray(),
      stores.progress.bulkGet([...ids]),
    ]);
    const having = {
      bodies: byArticle(bodies.map(parseBody)),
      uses: byArticle(uses.map(parseUse)),
      highlights: byArticle(highlights.map(parseHighlight)),
    };
    return rows.flatMap((row, at) => {
      if (row === undefined) return [];
      const record = parseRecord(row);
      return [record && entryOf(record, having, parseProgress(progress[at]))];
    });
  });
}

interface Having {
  readonly bodies: ReadonlyMap<ArticleId, readonly BodyRow[]>;
  readonly uses: ReadonlyMap<ArticleId, readonly PictureUseRow[]>;
  readonly highlights: ReadonlyMap<ArticleId, readonly Highlight[]>;
}

function entryOf(
  { slot: _, ...record }: RecordRow,
  { bodies, uses, highlights }: Having,
  progress: Progress | null,
): BackupEntry | null {
  const noted = new Set(record.revisions.map(({ revision }) => revision));
  const kept = (bodies.get(record.id) ?? []).filter(({ revision }) => noted.has(revision));
  if (kept.length !== record.revisions.length) return null;
  const pictures = uses.get(record.id) ?? [];
  return { record, bodies: kept, pictures, highlights: highlights.get(record.id) ?? [], progress };
}

/** What can be read, by the article that it belongs to. */
function byArticle<Row extends { readonly articleId: ArticleId }>(
  rows: readonly (Row | null)[],
): Map<ArticleId, Row[]> {
  const groups = new Map<ArticleId, Row[]>();
  for (const row of rows) {
    if (row === null) continue;
    const group = groups.get(row.articleId);
    if (group) group.push(row);
    else groups.set(row.articleId, [row]);
  }
  return groups;
}
