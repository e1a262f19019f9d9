/** Saving and taking a save back: the two changes that touch record and body together. */
import { newArticleId } from '../article/article-id.js';
import type { LibraryDatabase } from './database.js';
import { addressKeyOf, keyOf } from './entry-key.js';
import type { LibraryFailure } from './failure.js';
import { bodyRow, metadataOf, type RecordRow, ROW_FORMAT } from './rows.js';
import type { SaveOutcome, Saving, UndoOutcome, UndoToken } from './types.js';
import { parseBody, parseRecord } from './validate.js';

/**
 * Keeps `saving` at the instant `now` (ISO 8601 in UTC), in one transaction.
 * @throws RangeError for an article without an address, a caller's mistake: all such would share one entry
 */
export async function save(
  db: LibraryDatabase,
  saving: Saving,
  now: string,
): Promise<SaveOutcome | LibraryFailure> {
  const key = keyOf(saving.article);
  if (key === '') throw new RangeError('an article without an address cannot be saved');
  return db.transaction('rw', db.records, db.bodies, async () => {
    const row = await db.records.where('key').equals(key).first();
    if (row === undefined) return create(db, key, saving, now);
    const record = parseRecord(row);
    if (record === null) return { ok: false, code: 'unreadable' } as const;
    const changed = await hasChanged(db, record, saving);
    if (changed) return revise(db, record, saving, now);
    return record.deletedAt === null ? unchanged(record) : putBack(db, record, now);
  });
}

async function create(
  db: LibraryDatabase,
  key: string,
  { article, ledger }: Saving,
  now: string,
): Promise<SaveOutcome> {
  const id = newArticleId();
  const record: RecordRow = {
    ...metadataOf(article),
    format: ROW_FORMAT,
    id,
    key,
    addressKey: addressKeyOf(article.url),
    revision: 1,
    revisions: [{ revision: 1, savedAt: now, title: article.title }],
    savedAt: now,
    firstSavedAt: now,
    deletedAt: null,
    changes: 1,
  };
  await db.records.add(record);
  await db.bodies.add(bodyRow(article, ledger, { articleId: id, revision: 1, savedAt: now }));
  return outcome('created', record, { added: 1, before: null });
}

async function revise(
  db: LibraryDatabase,
  before: RecordRow,
  { article, ledger }: Saving,
  now: string,
): Promise<SaveOutcome> {
  const taken = await db.revisionsOf(before.id).primaryKeys();
  const revision = Math.max(before.revision, ...taken.map(([, number]) => number)) + 1;
  const record: RecordRow = {
    ...before,
    ...metadataOf(article),
    addressKey: addressKeyOf(article.url),
    revision,
    revisions: [...before.revisions, { revision, savedAt: now, title: article.title }],
    savedAt: now,
    deletedAt: null,
    changes: before.changes + 1,
  };
  await db.records.put(record);
  await db.bodies.add(bodyRow(article, ledger, { articleId: before.id, revision, savedAt: now }));
  const kind = before.deletedAt === null ? 'revised' : 'restored';
  return outcome(kind, record, { added: revision, before });
}

async function putBack(db: LibraryDatabase, before: RecordRow, now: string): Promise<SaveOutcome> {
  const record: RecordRow = { ...before, savedAt: now, deletedAt: null, changes: before.changes + 1 };
  await db.records.put(record);
  return outcome('restored', record, { added: null, before });
}

function unchanged(record: RecordRow): SaveOutcome {
  return outcome('unchanged', record, { added: null, before: record });
}

function outcome(
  kind: SaveOutcome['kind'],
  record: RecordRow,
  { added, before }: { added: number | null; before: RecordRow | null },
): SaveOutcome {
  const { id, revision, savedAt, changes } = record;
  const was = before === null ? null : { savedAt: before.savedAt, deletedAt: before.deletedAt };
  return { ok: true, kind, id, revision, savedAt, undo: { id, kind, changes, added, before: was } };
}

/**
 * Whether the article reads differently from its newest kept revision: headline and prose, white space folded.
 * Dates, pictures, links and whatever else a site changes at every visit do not count. A kept body that cannot
 * be read counts as different, so that the text in hand is kept beside it.
 */
async function hasChanged(db: LibraryDatabase, record: RecordRow, { article }: Saving): Promise<boolean> {
  const kept = parseBody(await db.bodies.get([record.id, record.revision]))?.article;
  return (
    kept === undefined || fold(kept.title) !== fold(article.title) || fold(kept.text) !== fold(article.text)
  );
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Takes back the save that gave `token`, in one transaction. */
export function undoSave(db: LibraryDatabase, token: UndoToken): Promise<UndoOutcome | LibraryFailure> {
  return db.transaction('rw', db.records, db.bodies, async (): Promise<UndoOutcome | LibraryFailure> => {
    const row = await db.records.get(token.id);
    if (row === undefined) return { ok: true, kind: 'superseded' };
    const record = parseRecord(row);
    if (record === null) return { ok: false, code: 'unreadable' };
    if (record.changes !== token.changes) return { ok: true, kind: 'superseded' };
    if (token.before === null) {
      await db.records.delete(token.id);
      await db.bodies.delete([token.id, record.revision]);
      return { ok: true, kind: 'undone' };
    }
    if (token.kind === 'unchanged') return { ok: true, kind: 'undone' };
    return stepBack(db, record, token.added, token.before);
  });
}

/** Gives `record` back the state it had `before`; the revision that was `added`, if one was, goes. */
async function stepBack(
  db: LibraryDatabase,
  record: RecordRow,
  added: number | null,
  before: NonNullable<UndoToken['before']>,
): Promise<UndoOutcome | LibraryFailure> {
  const state = { savedAt: before.savedAt, deletedAt: before.deletedAt, changes: record.changes + 1 };
  if (added === null) {
    await db.records.put({ ...record, ...state });
    return { ok: true, kind: 'undone' };
  }
  const revisions = record.revisions.filter((note) => note.revision !== added);
  const previous = revisions.at(-1);
  const body = previous && parseBody(await db.bodies.get([record.id, previous.revision]));
  if (!previous || !body) return { ok: false, code: 'unreadable' };
  await db.records.put({
    ...record,
    ...metadataOf(body.article),
    ...state,
    revision: previous.revision,
    revisions,
  });
  await db.bodies.delete([record.id, added]);
  return { ok: true, kind: 'undone' };
}
