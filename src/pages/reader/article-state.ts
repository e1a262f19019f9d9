/** What the reader makes of the article on the page: read, favourite, archived, tagged; each change can be taken back. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryFailureCode } from '../../article/failure.js';
import type { ChangeToken, EntryState, Library, Patch } from '../../library/index.js';
import type { TagPatch } from '../../ui/tags/editing.js';
import type { Reading } from './reading.js';

/** What can be turned on and off. */
export type Toggle = Exclude<keyof EntryState, 'tags'>;

/** The last change, as it is told. */
export type Done = { readonly what: Toggle; readonly isOn: boolean } | { readonly what: 'tags' };

export interface ArticleState {
  /** Null when there was none, it was taken back, or it has been put away. */
  readonly done: ReadonlySignal<Done | null>;
  /** Why the last change did not happen; null when it did. */
  readonly problem: ReadonlySignal<LibraryFailureCode | null>;
  toggle(what: Toggle): Promise<void>;
  changeTags(patch: TagPatch): Promise<void>;
  /** Takes back the last change that has not been taken back. @returns whether there was one */
  undo(): boolean;
  /** Puts the news of the last change away. It can still be taken back. */
  dismiss(): void;
}

type Changes = Pick<Library, 'change' | 'undoChange'>;

/**
 * @param inSight resolves when the page is in front of the reader: what was opened in the background is not read yet
 */
export function openArticleState(library: Changes, reading: Reading, inSight: Promise<void>): ArticleState {
  const done = signal<Done | null>(null);
  const problem = signal<LibraryFailureCode | null>(null);
  const tokens: ChangeToken[] = [];
  const change = async (patch: Patch) => {
    const page = reading.page.value;
    if (page.state !== 'article') return null;
    const changed = await library.change({ ids: [page.saved.summary.id] }, patch);
    problem.value = changed.ok ? null : changed.code;
    return changed.ok && changed.changed > 0 ? changed.undo : null;
  };
  const tell = (token: ChangeToken | null, news: Done) => {
    if (token === null) return;
    tokens.push(token);
    done.value = news;
  };
  void markRead(reading, inSight, () => change({ isUnread: false }));
  return {
    done,
    problem,
    toggle: async (what) => {
      const page = reading.page.value;
      if (page.state !== 'article') return;
      const isOn = !page.saved.summary[what];
      tell(await change({ [what]: isOn }), { what, isOn });
    },
    changeTags: async (patch) => tell(await change(patch), { what: 'tags' }),
    undo: () => {
      const token = tokens.pop();
      done.value = null;
      if (token !== undefined) {
        void library.undoChange(token).then((undone) => {
          problem.value = undone.ok ? null : undone.code;
        });
      }
      return token !== undefined;
    },
    dismiss: () => {
      done.value = null;
    },
  };
}

/** Once: an article that is made unread again stays so. */
async function markRead(reading: Reading, inSight: Promise<void>, mark: () => Promise<unknown>) {
  await Promise.all([inSight, shown(reading)]);
  const page = reading.page.value;
  if (page.state === 'article' && page.saved.summary.isUnread) await mark();
}

function shown({ page }: Reading): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (page.value.state !== 'article') return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}
