import type { Sort } from '../../library/index.js';
import { isViewName, type ViewName } from './views.js';

/** How a list is sorted; `best` is for searches alone. */
export type Order = Sort | 'best';

/** Where in the library the page is: all of it stands in its address, so that back, reload and bookmarks work. */
export interface Place {
  readonly view: ViewName;
  /** A tag that entries must have, in any spelling. */
  readonly tag: string | null;
  /** What is searched for, as it was typed. */
  readonly typed: string;
  /** Null: what is usual (`orderOf`). */
  readonly order: Order | null;
}

export const ORDERS: readonly Order[] = ['best', 'newest', 'oldest', 'published', 'shortest', 'longest'];

/** Characters of a search kept in the address. */
const MOST_TYPED = 2000;

/** The place that a page's `location.search` names; what it does not know counts as not given. */
export function placeOf(search: string): Place {
  const asked = new URLSearchParams(search);
  const tag = asked.get('tag') || null;
  const view = asked.get('view') ?? '';
  const order = asked.get('sort');
  return {
    view: isViewName(view) ? view : usualView(tag),
    tag,
    typed: (asked.get('q') ?? '').slice(0, MOST_TYPED),
    order: ORDERS.find((known) => known === order) ?? null,
  };
}

/** The address of `place`, relative to the extension's pages. */
export function addressOf({ view, tag, typed, order }: Place): string {
  const asked = new URLSearchParams();
  if (view !== usualView(tag)) asked.set('view', view);
  if (tag !== null) asked.set('tag', tag);
  if (typed !== '') asked.set('q', typed);
  if (order !== null) asked.set('sort', order);
  const search = asked.toString();
  return search === '' ? 'library.html' : `library.html?${search}`;
}

/** A view as it is entered: nothing typed, in the usual order. */
export function placeIn(view: ViewName): Place {
  return { view, tag: null, typed: '', order: null };
}

/** The entries with a tag, wherever they are outside the bin. */
export function placeOfTag(tag: string): Place {
  return { view: 'all', tag, typed: '', order: null };
}

/** Whether `place` is a search. */
export function isSearch({ typed }: Place): boolean {
  return typed.trim() !== '';
}

/** The order in which a place is shown. */
export function orderOf(place: Place): Order {
  if (isSearch(place)) return place.order ?? 'best';
  return place.order === null || place.order === 'best' ? 'newest' : place.order;
}

function usualView(tag: string | null): ViewName {
  return tag === null ? 'reading' : 'all';
}
