/** The state of the library page, up to date with every window; no word of how it looks. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../../article/article-id.js';
import type { LibraryFailureCode } from '../../article/failure.js';
import type { Library, LibraryEntry, Progress, TagGroup } from '../../library/index.js';
import { isSearch, type Place } from './address.js';
import { type Contents, watchContents } from './contents.js';
import { type InSight, openInSight } from './list/in-sight.js';
import { type Items, NO_ITEMS } from './list/items.js';
import { itemsOf } from './list/place-items.js';
import { openSearch, type Search } from './search/search.js';
import type { Searching, Snippet } from './search/searching.js';
import { type Counts, countsOf } from './views.js';

export type Listing =
  | { readonly state: 'loading' }
  /** What is in the list: `items`. `place`: what it was made for. */
  | { readonly state: 'open'; readonly place: Place }
  | { readonly state: 'failed'; readonly code: LibraryFailureCode };

export interface Model {
  readonly listing: ReadonlySignal<Listing>;
  readonly items: ReadonlySignal<Items>;
  /** Null until it is known. */
  readonly contents: ReadonlySignal<Contents | null>;
  readonly counts: ReadonlySignal<Counts | null>;
  readonly tags: ReadonlySignal<readonly TagGroup[]>;
  readonly search: Search;
  readonly rows: InSight<LibraryEntry>;
  /** Known only of slots whose rows are known. */
  readonly snippets: InSight<Snippet>;
  /** Resolves when it is known whether there are entries that the list lacks. It takes the store a while. */
  lookForStrays(): Promise<void>;
  /** How far entries have been read. Known only of slots whose rows are known. */
  readonly progress: InSight<Progress>;
}

/** Rows that are there when the list is first shown. */
const FIRST = 30;

type LibraryReads = Pick<Library, 'watch' | 'catalogue' | 'strays' | 'entries' | 'progressOf'>;

/** The model of the page that is at `place`. */
export function openModel(library: LibraryReads & Searching, place: ReadonlySignal<Place>): Model {
  const rows = openInSight<LibraryEntry>(async (slots) => {
    const answer = await library.entries(slots);
    return answer.ok ? answer.entries : null;
  });
  const { contents, failure, lookForStrays } = watchContents(library, async (next, isFirst) => {
    rows.refresh();
    // The first list comes with its rows, or there would be empty ones to be seen.
    if (!isFirst || isSearch(place.peek())) return;
    const { slots } = itemsOf(next, place.peek(), null);
    await rows.want([...slots.subarray(0, FIRST)]);
  });
  const tags = computed(() => contents.value?.tags ?? []);
  const counts = computed(() => contents.value && countsOf(contents.value));
  const search = openSearch(library, place, contents);
  const snippets = openInSight<Snippet>(async (slots) => {
    const answer = search.answer.peek();
    if (answer.state !== 'found') return null;
    const given = await library.snippets(slots, answer.typed);
    return given.ok ? given.snippets : null;
  });
  const progress = openInSight<Progress>(async (slots) => {
    const given = await library.progressOf(idsOf(rows, slots));
    return given.ok ? given.progress : null;
  });
  effect(() => {
    if (contents.value !== null) progress.refresh();
  });
  effect(() => {
    if (search.answer.value.state === 'found') snippets.refresh();
    else snippets.forget();
  });
  const list = openList({ place, contents, failure, search });
  return { ...list, contents, counts, tags, search, rows, snippets, progress, lookForStrays };
}

/** The ids of the entries at `slots`; one that is not known has an id that nothing has. */
function idsOf(rows: InSight<LibraryEntry>, slots: readonly number[]): ArticleId[] {
  return slots.map((slot) => rows.get(slot)?.id ?? ('' as ArticleId));
}

interface ListInputs {
  readonly place: ReadonlySignal<Place>;
  readonly contents: ReadonlySignal<Contents | null>;
  readonly failure: ReadonlySignal<LibraryFailureCode | null>;
  readonly search: Search;
}

function openList({ place, contents, failure, search }: ListInputs) {
  const listing = signal<Listing>({ state: 'loading' });
  const items = signal<Items>(NO_ITEMS);
  effect(() => {
    const here = place.value;
    const answer = search.answer.value;
    if (failure.value !== null) {
      listing.value = { state: 'failed', code: failure.value };
      return;
    }
    if (contents.value === null) return;
    if (isSearch(here) && answer.state === 'failed') {
      listing.value = { state: 'failed', code: answer.code };
      return;
    }
    // Until the first answer the list stays as it was.
    if (isSearch(here) && answer.state === 'none') return;
    items.value = itemsOf(contents.value, here, answer.state === 'found' ? answer : null);
    listing.value = { state: 'open', place: here };
  });
  return { listing, items };
}
