/** What the page needs of a search, and how the library gives it. */
import type { Catalogue, Library, LibraryFailure, Narrowing } from '../../../library/index.js';

/** Something in what was typed that could not be taken as it stands. */
export interface SearchNote {
  readonly code: string;
  /** The part of what was typed that it is about. */
  readonly text: string;
}

/** Ranges of UTF-16 code units that match, ascending and apart. */
export type Marks = readonly (readonly [from: number, to: number])[];

/** Where an entry has what was searched for. */
export interface Snippet {
  readonly title: Marks;
  readonly excerpt: { readonly text: string; readonly marks: Marks };
}

export interface Found {
  readonly ok: true;
  /** Best first. */
  readonly slots: Uint32Array;
  readonly notes: readonly SearchNote[];
}

export interface Searching {
  /**
   * @param catalogue of the contents that are known; what came since is not found
   * @param isStale asked while it works: whether nobody waits for the answer any more
   * @returns null if it was stale
   */
  search(
    typed: string,
    narrowing: Narrowing,
    catalogue: Catalogue,
    isStale: () => boolean,
  ): Promise<Found | LibraryFailure | null>;
  /** For entries in sight: null where there is nothing to mark. */
  snippets(
    slots: readonly number[],
    typed: string,
  ): Promise<{ readonly ok: true; readonly snippets: readonly (Snippet | null)[] } | LibraryFailure>;
}

/** The library's own. */
export function searchingIn(library: Pick<Library, 'search' | 'snippets'>): Searching {
  return {
    search: (typed, narrowing, catalogue, isStale) => library.search(typed, catalogue, narrowing, isStale),
    snippets: async (slots, typed) => {
      const answer = await library.snippets(slots, typed);
      if (!answer.ok) return answer;
      return {
        ok: true,
        snippets: answer.snippets.map((hit) => hit && { title: hit.headline, excerpt: hit.excerpt }),
      };
    },
  };
}
