/** What the library holds, as far as a list needs to know it, followed over all windows. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryFailureCode } from '../../article/failure.js';
import {
  type Catalogue,
  type Library,
  type LibraryEntry,
  type TagGroup,
  tagGroups,
} from '../../library/index.js';

/** All that a list can be made of. */
export interface Contents {
  readonly catalogue: Catalogue;
  /** Its tags, the most used first. */
  readonly tags: readonly TagGroup[];
  /** Entries outside the bin that the catalogue does not know: mostly those that cannot be read. */
  readonly strays: readonly LibraryEntry[];
}

interface Watched {
  /** Null until it is known. */
  readonly contents: ReadonlySignal<Contents | null>;
  readonly failure: ReadonlySignal<LibraryFailureCode | null>;
  /** To be asked for when the list is there: resolves when it is known whether it lacks entries. */
  lookForStrays(): Promise<void>;
}

type LibraryReads = Pick<Library, 'watch' | 'catalogue' | 'strays'>;

/**
 * Follows the contents of `library`.
 * @param prepare told of each change before it is to be seen; the first list waits for what it does
 */
export function watchContents(
  library: LibraryReads,
  prepare: (contents: Contents, isFirst: boolean) => Promise<void>,
): Watched {
  const known = signal<Omit<Contents, 'strays'> | null>(null);
  const failure = signal<LibraryFailureCode | null>(null);
  const strays = lookForStrays(library);
  let latest = 0;
  const take = async (answer: Awaited<ReturnType<Library['catalogue']>>) => {
    const mine = ++latest;
    if (!answer.ok) {
      failure.value = answer.code;
      return;
    }
    const isFirst = known.peek() === null;
    // A list of strays alone must not be taken for an empty one; all others do not wait for them.
    if (isFirst && answer.catalogue.live === 0) await strays.look();
    const next = { catalogue: answer.catalogue, tags: tagGroups(answer.catalogue) };
    await prepare({ ...next, strays: strays.found.peek() }, isFirst);
    if (mine !== latest) return;
    failure.value = null;
    known.value = next;
  };
  library.watch(
    () => library.catalogue(),
    (answer) => void take(answer),
  );
  const contents = computed(() => known.value && { ...known.value, strays: strays.found.value });
  return { contents, failure, lookForStrays: strays.look };
}

/** Nearly always there are none, and to find that takes time: only where there are some are they followed. */
function lookForStrays(library: Pick<Library, 'watch' | 'strays'>) {
  const found = signal<readonly LibraryEntry[]>([]);
  let looking: Promise<void> | null = null;
  const begin = () =>
    new Promise<void>((resolve) => {
      const stop = library.watch(
        () => library.strays(),
        (answer) => {
          resolve();
          // What could not be looked for is not gone.
          if (!answer.ok) return;
          if (answer.strays.length > 0 || found.peek().length > 0) found.value = answer.strays;
          else stop();
        },
      );
    });
  return {
    found,
    look: () => {
      looking ??= begin();
      return looking;
    },
  };
}
