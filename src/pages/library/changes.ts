import { type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryFailureCode } from '../../article/failure.js';
import type { Library, LibraryFailure, OnProgress, Patch, UnreadableEntry } from '../../library/index.js';

/** What a change came to, as the reader is told. */
export type Deed =
  | 'deleted'
  | 'restored'
  | 'archived'
  | 'unarchived'
  | 'favorited'
  | 'unfavorited'
  | 'read'
  | 'unread'
  | 'tagged';

export interface Done {
  readonly deed: Deed;
  readonly count: number;
  /** The headline, where it was one entry; null where it was many, or is not known. */
  readonly title: string | null;
}

/** What happened last, told at the foot of the page. */
export type Notice =
  | (Done & {
      readonly kind: 'done';
      /** Earlier changes that can be taken back too. */
      readonly before: number;
    })
  | { readonly kind: 'undone' }
  | { readonly kind: 'emptied'; readonly count: number }
  | { readonly kind: 'failed'; readonly code: LibraryFailureCode };

/** A change that is to be made. */
export interface Job {
  readonly slots: readonly number[];
  readonly patch: Patch;
  readonly deed: Deed;
  readonly title: string | null;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The reader's changes to entries, each with its way back. */
export interface Changes {
  readonly notice: ReadonlySignal<Notice | null>;
  /** How far the change that is being made is; null between changes. */
  readonly work: ReadonlySignal<Progress | null>;
  /** Makes a change after those before it. One of many entries is refused while another change is being made. */
  apply(job: Job): Promise<void>;
  /** Puts an entry that cannot be read into the bin. */
  removeUnreadable(entry: UnreadableEntry): Promise<void>;
  /** Erases what is in the bin. There is no way back. */
  emptyBin(): Promise<void>;
  /**
   * Takes back the last change that has not been taken back.
   * @returns the slots it was about; null if there was nothing to take back, or that failed
   */
  undo(): Promise<readonly number[] | null>;
  dismiss(): void;
}

/** What empties the bin; `main.tsx` plugs in the library's. */
export type EmptyBin = () => Promise<{ readonly ok: true; readonly erased: number } | LibraryFailure>;

interface Undoable extends Done {
  readonly slots: readonly number[];
  readonly takeBack: (onProgress: OnProgress) => Promise<{ readonly ok: true } | LibraryFailure>;
}

/** Changes that can be taken back in turn: the tokens of large ones take memory. */
const MOST_UNDOABLE = 50;

export function openChanges(
  library: Pick<Library, 'change' | 'undoChange' | 'remove' | 'restore'>,
  erase: EmptyBin | null,
): Changes {
  const notice = signal<Notice | null>(null);
  const work = signal<Progress | null>(null);
  const undoable: Undoable[] = [];
  const onProgress: OnProgress = (done, total) => {
    work.value = { done, total };
  };
  const inTurn = oneAtATime(work);
  const tellLast = () => {
    const last = undoable.at(-1);
    if (!last) return null;
    const { deed, count, title } = last;
    return { kind: 'done', deed, count, title, before: undoable.length - 1 } as const;
  };
  const did = (change: Undoable) => {
    undoable.push(change);
    if (undoable.length > MOST_UNDOABLE) undoable.shift();
    notice.value = tellLast();
  };
  const failed = ({ code }: LibraryFailure) => {
    notice.value = { kind: 'failed', code };
  };
  return {
    notice,
    work,
    apply: async ({ slots, patch, deed, title }) => {
      if (slots.length > 1 && work.peek() !== null) return;
      await inTurn(slots.length, async () => {
        const changed = await library.change({ slots }, patch, onProgress);
        if (!changed.ok) return failed(changed);
        if (changed.changed === 0) return;
        const takeBack = (tell: OnProgress) => library.undoChange(changed.undo, tell);
        did({ deed, count: changed.changed, title, slots, takeBack });
      });
    },
    removeUnreadable: (entry) =>
      inTurn(1, async () => {
        const removed = await library.remove(entry.id);
        if (!removed.ok) return failed(removed);
        const takeBack = () => library.restore(entry.id);
        did({ deed: 'deleted', count: 1, title: null, slots: [], takeBack });
      }),
    emptyBin: async () => {
      if (erase === null) return;
      await inTurn(0, async () => {
        const erased = await erase();
        notice.value = erased.ok
          ? { kind: 'emptied', count: erased.erased }
          : { kind: 'failed', code: erased.code };
      });
    },
    undo: () =>
      inTurn(undoable.at(-1)?.count ?? 0, async () => {
        const last = undoable.pop();
        if (!last) return null;
        const undone = await last.takeBack(onProgress);
        if (!undone.ok) {
          undoable.push(last);
          failed(undone);
          return null;
        }
        notice.value = tellLast() ?? { kind: 'undone' };
        return last.slots;
      }),
    dismiss: () => {
      notice.value = null;
    },
  };
}

/** Runs changes one after the other, and says in `work` that there is one. */
function oneAtATime(work: { value: Progress | null }) {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return <Value>(total: number, change: () => Promise<Value>): Promise<Value> => {
    waiting++;
    work.value ??= { done: 0, total };
    const mine = last.then(change).finally(() => {
      waiting--;
      if (waiting === 0) work.value = null;
    });
    last = mine.catch(() => undefined);
    return mine;
  };
}
