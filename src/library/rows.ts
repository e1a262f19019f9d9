import type { Article } from '../article/article.js';
import type { ArticleId } from '../article/article-id.js';
import type { Ledger } from '../article/ledger.js';
import type { ArticleMetadata } from '../article/shape.js';

/**
 * The shapes of rows written today. A row with another number was written by another version of Plainread and
 * is left as it is; see `validate.ts`. Records had the format 1 before they had a state, tags and a slot.
 */
export const RECORD_FORMAT = 2;
export const BODY_FORMAT = 1;

/** When one revision came about, and under which headline. */
export interface RevisionNote {
  /** Counted from 1. */
  readonly revision: number;
  /** ISO 8601 in UTC. */
  readonly savedAt: string;
  readonly title: string;
}

/** What the reader has made of an entry. */
export interface EntryState {
  /** Not opened in the reader since it was saved. */
  readonly isUnread: boolean;
  /** Put aside: not in the reading list any more. */
  readonly isArchived: boolean;
  readonly isFavorite: boolean;
  /** As the reader wrote them, in the order they were given; no two that differ only in case or accents. */
  readonly tags: readonly string[];
}

/** One row of `records`: the entry of one article, with the metadata of its newest revision. */
export interface RecordRow extends ArticleMetadata, EntryState {
  readonly format: typeof RECORD_FORMAT;
  readonly id: ArticleId;
  /** From `keyOf`; unique. */
  readonly key: string;
  /** From `addressKeyOf`: what a tab's address alone tells, before its page has been read. Not unique. */
  readonly addressKey: string;
  /** Where the catalogue and the search index have the newest revision (`catalogue/README.md`). */
  readonly slot: number;
  /** The newest revision; its body is the row `[id, revision]` of `bodies`. 0: nothing but the address is kept. */
  readonly revision: number;
  /** All revisions that are kept, oldest first. */
  readonly revisions: readonly RevisionNote[];
  /** When the reader last saved it anew: created, revised or taken out of the bin. ISO 8601 in UTC. */
  readonly savedAt: string;
  /** When the reader first saved it. ISO 8601 in UTC. */
  readonly firstSavedAt: string;
  /** When the reader deleted it, ISO 8601 in UTC; null while it is kept. */
  readonly deletedAt: string | null;
  /** Counts every change to what is kept, so that an undo sees whether something newer happened. */
  readonly changes: number;
}

/** One row of `bodies`: one revision, whole. */
export interface BodyRow {
  readonly format: typeof BODY_FORMAT;
  readonly articleId: ArticleId;
  readonly revision: number;
  /** ISO 8601 in UTC. */
  readonly savedAt: string;
  readonly article: Article;
  readonly ledger: Ledger;
}

/** How far an article has been read. One row of `progress`. */
export interface Progress {
  readonly articleId: ArticleId;
  /** The first paragraph in sight, counted from 0 among the body's blocks. */
  readonly paragraph: number;
  /** How much lies before it: 0 to 1. */
  readonly fraction: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * A passage that the reader marked, found again by its words: the selector of the W3C's Web Annotation Data Model,
 * section 4.2.4 (TextQuoteSelector). One row of `highlights`.
 */
export interface Highlight {
  readonly id: string;
  readonly articleId: ArticleId;
  readonly exact: string;
  /** Some characters before and after the passage, to tell it from the same words elsewhere. */
  readonly prefix: string;
  readonly suffix: string;
  readonly color: string;
  /** What the reader wrote about it; empty where nothing. */
  readonly note: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly changedAt: string;
}

/** The metadata of `article`, field by field: what else an object may carry is not stored. */
export function metadataOf(article: ArticleMetadata): ArticleMetadata {
  return {
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    title: article.title,
    byline: article.byline,
    published: article.published,
    modified: article.modified,
    siteName: article.siteName,
    lang: article.lang,
    dir: article.dir,
    excerpt: article.excerpt,
    standfirst: article.standfirst,
    section: article.section,
    leadImage: article.leadImage,
    partial: article.partial,
    ...(article.passage && { passage: true }),
    wordCount: article.wordCount,
  };
}

/** `row` as far as another revision's metadata may come in its place: what says nothing there must not stay. */
export function restatable<Row extends Pick<ArticleMetadata, 'passage'>>(row: Row): Omit<Row, 'passage'> {
  const { passage: _, ...rest } = row;
  return rest;
}

/** The row for one revision of `article`, saved at `savedAt`. */
export function bodyRow(
  article: Article,
  ledger: Ledger,
  place: Pick<BodyRow, 'articleId' | 'revision' | 'savedAt'>,
): BodyRow {
  return {
    format: BODY_FORMAT,
    articleId: place.articleId,
    revision: place.revision,
    savedAt: place.savedAt,
    article: { ...metadataOf(article), html: article.html, text: article.text },
    ledger: ledger.map(({ rule, kind, reason, path, text }) => ({ rule, kind, reason, path, text })),
  };
}

/** A row as it lies in the database: its fields may hold, or lack, anything until `validate.ts` has looked. */
export type Unproven<Row> = { readonly [Field in keyof Row]?: unknown };
