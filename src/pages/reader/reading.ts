import { type ReadonlySignal, signal } from '@preact/signals';
import { type ArticleId, parseArticleId } from '../../article/article-id.js';
import type { Library, LibraryFailure, SavedArticle, SavedFailureCode } from '../../library/index.js';

/** What the page shows. */
export type Page =
  | { readonly state: 'loading' }
  | { readonly state: 'article'; readonly saved: SavedArticle }
  | { readonly state: 'deleted'; readonly saved: SavedArticle; readonly deletedAt: string }
  | { readonly state: 'failure'; readonly code: SavedFailureCode };

/** What an address of the reader asks for: `?id=ID`, and `&revision=N` for an older state. */
export interface Asked {
  readonly id: ArticleId | null;
  readonly revision: number | null;
}

/** One saved article on one page, and what the reader can do to it. */
export interface Reading {
  readonly page: ReadonlySignal<Page>;
  /** Why the last deletion or restoring did not happen; null when it did. */
  readonly problem: ReadonlySignal<SavedFailureCode | null>;
  remove(): Promise<void>;
  restore(): Promise<void>;
}

/** What the query part of the page's address asks for; whatever is not understood asks for nothing. */
export function parseAsked(search: string): Asked {
  const query = new URLSearchParams(search);
  const revision = query.get('revision') ?? '';
  return {
    id: parseArticleId(query.get('id')),
    revision: /^[1-9]\d{0,8}$/.test(revision) ? Number(revision) : null,
  };
}

/** The address of one revision in the reader; of the newest without `revision`. */
export function readerAddress(id: ArticleId, revision?: number): string {
  const query = `reader.html?id=${encodeURIComponent(id)}`;
  return revision === undefined ? query : `${query}&revision=${revision}`;
}

/** Opens what was `asked` for, and keeps up with what any window does to it. */
export function openReading(library: Library, { id, revision }: Asked): Reading {
  const page = signal<Page>({ state: 'loading' });
  const problem = signal<SavedFailureCode | null>(null);
  if (id === null) {
    page.value = { state: 'failure', code: 'not-found' };
    return { page, problem, remove: async () => undefined, restore: async () => undefined };
  }
  // The revision once shown stays on the page: a save in another window must not swap the text that is being
  // read. Only when that revision goes (its save was taken back) does the newest take its place.
  let shown = revision;
  const read = async () => {
    const answer = shown === null ? null : await library.read(id, shown);
    const isThere = answer !== null && (answer.ok || answer.code !== 'not-found' || revision !== null);
    return isThere ? answer : library.read(id);
  };
  library.watch(read, (answer) => {
    if (answer.ok) shown = answer.saved.revision;
    page.value = pageOf(answer);
  });
  const change = async (work: ReturnType<Library['remove']>) => {
    const result = await work;
    problem.value = result.ok ? null : result.code;
  };
  return {
    page,
    problem,
    remove: () => change(library.remove(id)),
    restore: () => change(library.restore(id)),
  };
}

function pageOf(answer: { readonly ok: true; readonly saved: SavedArticle } | LibraryFailure): Page {
  if (!answer.ok) return { state: 'failure', code: answer.code };
  const { saved } = answer;
  const { deletedAt } = saved.summary;
  return deletedAt === null ? { state: 'article', saved } : { state: 'deleted', saved, deletedAt };
}
