import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryFailureCode } from '../../../article/failure.js';
import type { Catalogue } from '../../../library/index.js';
import { isSearch, type Place } from '../address.js';
import type { Contents } from '../contents.js';
import { searchedView, VIEWS } from '../views.js';
import type { Searching, SearchNote } from './searching.js';

/** What the last answer was. While the reader types on, the answer before stays. */
export type Answer =
  | { readonly state: 'none' }
  | {
      readonly state: 'found';
      readonly typed: string;
      /** Best first where `isRanked`; else their order says nothing. */
      readonly slots: Uint32Array;
      readonly isRanked: boolean;
      readonly notes: readonly SearchNote[];
    }
  | { readonly state: 'failed'; readonly code: LibraryFailureCode };

/** A part of what was typed without which something is found. */
export interface Dropping {
  readonly word: string;
  /** What is left to search for. */
  readonly rest: string;
  readonly count: number;
}

export interface Search {
  readonly answer: ReadonlySignal<Answer>;
  /** Where nothing was found: which words to leave out, best first. */
  readonly droppings: ReadonlySignal<readonly Dropping[]>;
}

/** Words tried to be left out where nothing is found. */
const MOST_TRIED = 8;

/**
 * Searches for what is typed at `place`, again whenever the library has changed.
 * @param contents another value after every change of the library; null until it is known
 */
export function openSearch(
  searching: Pick<Searching, 'search'>,
  place: ReadonlySignal<Place>,
  contents: ReadonlySignal<Contents | null>,
): Search {
  const answer = signal<Answer>({ state: 'none' });
  const droppings = signal<readonly Dropping[]>([]);
  let latest = 0;
  const ask = async (typed: string, view: Place['view'], catalogue: Catalogue) => {
    const mine = ++latest;
    const isStale = () => mine !== latest;
    const { narrowing } = VIEWS[searchedView(view)];
    const look = (words: string) => searching.search(words, catalogue, narrowing, isStale);
    const found = await look(typed);
    if (found === null || isStale()) return;
    droppings.value = [];
    answer.value = found.ok
      ? { state: 'found', typed, slots: found.slots, isRanked: found.isRanked, notes: found.notes }
      : { state: 'failed', code: found.code };
    if (!found.ok || found.slots.length > 0) return;
    const tried = await without(typed, look, isStale);
    if (!isStale()) droppings.value = tried;
  };
  effect(() => {
    const here = place.value;
    const known = contents.value;
    if (isSearch(here)) {
      if (known !== null) void ask(here.typed, here.view, known.catalogue);
      return;
    }
    latest++;
    answer.value = { state: 'none' };
    droppings.value = [];
  });
  return { answer, droppings };
}

async function without(
  typed: string,
  search: (rest: string) => ReturnType<Searching['search']>,
  isStale: () => boolean,
): Promise<Dropping[]> {
  const words = wordsOf(typed).slice(0, MOST_TRIED);
  if (words.length < 2) return [];
  const droppings: Dropping[] = [];
  for (const [at, word] of words.entries()) {
    if (isStale()) return [];
    const rest = words.toSpliced(at, 1).join(' ');
    const found = await search(rest);
    if (found?.ok && found.slots.length > 0) droppings.push({ word, rest, count: found.slots.length });
  }
  return droppings.sort((a, b) => b.count - a.count);
}

/** The parts of what was typed: words, filters, and phrases with their quotation marks. */
export function wordsOf(typed: string): string[] {
  return typed.match(/[^\s"]*"[^"]*"?|[^\s"]+/g) ?? [];
}
