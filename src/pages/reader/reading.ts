import { type ReadonlySignal, signal } from '@preact/signals';
import type { SanitizedArticle } from '../../article/article.js';
import { type ArticleId, parseArticleId } from '../../article/article-id.js';
import type { LibraryFailureCode } from '../../article/failure.js';
import type { TabArticle } from '../../browser/tab-article.js';
import type { Library, LibraryFailure, SavedArticle } from '../../library/index.js';

/** The tab's article as the popup handed it over, safe to show and to keep. */
export type SafeTabArticle = TabArticle & { readonly article: SanitizedArticle };

/** What the page shows. */
export type Page =
  | { readonly state: 'loading' }
  | { readonly state: 'article'; readonly saved: SavedArticle }
  | { readonly state: 'unsaved'; readonly handed: SafeTabArticle }
  | { readonly state: 'deleted'; readonly saved: SavedArticle; readonly deletedAt: string }
  | { readonly state: 'failure'; readonly code: LibraryFailureCode };

/**
 * What an address of the reader asks for: `?id=ID`, `&revision=N` for an older state, `&compare=N` for what is different
 * from that state; or `?unsaved=KEY`, an article that is kept until the browser quits.
 */
export interface Asked {
  readonly id: ArticleId | null;
  readonly revision: number | null;
  readonly compare: number | null;
  readonly unsaved: string | null;
}

/** One saved article on one page, and what the reader can do to it. */
export interface Reading {
  readonly page: ReadonlySignal<Page>;
  /** Why the last deletion or restoring did not happen; null when it did. */
  readonly problem: ReadonlySignal<LibraryFailureCode | null>;
  remove(): Promise<void>;
  restore(): Promise<void>;
  /** Keeps the unsaved article, with its pictures if that is wished; resolves with its address in the reader, or null when it could not be kept. */
  save(keepPictures?: boolean): Promise<string | null>;
}

/** What the query part of the page's address asks for; whatever is not understood asks for nothing. */
export function parseAsked(search: string): Asked {
  const query = new URLSearchParams(search);
  const numberIn = (name: string) => {
    const written = query.get(name) ?? '';
    return /^[1-9]\d{0,8}$/.test(written) ? Number(written) : null;
  };
  return {
    id: parseArticleId(query.get('id')),
    unsaved: query.get('unsaved'),
    revision: numberIn('revision'),
    compare: numberIn('compare'),
  };
}

/** The address of one revision in the reader; of the newest without `revision`. */
export function readerAddress(id: ArticleId, revision?: number): string {
  const query = `reader.html?id=${encodeURIComponent(id)}`;
  return revision === undefined ? query : `${query}&revision=${revision}`;
}

/** The address of what is different in `revision` from `compare`, an older one. */
export function comparisonAddress(id: ArticleId, revision: number, compare: number): string {
  return `${readerAddress(id, revision)}&compare=${compare}`;
}

/**
 * Opens an article that is not saved.
 * @param handed null when the browser has been restarted since it was handed over
 */
export function openUnsaved(library: Pick<Library, 'save'>, handed: SafeTabArticle | null): Reading {
  const page = signal<Page>(handed ? { state: 'unsaved', handed } : { state: 'failure', code: 'not-found' });
  const problem = signal<LibraryFailureCode | null>(null);
  const save = async (keepPictures = false) => {
    if (!handed) return null;
    const { article, ledger } = handed;
    const outcome = await library.save({ article, ledger, keepPictures });
    problem.value = outcome.ok ? null : outcome.code;
    return outcome.ok ? readerAddress(outcome.id) : null;
  };
  return { page, problem, remove: nothing, restore: nothing, save };
}

const nothing = async () => undefined;

/** Opens what was `asked` for, and keeps up with what any window does to it. */
export function openReading(library: Library, { id, revision }: Pick<Asked, 'id' | 'revision'>): Reading {
  const page = signal<Page>({ state: 'loading' });
  const problem = signal<LibraryFailureCode | null>(null);
  if (id === null) {
    page.value = { state: 'failure', code: 'not-found' };
    return { page, problem, remove: nothing, restore: nothing, save: async () => null };
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
    save: async () => null,
  };
}

function pageOf(answer: { readonly ok: true; readonly saved: SavedArticle } | LibraryFailure): Page {
  if (!answer.ok) return { state: 'failure', code: answer.code };
  const { saved } = answer;
  const { deletedAt } = saved.summary;
  return deletedAt === null ? { state: 'article', saved } : { state: 'deleted', saved, deletedAt };
}
