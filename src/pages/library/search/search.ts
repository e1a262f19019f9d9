import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryFailureCode } from '../../../article/failure.js';
import type { Contents } from '../../../library/index.js';
import { isSearch, type Place } from '../address.js';
import { searchedView, VIEWS } from '../views.js';
import type { Found, Searching, SearchNote } from './searching.js';

/** What the last answer was. While the reader types on, the answer before stays. */
export type Answer =
  | { readonly state: 'none' }
  | {
      readonly state: 'found';
      readonly typed: string;
      readonly slots: Uint32Array;
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
  searching: Searching | null,
  place: ReadonlySignal<Place>,
  contents: ReadonlySignal<Contents | null>,
): Search {
  const answer = signal<Answer>({ state: 'none' });
  const droppings = signal<readonly Dropping[]>([]);
  let latest = 0;
  const ask = async (typed: string, view: Place['view'], port: Searching, { catalogue }: Contents) => {
    const mine = ++latest;
    const isStale = () => mine !== latest;
    const { narrowing } = VIEWS[searchedView(view)];
    const found = await port.search(typed, narrowing, catalogue, isStale);
    if (found === null || isStale()) return;
    droppings.value = [];
    answer.value = found.ok
      ? { state: 'found', typed, slots: found.slots, notes: found.notes }
      : { state: 'failed', code: found.code };
    if (!found.ok || found.slots.length > 0) return;
    const tried = await without(typed, (rest) => port.search(rest, narrowing, catalogue, isStale), isStale);
    if (!isStale()) droppings.value = tried;
  };
  effect(() => {
    const here = place.value;
    if (searching !== null && isSearch(here)) {
      if (contents.value) void ask(here.typed, here.view, searching, contents.value);
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
    const found: Found | { ok: false } | null = await search(rest);
    if (found?.ok && found.slots.length > 0) droppings.push({ word, rest, count: found.slots.length });
  }
  return droppings.sort((a, b) => b.count - a.count);
}

/** The parts of what was typed: words, filters, and phrases with their quotation marks. */
export function wordsOf(typed: string): string[] {
  return typed.match(/[^\s"]*"[^"]*"?|[^\s"]+/g) ?? [];
}
