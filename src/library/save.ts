/** Saving and taking a save back: the two changes that touch record and body together. */
import { newArticleId } from '../article/article-id.js';
import { eraseAnnotations } from './annotations.js';
import { isSameText } from './changes/index.js';
import { type LibraryDatabase, revisionsOf, type Stores } from './database.js';
import { type Derived, derivedOf } from './derived.js';
import { addressKeyOf, keyOf } from './entry-key.js';
import type { LibraryFailure } from './failure.js';
import { forgetPictures, wantPictures } from './pictures/wanted.js';
import { bodyRow, metadataOf, RECORD_FORMAT, type RecordRow, restatable } from './rows.js';
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
  return db.changing(async (stores) => {
    const row = await stores.records.where('key').equals(key).first();
    const record = row === undefined ? null : parseRecord(row);
    if (row !== undefined && record === null) return { ok: false, code: 'unreadable' } as const;
    const derived = derivedOf(stores);
    const saved = await keep({ stores, derived, saving, now }, key, record);
    if (saving.keepPictures) await wantPictures(stores, saved.id, saving.article);
    await derived.flush();
    return saved;
  });
}

/** One save under way. */
interface Work {
  readonly stores: Stores;
  readonly derived: Derived;
  readonly saving: Saving;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

async function keep(work: Work, key: string, record: RecordRow | null): Promise<SaveOutcome> {
  if (record === null) return create(work, key);
  if (await hasChanged(work.stores, record, work.saving)) return revise(work, record);
  return record.deletedAt === null ? unchanged(record) : putBack(work, record);
}

async function create({ stores, derived, saving, now }: Work, key: string): Promise<SaveOutcome> {
  const { article, ledger } = saving;
  const id = newArticleId();
  const unplaced = {
    ...metadataOf(article),
    ...NEW_STATE,
    format: RECORD_FORMAT,
    id,
    key,
    addressKey: addressKeyOf(article.url),
    revision: 1,
    revisions: [{ revision: 1, savedAt: now, title: article.title }],
    savedAt: now,
    firstSavedAt: now,
    deletedAt: null,
    changes: 1,
  } as const;
  const record = await derived.enter(unplaced, article);
  await stores.records.add(record);
  await stores.bodies.add(bodyRow(article, ledger, { articleId: id, revision: 1, savedAt: now }));
  return outcome('created', record, { added: 1, before: null });
}

/** What an entry is when it comes in. */
const NEW_STATE = { isUnread: true, isArchived: false, isFavorite: false, tags: [] } as const;

async function revise({ stores, derived, saving, now }: Work, before: RecordRow): Promise<SaveOutcome> {
  const { article, ledger } = saving;
  const taken = await revisionsOf(stores, before.id).primaryKeys();
  const revision = Math.max(before.revision, ...taken.map(([, number]) => number)) + 1;
  const unplaced: RecordRow = {
    ...restatable(before),
    ...metadataOf(article),
    addressKey: addressKeyOf(article.url),
    revision,
    revisions: [...before.revisions, { revision, savedAt: now, title: article.title }],
    savedAt: now,
    deletedAt: null,
    changes: before.changes + 1,
  };
  const record = await derived.enter(unplaced, article);
  await stores.records.put(record);
  await stores.bodies.add(bodyRow(article, ledger, { articleId: before.id, revision, savedAt: now }));
  const kind = before.deletedAt !== null ? 'restored' : before.revision === 0 ? 'created' : 'revised';
  return outcome(kind, record, { added: revision, before });
}

async function putBack({ stores, derived, now }: Work, before: RecordRow): Promise<SaveOutcome> {
  const record: RecordRow = { ...before, savedAt: now, deletedAt: null, changes: before.changes + 1 };
  await stores.records.put(record);
  await derived.follow(record);
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
  return {
    ok: true,
    kind,
    id,
    revision,
    savedAt,
    undo: { id, kind, changes, added, before: stateOf(before) },
  };
}

function stateOf(before: RecordRow | null): UndoToken['before'] {
  if (before === null) return null;
  const { savedAt, deletedAt, revision } = before;
  return { savedAt, deletedAt, link: revision === 0 ? metadataOf(before) : null };
}

/**
 * Whether the article reads differently from its newest kept revision (`changes/README.md` says what counts). A kept
 * body that cannot be read counts as different, so that the text in hand is kept beside it; so does a whole article
 * where a passage of it is kept, even if the reader had selected every word.
 */
async function hasChanged({ bodies }: Stores, record: RecordRow, { article }: Saving): Promise<boolean> {
  const kept = parseBody(await bodies.get([record.id, record.revision]))?.article;
  return kept === undefined || kept.passage !== article.passage || !isSameText(kept, article);
}

/** Takes back the save that gave `token`, in one transaction. */
export function undoSave(db: LibraryDatabase, token: UndoToken): Promise<UndoOutcome | LibraryFailure> {
  return db.changing(async (stores): Promise<UndoOutcome | LibraryFailure> => {
    const row = await stores.records.get(token.id);
    if (row === undefined) return { ok: true, kind: 'superseded' };
    const record = parseRecord(row);
    if (record === null) return { ok: false, code: 'unreadable' };
    if (record.changes !== token.changes) return { ok: true, kind: 'superseded' };
    if (token.kind === 'unchanged') return { ok: true, kind: 'undone' };
    const derived = derivedOf(stores);
    const outcome =
      token.before === null
        ? await erase(stores, derived, record)
        : await stepBack({ stores, derived, record }, token.added, token.before);
    await derived.flush();
    return outcome;
  });
}

async function erase(stores: Stores, derived: Derived, record: RecordRow): Promise<UndoOutcome> {
  await stores.records.delete(record.id);
  await stores.bodies.delete([record.id, record.revision]);
  await forgetPictures(stores, record.id);
  await eraseAnnotations(stores, record.id);
  await derived.leave(record.slot);
  return { ok: true, kind: 'undone' };
}

/** Gives `record` back the state it had `before`; the revision that was `added`, if one was, goes. */
async function stepBack(
  { stores, derived, record }: { stores: Stores; derived: Derived; record: RecordRow },
  added: number | null,
  before: NonNullable<UndoToken['before']>,
): Promise<UndoOutcome | LibraryFailure> {
  const state = { savedAt: before.savedAt, deletedAt: before.deletedAt, changes: record.changes + 1 };
  if (added === null) {
    const stepped = { ...record, ...state };
    await stores.records.put(stepped);
    await derived.follow(stepped);
    return { ok: true, kind: 'undone' };
  }
  const revisions = record.revisions.filter((note) => note.revision !== added);
  const revision = revisions.at(-1)?.revision ?? 0;
  const body = revision === 0 ? null : parseBody(await stores.bodies.get([record.id, revision]));
  const was = body?.article ?? before.link;
  if (!was) return { ok: false, code: 'unreadable' };
  const addressKey = addressKeyOf(was.url);
  const stepped = { ...restatable(record), ...metadataOf(was), ...state, addressKey, revision, revisions };
  await stores.records.put(await derived.enter(stepped, body?.article ?? null));
  await stores.bodies.delete([record.id, added]);
  // A link has no pictures, whatever was wished for the text.
  if (body === null) await forgetPictures(stores, record.id);
  return { ok: true, kind: 'undone' };
}
