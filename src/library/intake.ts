/** Entries that come in from other services: links, or articles with a body, with the state and tags they had there. */

import type { SanitizedArticle } from '../article/article.js';
import type { ArticleId } from '../article/article-id.js';
import { newArticleId } from '../article/article-id.js';
import { addTags } from '../article/tags.js';
import type { LibraryDatabase, Stores } from './database.js';
import { type Derived, derivedOf } from './derived.js';
import { addressKeyOf, keyOf } from './entry-key.js';
import { bodyRow, type EntryState, metadataOf, RECORD_FORMAT, type RecordRow, restatable } from './rows.js';
import { parseRecord } from './validate.js';

/** One entry to be taken in. */
export interface Incoming {
  /** Sanitized; of a link its `html` and `text` are empty. */
  readonly article: SanitizedArticle;
  readonly hasBody: boolean;
  readonly state: Omit<EntryState, 'tags'>;
  readonly tags: readonly string[];
  /** When the reader saved it there: ISO 8601 in UTC; null where that is not known. */
  readonly savedAt: string | null;
  /** How far the reader had come, 0 to 1; null where that is not known. */
  readonly progress: number | null;
  readonly highlights: readonly {
    readonly quote: string;
    readonly note: string | null;
    readonly at: string | null;
  }[];
}

export interface TakenIn {
  readonly ok: true;
  /** Entries that are new, by which the whole can be taken back. */
  readonly added: readonly ArticleId[];
  /**
   * Entries that were there already and have got tags, a body or a star, or have come back from the bin; and items of a
   * page that the same import had brought before, where they changed something.
   */
  readonly united: number;
  /** Entries that stayed as they are. */
  readonly unchanged: number;
}

/**
 * Takes entries in at the instant `now` (ISO 8601 in UTC), in one transaction: few at a time, so that a window can say
 * how far it is and stop in between. What the library has already loses nothing: of an entry that is there, the
 * reader's own state stays, and tags and stars are added. Only where the same import has brought the entry does an item
 * say anew whether it is unread and archived: a service's file may have one page on many lines, and `import/` has each
 * of them say what all up to it come to.
 * @param brought what the import has added until now
 */
export function takeIn(
  db: LibraryDatabase,
  items: readonly Incoming[],
  now: string,
  brought: ReadonlySet<ArticleId> = new Set(),
): Promise<TakenIn> {
  return db.changing(async (stores) => {
    const work = { stores, derived: derivedOf(stores), now };
    const added = new Set<ArticleId>();
    const count = { united: 0, unchanged: 0 };
    for (const item of items) {
      const key = keyOf(item.article);
      const row = key === '' ? undefined : await stores.records.where('key').equals(key).first();
      const record = row === undefined ? null : parseRecord(row);
      if (key === '' || (row !== undefined && record === null)) count.unchanged++;
      else if (record === null) added.add(await add(work, key, item));
      else {
        const isOwn = added.has(record.id) || brought.has(record.id);
        const known = isOwn ? restated(record, item) : record;
        if (await unite(work, known, item, known !== record)) count.united++;
        else count.unchanged++;
      }
    }
    await work.derived.flush();
    return { ok: true, added: [...added], ...count } as const;
  });
}

interface Work {
  readonly stores: Stores;
  readonly derived: Derived;
  readonly now: string;
}

async function add({ stores, derived, now }: Work, key: string, item: Incoming): Promise<ArticleId> {
  const { article, hasBody, state } = item;
  const id = newArticleId();
  const savedAt = item.savedAt ?? now;
  const unplaced = {
    ...metadataOf(article),
    ...state,
    tags: addTags([], item.tags),
    format: RECORD_FORMAT,
    id,
    key,
    addressKey: addressKeyOf(article.url),
    revision: hasBody ? 1 : 0,
    revisions: hasBody ? [{ revision: 1, savedAt, title: article.title }] : [],
    savedAt,
    firstSavedAt: savedAt,
    deletedAt: null,
    changes: 1,
  } as const;
  await stores.records.add(await derived.enter(unplaced, null));
  if (hasBody) await stores.bodies.add(bodyRow(article, [], { articleId: id, revision: 1, savedAt }));
  await annotate(stores, id, savedAt, item);
  return id;
}

/** An entry that the same import has brought, as `item` has it: the same row where nothing is otherwise. */
function restated(record: RecordRow, { state, savedAt }: Incoming): RecordRow {
  const { isUnread, isArchived } = state;
  // ISO 8601 in UTC sorts by time.
  const day = savedAt !== null && savedAt < record.savedAt ? savedAt : record.savedAt;
  if (isUnread === record.isUnread && isArchived === record.isArchived && day === record.savedAt)
    return record;
  return { ...record, isUnread, isArchived, savedAt: day, firstSavedAt: day };
}

/** @param isOther whether `record` is not what lies in the store any more */
async function unite(
  { stores, derived }: Work,
  record: RecordRow,
  item: Incoming,
  isOther: boolean,
): Promise<boolean> {
  const tags = addTags(record.tags, item.tags);
  const isFavorite = record.isFavorite || item.state.isFavorite;
  const getsBody = record.revision === 0 && item.hasBody;
  const isAsItWas = !isOther && tags.length === record.tags.length && isFavorite === record.isFavorite;
  if (!getsBody && isAsItWas && record.deletedAt === null) return false;
  const stated = { ...record, tags, isFavorite, deletedAt: null, changes: record.changes + 1 };
  if (!getsBody) {
    await stores.records.put(stated);
    await derived.follow(stated);
    return true;
  }
  const { id, savedAt } = record;
  const note = { revision: 1, savedAt, title: item.article.title };
  const read = { ...restatable(stated), ...metadataOf(item.article), revision: 1, revisions: [note] };
  await stores.records.put(await derived.enter(read, null));
  await stores.bodies.put(bodyRow(item.article, [], { articleId: id, revision: 1, savedAt }));
  await annotate(stores, id, savedAt, item);
  return true;
}

async function annotate(stores: Stores, id: ArticleId, savedAt: string, item: Incoming): Promise<void> {
  if (item.progress !== null && item.progress > 0 && item.progress <= 1)
    await stores.progress.put({ articleId: id, paragraph: 0, fraction: item.progress, at: savedAt });
  await stores.highlights.bulkAdd(
    item.highlights.map(({ quote, note, at }) => ({
      id: crypto.randomUUID(),
      articleId: id,
      exact: quote,
      prefix: '',
      suffix: '',
      color: 'yellow',
      note: note ?? '',
      createdAt: at ?? savedAt,
      changedAt: at ?? savedAt,
    })),
  );
}
