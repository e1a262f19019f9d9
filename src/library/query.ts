/** What the library is asked: which entries there are, which one a page has, and one article to read. */
import type { Article } from '../article/article.js';
import type { ArticleId } from '../article/article-id.js';
import { type ChangeSummary, compareArticles, describeChanges, isSameText } from './changes/index.js';
import type { LibraryDatabase } from './database.js';
import type { LibraryFailure } from './failure.js';
import type { RecordRow, Unproven } from './rows.js';
import type { LibraryEntry, SavedArticle, SavedSummary } from './types.js';
import { isInBin, parseBody, parseRecord } from './validate.js';

/** The entry outside the bin that has `key`, or null. */
export function findByKey(db: LibraryDatabase, key: string): Promise<LibraryEntry | null> {
  return db.reading(['records'], async ({ records }) => {
    const row = await records.where('key').equals(key).first();
    return row === undefined || isInBin(row) ? null : entryOf(row);
  });
}

/** The entry outside the bin that was last saved from a tab with this address, or null. */
export function findByAddress(db: LibraryDatabase, addressKey: string): Promise<LibraryEntry | null> {
  return db.reading(['records'], async ({ records }) => {
    const rows = await records.where('addressKey').equals(addressKey).toArray();
    const kept = rows.filter((row) => !isInBin(row)).map(entryOf);
    return kept.sort(lastSavedFirst)[0] ?? null;
  });
}

/**
 * What has changed on a page since it was kept; null where it is not kept, or the kept text cannot be read, or nothing
 * is different. A passage lacks what its author wrote as before: with one there is nothing to compare.
 */
export function changesSince(
  db: LibraryDatabase,
  key: string,
  article: Article,
): Promise<ChangeSummary | null> {
  return db.reading(['records', 'bodies'], async ({ records, bodies }) => {
    const row = await records.where('key').equals(key).first();
    const record = row === undefined || isInBin(row) ? null : parseRecord(row);
    const kept = record && parseBody(await bodies.get([record.id, record.revision]))?.article;
    if (!kept || kept.passage || article.passage || isSameText(kept, article)) return null;
    return describeChanges(compareArticles(kept, article));
  });
}

/** One revision of the article `id`; the newest unless `revision` says which. */
export function read(
  db: LibraryDatabase,
  id: ArticleId,
  revision?: number,
): Promise<{ ok: true; saved: SavedArticle } | LibraryFailure> {
  return db.reading(['records', 'bodies'], async ({ records, bodies }) => {
    const row = await records.get(id);
    if (row === undefined) return failed('not-found');
    const record = parseRecord(row);
    if (record === null) return failed('unreadable');
    const wanted = revision ?? record.revision;
    if (!record.revisions.some((note) => note.revision === wanted)) return failed('not-found');
    const body = parseBody(await bodies.get([id, wanted]));
    if (body === null) return failed('unreadable');
    const { savedAt, article, ledger } = body;
    return {
      ok: true,
      saved: { summary: summaryOf(record), revision: wanted, savedAt, article, ledger },
    } as const;
  });
}

function failed(code: LibraryFailure['code']): LibraryFailure {
  return { ok: false, code };
}

/** A row as an entry, readable or not. */
export function entryOf(row: Unproven<RecordRow>): LibraryEntry {
  const record = parseRecord(row);
  return record === null ? { unreadable: true, id: String(row.id) as ArticleId } : summaryOf(record);
}

function summaryOf({ format: _, changes: __, slot: ___, ...summary }: RecordRow): SavedSummary {
  return { unreadable: false, ...summary };
}

function lastSavedFirst(first: LibraryEntry, second: LibraryEntry): number {
  if (first.unreadable || second.unreadable) return Number(first.unreadable) - Number(second.unreadable);
  return first.savedAt < second.savedAt ? 1 : first.savedAt > second.savedAt ? -1 : 0;
}
