import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../../article/article-id.js';
import type { LibraryFailureCode } from '../../article/failure.js';
import {
  type Library,
  type LibraryEntry,
  type LibraryFailure,
  predicateOf,
  slotsOf,
} from '../../library/index.js';

/** What the page shows of the library. */
export type Listing =
  | { readonly state: 'loading' }
  | { readonly state: 'open'; readonly entries: readonly LibraryEntry[] }
  | { readonly state: 'failed'; readonly code: LibraryFailureCode };

/** What happened last, told to the reader at the foot of the page. */
export type Notice =
  | { readonly kind: 'deleted'; readonly entry: LibraryEntry; readonly before: number }
  | { readonly kind: 'restored'; readonly entry: LibraryEntry }
  | { readonly kind: 'failed'; readonly code: LibraryFailureCode };

/** The state of the library page and what the reader can do to it; no word of how it looks. */
export interface Shelf {
  readonly listing: ReadonlySignal<Listing>;
  readonly notice: ReadonlySignal<Notice | null>;
  /** Deletes an entry; `undo` takes it back. */
  remove(entry: LibraryEntry): Promise<void>;
  /** Takes back the last deletion made on this page that has not been taken back; null if there is none. */
  undo(): Promise<ArticleId | null>;
  /** When the browser was found to have lost a library; null when it has not, or the reader has put that away. */
  readonly lostAt: ReadonlySignal<string | null>;
  /** Puts that news away for good. */
  dismissLoss(): void;
  /** Puts the notice away. What was deleted can still be taken back. */
  dismiss(): void;
}

/** The shelf of `library`, up to date with every window from now on. */
export function openShelf(library: Library): Shelf {
  const listing = signal<Listing>({ state: 'loading' });
  const notice = signal<Notice | null>(null);
  const lostAt = signal<string | null>(null);
  const deleted: LibraryEntry[] = [];
  void library.noticedLoss().then((answer) => {
    lostAt.value = answer.ok ? answer.at : null;
  });
  library.watch(
    () => everything(library),
    (answer) => {
      listing.value = answer.ok
        ? { state: 'open', entries: answer.entries }
        : { state: 'failed', code: answer.code };
    },
  );
  return {
    listing,
    notice,
    lostAt,
    dismissLoss: () => {
      lostAt.value = null;
      void library.forgetLoss();
    },
    remove: async (entry) => {
      forget(deleted, entry);
      deleted.push(entry);
      notice.value = await change(library.remove(entry.id), () => lastDeletion(deleted));
      if (notice.value?.kind === 'failed') forget(deleted, entry);
    },
    undo: async () => {
      const entry = deleted.pop();
      if (entry === undefined) return null;
      notice.value = await change(
        library.restore(entry.id),
        () => lastDeletion(deleted) ?? { kind: 'restored', entry },
      );
      if (notice.value?.kind !== 'failed') return entry.id;
      deleted.push(entry);
      return null;
    },
    dismiss: () => {
      notice.value = null;
    },
  };
}

async function everything(
  library: Library,
): Promise<{ ok: true; entries: readonly LibraryEntry[] } | LibraryFailure> {
  const contents = await library.contents();
  if (!contents.ok) return contents;
  const { catalogue, strays } = contents;
  const answer = await library.entries([...slotsOf(catalogue, predicateOf(catalogue, {}), 'newest')]);
  if (!answer.ok) return answer;
  return { ok: true, entries: [...answer.entries.filter((entry) => entry !== null), ...strays] };
}

async function change(
  work: ReturnType<Library['remove']>,
  done: () => Notice | null,
): Promise<Notice | null> {
  const result = await work;
  return result.ok ? done() : { kind: 'failed', code: result.code };
}

function lastDeletion(deleted: readonly LibraryEntry[]): Notice | null {
  const entry = deleted.at(-1);
  return entry ? { kind: 'deleted', entry, before: deleted.length - 1 } : null;
}

/** An entry is taken back once, however often it was deleted. */
function forget(deleted: LibraryEntry[], entry: LibraryEntry): void {
  const at = deleted.findIndex(({ id }) => id === entry.id);
  if (at !== -1) deleted.splice(at, 1);
}
