/**
 * What stands in the database is checked before it is believed: a newer version, a broken one or a damaged disk
 * may have written it. A row that does not pass is shown as unreadable and never written over.
 */
import type { Article } from '../article/article.js';
import type { ArticleId } from '../article/article-id.js';
import type { LedgerEntry, RemovedKind } from '../article/ledger.js';
import { isArticle, isArticleMetadata, isLedgerTexts, type LedgerTexts } from '../article/shape.js';
import {
  BODY_FORMAT,
  type BodyRow,
  type EntryState,
  metadataOf,
  RECORD_FORMAT,
  type RecordRow,
  type RevisionNote,
  type Unproven,
} from './rows.js';

/** `row` of `records` as a record, or null if it cannot be read. */
export function parseRecord(row: unknown): RecordRow | null {
  if (!isObject<RecordRow>(row) || row.format !== RECORD_FORMAT) return null;
  const { id, slot, key, addressKey, revision, revisions, savedAt, firstSavedAt, deletedAt, changes } = row;
  if (!isText(id) || !isText(key) || !isText(addressKey)) return null;
  if (!isCount(slot) || !isCount(revision) || !isCount(changes)) return null;
  if (!isInstant(savedAt) || !isInstant(firstSavedAt)) return null;
  if (deletedAt !== null && !isInstant(deletedAt)) return null;
  if (!Array.isArray(revisions) || !revisions.every(isRevisionNote)) return null;
  const metadata = { ...ADDED_LATER, ...row };
  const state = parseState(row);
  if (!isArticleMetadata(metadata) || state === null) return null;
  return {
    ...metadataOf(metadata),
    ...state,
    format: RECORD_FORMAT,
    id: id as ArticleId,
    key,
    addressKey,
    slot,
    revision,
    revisions: revisions.map((note) => ({
      revision: note.revision,
      savedAt: note.savedAt,
      title: note.title,
    })),
    savedAt,
    firstSavedAt,
    deletedAt,
    changes,
  };
}

function parseState({ isUnread, isArchived, isFavorite, tags }: Unproven<RecordRow>): EntryState | null {
  if (typeof isUnread !== 'boolean' || typeof isArchived !== 'boolean' || typeof isFavorite !== 'boolean')
    return null;
  if (!Array.isArray(tags) || !tags.every(isText)) return null;
  return { isUnread, isArchived, isFavorite, tags: [...tags] };
}

/** `row` of `bodies` as one revision, or null if it cannot be read. */
export function parseBody(row: unknown): BodyRow | null {
  if (!isObject<BodyRow>(row) || row.format !== BODY_FORMAT) return null;
  const { articleId, revision, savedAt, ledger } = row;
  const article: unknown = isObject<Article>(row.article) ? { ...ADDED_LATER, ...row.article } : null;
  if (!isText(articleId) || !isCount(revision) || !isInstant(savedAt)) return null;
  if (!isArticle(article) || !Array.isArray(ledger) || !ledger.every(isLedgerTexts)) return null;
  return {
    format: BODY_FORMAT,
    articleId: articleId as ArticleId,
    revision,
    savedAt,
    article: { ...metadataOf(article), html: article.html, text: article.text },
    ledger: ledger.map(ledgerEntry),
  };
}

/** Whether a row of `records` is in the bin. One whose date of deletion cannot be read is not: it must be seen. */
export function isInBin({ deletedAt }: Unproven<RecordRow>): boolean {
  return isInstant(deletedAt);
}

function isObject<Shape>(value: unknown): value is Unproven<Shape> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** An instant as `Date.prototype.toISOString` writes it, which is the only way rows get theirs. */
function isInstant(value: unknown): value is string {
  return (
    isText(value) &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

/** Fields that articles did not have from the first day, with what stands for them in rows from before. */
const ADDED_LATER = { standfirst: null, section: null, partial: false } as const;

function isRevisionNote(value: unknown): value is RevisionNote {
  if (!isObject<RevisionNote>(value)) return false;
  return isCount(value.revision) && isInstant(value.savedAt) && isText(value.title);
}

/** A table and not a list, so that the compiler notices a kind that is missing here. */
const KINDS: Readonly<Record<RemovedKind, true>> = {
  ad: true,
  'author-box': true,
  comments: true,
  consent: true,
  duplicate: true,
  hidden: true,
  metadata: true,
  navigation: true,
  newsletter: true,
  related: true,
  share: true,
  other: true,
};

function ledgerEntry({ rule, kind, reason, path, text }: LedgerTexts): LedgerEntry {
  return { rule, kind: isKind(kind) ? kind : 'other', reason, path, text };
}

function isKind(kind: string): kind is RemovedKind {
  return Object.hasOwn(KINDS, kind);
}
