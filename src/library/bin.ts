/** The bin: entries that the reader deleted, kept for a while so that a deletion can be taken back. */
import type { ArticleId } from '../article/article-id.js';
import { eraseAnnotations } from './annotations.js';
import { type LibraryDatabase, revisionsOf } from './database.js';
import { derivedOf } from './derived.js';
import type { LibraryFailure } from './failure.js';
import { forgetPictures } from './pictures/wanted.js';
import { isInBin, parseRecord } from './validate.js';

/** How long a deleted article can still be restored. */
export const BIN_DAYS = 30;
const MS_A_DAY = 24 * 60 * 60 * 1000;

/**
 * Puts the entry `id` into the bin at `deletedAt`, or with null takes it out; nothing if it is there already.
 * Of a row that cannot be read, only this one field changes: it is the reader's to delete all the same.
 */
export function setDeleted(
  db: LibraryDatabase,
  id: ArticleId,
  deletedAt: string | null,
): Promise<{ ok: true } | LibraryFailure> {
  return db.changing(async (stores) => {
    const row = await stores.records.get(id);
    if (row === undefined) return { ok: false, code: 'not-found' } as const;
    const record = parseRecord(row);
    if (isInBin(row) === (deletedAt !== null)) return { ok: true } as const;
    const derived = derivedOf(stores);
    if (record === null) {
      await stores.records.update(id, { deletedAt });
      await derived.bin(row.slot, deletedAt !== null);
    } else {
      const moved = { ...record, deletedAt, changes: record.changes + 1 };
      await stores.records.put(moved);
      await derived.follow(moved);
    }
    await derived.flush();
    return { ok: true } as const;
  });
}

/** Erases the entries that were put into the bin more than `BIN_DAYS` before `now`, with all their revisions. */
export function purge(db: LibraryDatabase, now: Date): Promise<{ ok: true; purged: number }> {
  return eraseBefore(db, new Date(now.getTime() - BIN_DAYS * MS_A_DAY).toISOString());
}

/** Erases everything in the bin, now and for good; entries that cannot be read stay. */
export function emptyBin(db: LibraryDatabase): Promise<{ ok: true; purged: number }> {
  return eraseBefore(db, '\uffff');
}

function eraseBefore(db: LibraryDatabase, limit: string): Promise<{ ok: true; purged: number }> {
  return db.changing(async (stores) => {
    const rows = await stores.records.where('deletedAt').below(limit).toArray();
    const expired = rows.map(parseRecord).filter((record) => record !== null);
    const derived = derivedOf(stores);
    for (const { id, slot } of expired) {
      await stores.records.delete(id);
      await revisionsOf(stores, id).delete();
      await derived.leave(slot);
      await forgetPictures(stores, id);
      await eraseAnnotations(stores, id);
    }
    await derived.flush();
    return { ok: true, purged: expired.length } as const;
  });
}
