/** The bin: entries that the reader deleted, kept for a while so that a deletion can be taken back. */
import type { ArticleId } from '../article/article-id.js';
import type { LibraryDatabase } from './database.js';
import type { LibraryFailure } from './failure.js';
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
  return db.transaction('rw', db.records, async () => {
    const row = await db.records.get(id);
    if (row === undefined) return { ok: false, code: 'not-found' } as const;
    const record = parseRecord(row);
    if (isInBin(row) === (deletedAt !== null)) return { ok: true } as const;
    const counted = record === null ? {} : { changes: record.changes + 1 };
    await db.records.update(id, { deletedAt, ...counted });
    return { ok: true } as const;
  });
}

/** Erases the entries that were put into the bin more than `BIN_DAYS` before `now`, with all their revisions. */
export function purge(db: LibraryDatabase, now: Date): Promise<{ ok: true; purged: number }> {
  const limit = new Date(now.getTime() - BIN_DAYS * MS_A_DAY).toISOString();
  return db.transaction('rw', db.records, db.bodies, async () => {
    const rows = await db.records.where('deletedAt').below(limit).toArray();
    const expired = rows.map(parseRecord).filter((record) => record !== null);
    for (const { id } of expired) {
      await db.records.delete(id);
      await db.revisionsOf(id).delete();
    }
    return { ok: true, purged: expired.length } as const;
  });
}
