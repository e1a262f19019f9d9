import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { addressOf, type Place } from '../address.js';
import type { Desk } from '../desk.js';
import { type ItemKey, indexOf, keyAt } from './items.js';

type Box<Kind extends HTMLElement> = { readonly current: Kind | null };

/**
 * Keeps the rows where they are before the reader's eyes: what comes into the list above them, or goes, moves the page
 * along. A place that is new begins at its beginning, one that was left is found as it was.
 */
export function useKeptPlace(
  { model, topRow, navigation }: Desk,
  list: Box<HTMLUListElement>,
  measure: Box<HTMLDivElement>,
): void {
  const listing = model.listing.value;
  const items = model.items.value;
  const place = listing.state === 'open' ? listing.place : null;
  const shown = useRef<Place | null>(null);
  const anchor = useRef<{ readonly key: ItemKey; readonly index: number } | null>(null);
  useLayoutEffect(() => {
    if (place !== null && !isSame(shown.current, place)) {
      shown.current = place;
      scrollTo(0, navigation.keptScroll());
    } else if (anchor.current !== null && isScrolled(list.current)) {
      const now = indexOf(items, anchor.current.key);
      const row = measure.current?.getBoundingClientRect().height ?? 0;
      if (now !== -1 && now !== anchor.current.index) scrollBy(0, (now - anchor.current.index) * row);
    }
  }, [items, place, list, measure, navigation]);
  useEffect(() => {
    const index = topRow.value;
    const key = keyAt(items, index);
    anchor.current = key === null ? null : { key, index };
  });
  useEffect(() => {
    const keep = navigation.keepScroll;
    addEventListener('pagehide', keep);
    addEventListener('scrollend', keep);
    return () => {
      removeEventListener('pagehide', keep);
      removeEventListener('scrollend', keep);
    };
  }, [navigation]);
}

/** A search that is typed on stays one place. */
function isSame(one: Place | null, other: Place): boolean {
  return one !== null && addressOf(one) === addressOf(other);
}

/** At the beginning of the list, what comes new is to be seen. */
function isScrolled(list: HTMLElement | null): boolean {
  return list !== null && list.getBoundingClientRect().top < 0;
}
