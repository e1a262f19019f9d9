/** What the reader leaves on an article: how far it was read, and highlights with notes. */
import type { ArticleId } from '../article/article-id.js';
import type { LibraryDatabase, Stores } from './database.js';
import type { LibraryFailure } from './failure.js';
import type { Highlight, Progress, Unproven } from './rows.js';

export function parseProgress(row: unknown): Progress | null {
  if (!isObject<Progress>(row)) return null;
  const { articleId, paragraph, fraction, at } = row;
  if (typeof articleId !== 'string' || typeof at !== 'string') return null;
  if (typeof paragraph !== 'number' || !Number.isSafeInteger(paragraph) || paragraph < 0) return null;
  if (typeof fraction !== 'number' || !(fraction >= 0 && fraction <= 1)) return null;
  return { articleId: articleId as ArticleId, paragraph, fraction, at };
}

const HIGHLIGHT_TEXTS = [
  'id',
  'articleId',
  'exact',
  'prefix',
  'suffix',
  'color',
  'note',
  'createdAt',
  'changedAt',
] as const satisfies readonly (keyof Highlight)[];

export function parseHighlight(row: unknown): Highlight | null {
  if (!isObject<Highlight>(row) || !HIGHLIGHT_TEXTS.every((name) => typeof row[name] === 'string'))
    return null;
  return Object.fromEntries(HIGHLIGHT_TEXTS.map((name) => [name, row[name]])) as unknown as Highlight;
}

function isObject<Shape>(value: unknown): value is Unproven<Shape> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keeps how far an article has been read; of one that is gone nothing is kept. */
export function setProgress(
  db: LibraryDatabase,
  progress: Progress,
): Promise<{ readonly ok: true } | LibraryFailure> {
  return db.changing(async ({ records, progress: rows }) => {
    if ((await records.get(progress.articleId)) === undefined)
      return { ok: false, code: 'not-found' } as const;
    await rows.put(progress);
    return { ok: true } as const;
  });
}

/** How far each of the articles has been read, in this order; null for those that were never opened. */
export function progressOf(
  db: LibraryDatabase,
  ids: readonly ArticleId[],
): Promise<readonly (Progress | null)[]> {
  return db.reading(['progress'], async ({ progress }) =>
    (await progress.bulkGet([...ids])).map(parseProgress),
  );
}

/** The highlights of an article, oldest first. */
export function highlightsOf(db: LibraryDatabase, id: ArticleId): Promise<readonly Highlight[]> {
  return db.reading(['highlights'], async ({ highlights }) => {
    const rows = await highlights.where('articleId').equals(id).toArray();
    return rows
      .map(parseHighlight)
      .filter((highlight) => highlight !== null)
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  });
}

/** Keeps a highlight, new or changed. */
export function putHighlight(
  db: LibraryDatabase,
  highlight: Highlight,
): Promise<{ readonly ok: true } | LibraryFailure> {
  return db.changing(async ({ records, highlights }) => {
    if ((await records.get(highlight.articleId)) === undefined)
      return { ok: false, code: 'not-found' } as const;
    await highlights.put(highlight);
    return { ok: true } as const;
  });
}

export function removeHighlight(db: LibraryDatabase, id: string): Promise<{ readonly ok: true }> {
  return db.changing(async ({ highlights }) => {
    await highlights.delete(id);
    return { ok: true } as const;
  });
}

/** An article is erased, and what was left on it. */
export async function eraseAnnotations({ progress, highlights }: Stores, id: ArticleId): Promise<void> {
  await progress.delete(id);
  await highlights.where('articleId').equals(id).delete();
}
