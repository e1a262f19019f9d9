/** The editor of the article's tags: whether it is open, and the tags there are to choose from. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Library } from '../../library/index.js';
import type { KnownTag } from '../../ui/tags/editing.js';
import type { Reading } from './reading.js';

export interface TagEditing {
  readonly isOpen: ReadonlySignal<boolean>;
  /** The most used first; none until they are known. */
  readonly known: ReadonlySignal<readonly KnownTag[]>;
  /** Opens it where there is a saved article; the tags of the library are asked for only now. */
  open(): void;
  close(): void;
}

export function openTagEditing(library: Pick<Library, 'tags'>, reading: Reading): TagEditing {
  const isOpen = signal(false);
  const known = signal<readonly KnownTag[]>([]);
  return {
    isOpen,
    known,
    open: () => {
      if (reading.page.value.state !== 'article' || isOpen.value) return;
      isOpen.value = true;
      void library.tags().then((answer) => {
        // Without them tags can be typed all the same.
        if (answer.ok) known.value = answer.tags;
      });
    },
    close: () => {
      isOpen.value = false;
    },
  };
}
