/** What the reader makes of entries: read, archived, favourite, tagged, thrown away; one or thousands at a time. */
import type { ArticleId } from '../article/article-id.js';
import { addTags, removeTags } from '../article/tags.js';
import type { LibraryDatabase, Stores } from './database.js';
import { type Derived, derivedOf } from './derived.js';
import type { EntryState, RecordRow } from './rows.js';
import { parseRecord } from './validate.js';

/** What is to become of entries; what is not given stays as it is. */
export interface Patch {
  readonly isUnread?: boolean;
  readonly isArchived?: boolean;
  readonly isFavorite?: boolean;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  /** Into the bin, or out of it. */
  readonly isDeleted?: boolean;
}

/** What one change did, as far as taking it back needs it: plain data. */
export interface ChangeToken {
  readonly before: readonly StateBefore[];
}

interface StateBefore extends EntryState {
  readonly id: ArticleId;
  readonly deletedAt: string | null;
  /** The count of changes after the change: another one now means that something newer happened. */
  readonly changes: number;
}

export interface Changed {
  readonly ok: true;
  /** Entries that are otherwise now than before. */
  readonly changed: number;
  readonly undo: ChangeToken;
}

/** Told of entries done, and entries there are. */
export type OnProgress = (done: number, total: number) => void;

/** Entries, by name or by the slots of their texts. */
export type Which = { readonly ids: readonly ArticleId[] } | { readonly slots: Iterable<number> };

/** Entries read and written at once. */
const BATCH = 200;

/**
 * Changes entries at the instant `now` (ISO 8601 in UTC) in one transaction. Those that cannot be read, and those that
 * are not there any more, are left alone.
 */
export function change(
  db: LibraryDatabase,
  which: Which,
  patch: Patch,
  now: string,
  onProgress?: OnProgress,
): Promise<Changed> {
  return db.changing(async (stores) => {
    const ids = 'ids' in which ? which.ids : await idsAt(stores, which.slots);
    const before: StateBefore[] = [];
    const derived = derivedOf(stores);
    for (let from = 0; from < ids.length; from += BATCH) {
      const rows = await stores.records.bulkGet(ids.slice(from, from + BATCH));
      const changed: RecordRow[] = [];
      for (const row of rows) {
        const record = row === undefined ? null : parseRecord(row);
        const after = record && patched(record, patch, now);
        if (!record || !after) continue;
        changed.push(after);
        before.push(stateBefore(record, after.changes));
      }
      await put(stores, derived, changed);
      onProgress?.(Math.min(from + BATCH, ids.length), ids.length);
    }
    await derived.flush();
    return { ok: true, changed: before.length, undo: { before } } as const;
  });
}

/** Takes back what one change did; entries to which something newer happened stay as they are. */
export function undoChange(
  db: LibraryDatabase,
  { before }: ChangeToken,
  onProgress?: OnProgress,
): Promise<{ ok: true; changed: number }> {
  return db.changing(async (stores) => {
    const derived = derivedOf(stores);
    let count = 0;
    for (let from = 0; from < before.length; from += BATCH) {
      const batch = before.slice(from, from + BATCH);
      const rows = await stores.records.bulkGet(batch.map(({ id }) => id));
      const changed = batch.flatMap(({ id: _, changes, ...state }, at) => {
        const row = rows[at];
        const record = row === undefined ? null : parseRecord(row);
        // With the state its count comes back, or the change before this one could not be taken back any more.
        return record?.changes === changes ? [{ ...record, ...state, changes: changes - 1 }] : [];
      });
      await put(stores, derived, changed);
      count += changed.length;
      onProgress?.(Math.min(from + BATCH, before.length), before.length);
    }
    await derived.flush();
    return { ok: true, changed: count } as const;
  });
}

function idsAt({ records }: Stores, slots: Iterable<number>): Promise<string[]> {
  return records
    .where('slot')
    .anyOf([...slots])
    .primaryKeys();
}

async function put(stores: Stores, derived: Derived, records: readonly RecordRow[]): Promise<void> {
  await stores.records.bulkPut(records);
  for (const record of records) await derived.follow(record);
}

/** Null where there is nothing to change. */
function patched(record: RecordRow, patch: Patch, now: string): RecordRow | null {
  const { isUnread, isArchived, isFavorite, isDeleted } = patch;
  const wasDeleted = record.deletedAt !== null;
  const after = {
    ...record,
    isUnread: isUnread ?? record.isUnread,
    isArchived: isArchived ?? record.isArchived,
    isFavorite: isFavorite ?? record.isFavorite,
    tags: addTags(removeTags(record.tags, patch.removeTags ?? []), patch.addTags ?? []),
    deletedAt:
      isDeleted === undefined || isDeleted === wasDeleted ? record.deletedAt : isDeleted ? now : null,
    changes: record.changes + 1,
  };
  return isSameState(record, after) ? null : after;
}

function isSameState(one: RecordRow, other: RecordRow): boolean {
  return (
    one.isUnread === other.isUnread &&
    one.isArchived === other.isArchived &&
    one.isFavorite === other.isFavorite &&
    one.deletedAt === other.deletedAt &&
    one.tags.length === other.tags.length &&
    one.tags.every((tag, at) => tag === other.tags[at])
  );
}

function stateBefore(record: RecordRow, changes: number): StateBefore {
  const { id, isUnread, isArchived, isFavorite, tags, deletedAt } = record;
  return { id, isUnread, isArchived, isFavorite, tags, deletedAt, changes };
}
