/** `incoming` → the library, in one transaction: it is as it was, or as it should be. */
import { newArticleId } from '../../article/article-id.js';
import { type LibraryDatabase, revisionsOf, type Stores } from '../database.js';
import { type Derived, derivedOf } from '../derived.js';
import { parseUse } from '../pictures/rows.js';
import type { RecordRow } from '../rows.js';
import { parseRecord } from '../validate.js';
import type { BackupEntry } from './format.js';
import { merged } from './merge.js';

/**
 * `merge`: what is only in the file is added, and where both have an article its revisions and tags are united; its
 * state stays the library's. `replace`: the library becomes what the file is.
 */
export type RestoreMode = 'merge' | 'replace';

export interface Restored {
  readonly ok: true;
  readonly added: number;
  readonly united: number;
  /** Entries that stayed as they are because the library's own cannot be read. */
  readonly skipped: number;
}

/** Rows read at once. */
const BATCH = 50;

/** @param onProgress told of rows done, and rows there are */
export function restore(
  db: LibraryDatabase,
  mode: RestoreMode,
  onProgress?: (done: number, total: number) => void,
): Promise<Restored> {
  return db.restoring(async (stores) => {
    const derived = derivedOf(stores);
    const count = { added: 0, united: 0, skipped: 0 };
    if (mode === 'replace') await clear(stores, derived);
    const total = await stores.incoming.count();
    let last = 0;
    for (let done = 0; ; ) {
      const rows = await stores.incoming.where(':id').above(last).limit(BATCH).toArray();
      if (rows.length === 0) break;
      last = rows.at(-1)?.n ?? last;
      await stores.pictures.bulkPut(rows.flatMap(({ picture }) => (picture ? [picture] : [])));
      await takeAll(
        stores,
        derived,
        rows.flatMap(({ entry }) => (entry ? [entry] : [])),
        count,
      );
      done += rows.length;
      onProgress?.(done, total);
    }
    await derived.flush();
    await stores.incoming.clear();
    return { ok: true, ...count } as const;
  });
}

type Count = { -readonly [Kind in 'added' | 'united' | 'skipped']: number };

/** Those that the library does not know are written together, the others one by one. */
async function takeAll(
  stores: Stores,
  derived: Derived,
  entries: readonly BackupEntry[],
  count: Count,
): Promise<void> {
  const keys = entries.map(({ record }) => record.key);
  const known = new Set<unknown>(
    (await stores.records.where('key').anyOf(keys).toArray()).map(({ key }) => key),
  );
  const ids = await stores.records.bulkGet(entries.map(({ record }) => record.id));
  const taken = new Set<unknown>(ids.map((row) => row?.id));
  const strangers: BackupEntry[] = [];
  const others: BackupEntry[] = [];
  for (const entry of entries) {
    const { key, id } = entry.record;
    const isNew = !known.has(key) && !taken.has(id);
    (isNew ? strangers : others).push(entry);
    known.add(key);
    taken.add(id);
  }
  await putAll(stores, derived, strangers);
  count.added += strangers.length;
  for (const entry of others) count[await take(stores, derived, entry)]++;
}

async function putAll(stores: Stores, derived: Derived, entries: readonly BackupEntry[]): Promise<void> {
  const records: RecordRow[] = [];
  for (const { record } of entries) records.push(await derived.enter(record, null));
  await stores.records.bulkPut(records);
  await stores.bodies.bulkPut(entries.flatMap(({ bodies }) => bodies));
  await stores.pictureUses.bulkPut(entries.flatMap(({ pictures }) => pictures));
  await stores.highlights.bulkPut(entries.flatMap(({ highlights }) => highlights));
  await stores.progress.bulkPut(entries.flatMap(({ progress }) => (progress ? [progress] : [])));
}

async function clear(stores: Stores, derived: Derived): Promise<void> {
  await derived.leaveAll();
  const { records, bodies, pictures, pictureUses, progress, highlights } = stores;
  for (const store of [records, bodies, pictures, pictureUses, progress, highlights]) await store.clear();
}

async function take(
  stores: Stores,
  derived: Derived,
  entry: BackupEntry,
): Promise<'added' | 'united' | 'skipped'> {
  const row = await stores.records.where('key').equals(entry.record.key).first();
  if (row === undefined) {
    const isTaken = (await stores.records.get(entry.record.id)) !== undefined;
    await put(stores, derived, isTaken ? renamed(entry, newArticleId()) : entry);
    return 'added';
  }
  const record = parseRecord(row);
  if (record === null) return 'skipped';
  const bodies = await revisionsOf(stores, record.id).toArray();
  const both = merged(record, bodies, renamed(entry, record.id));
  if (both === null) return 'skipped';
  await revisionsOf(stores, record.id).delete();
  await put(stores, derived, both, record.slot);
  return 'united';
}

function renamed(entry: BackupEntry, id: RecordRow['id']): BackupEntry {
  return {
    record: { ...entry.record, id },
    bodies: entry.bodies.map((body) => ({ ...body, articleId: id })),
    pictures: entry.pictures.map((use) => ({ ...use, articleId: id })),
    highlights: entry.highlights.map((highlight) => ({ ...highlight, articleId: id })),
    progress: entry.progress && { ...entry.progress, articleId: id },
  };
}

/** @param slot where the entry's text was before */
async function put(stores: Stores, derived: Derived, entry: BackupEntry, slot?: number): Promise<void> {
  const { record, bodies, pictures, highlights, progress } = entry;
  const placed = await derived.enter(slot === undefined ? record : { ...record, slot }, null);
  await stores.records.put(placed);
  await stores.bodies.bulkPut(bodies);
  for (const use of pictures) {
    const before = parseUse(await stores.pictureUses.get([use.articleId, use.address]));
    if (before?.state !== 'kept') await stores.pictureUses.put(use);
  }
  await stores.highlights.bulkPut(highlights);
  if (progress && (await stores.progress.get(record.id)) === undefined) await stores.progress.put(progress);
}
