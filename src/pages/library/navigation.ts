import { type ReadonlySignal, signal } from '@preact/signals';
import { addressOf, type Place, placeOf } from './address.js';

/** Where the page is, and how it goes elsewhere. */
export interface Navigation {
  readonly place: ReadonlySignal<Place>;
  /** Goes to another place, to which the browser's back button then has a way back. */
  go(place: Place): void;
  /** The same place, told more exactly, e.g. while the reader types on: nothing to go back from. */
  refine(place: Place): void;
  /** How far the place was scrolled when it was left; 0 where the reader has not come back to it. */
  keptScroll(): number;
  /** Notes how far the place is scrolled, for whoever comes back to it. */
  keepScroll(): void;
}

/** A page's own scroll position, kept with its entry in the browser's history. */
interface Kept {
  readonly scroll: number;
}

/** Browsers refuse more than 200 changes of the address in ten seconds. */
const WRITE_AFTER = 300;

/** The navigation of this window. */
export function openNavigation(window: Window): Navigation {
  const { history, location } = window;
  const place = signal(placeOf(location.search));
  let timer = 0;
  let kept = keptIn(history.state);
  const keepScroll = () => history.replaceState({ scroll: window.scrollY } satisfies Kept, '');
  const write = () => {
    window.clearTimeout(timer);
    timer = 0;
    history.replaceState(history.state, '', addressOf(place.peek()));
  };
  const flush = () => {
    if (timer !== 0) write();
  };
  history.scrollRestoration = 'manual';
  window.addEventListener('popstate', () => {
    window.clearTimeout(timer);
    timer = 0;
    kept = keptIn(history.state);
    place.value = placeOf(location.search);
  });
  return {
    place,
    go: (next) => {
      flush();
      keepScroll();
      kept = 0;
      history.pushState(null, '', addressOf(next));
      place.value = next;
    },
    refine: (next) => {
      kept = 0;
      place.value = next;
      window.clearTimeout(timer);
      timer = window.setTimeout(write, WRITE_AFTER);
    },
    keptScroll: () => kept,
    keepScroll,
  };
}

function keptIn(state: unknown): number {
  const isKept = typeof state === 'object' && state !== null && 'scroll' in state;
  return isKept && typeof state.scroll === 'number' ? state.scroll : 0;
}
