/** Which items a place shows, and in what order. */
import { type Catalogue, type Contents, predicateOf, slotsOf } from '../../../library/index.js';
import { isSearch, orderOf, type Place } from '../address.js';
import type { TagGroup } from '../tags/groups.js';
import { findTag } from '../tags/groups.js';
import { searchedView, VIEWS } from '../views.js';
import type { Items } from './items.js';

/**
 * The items of `place`.
 * @param found the slots that a search found, best first; null where nothing is searched
 */
export function itemsOf(
  { catalogue, strays }: Contents,
  groups: readonly TagGroup[],
  place: Place,
  found: Uint32Array | null,
): Items {
  const isShown = shownIn(catalogue, groups, place);
  const order = orderOf(place);
  if (found === null) {
    const isWhole = place.view === 'reading' && place.tag === null;
    return {
      slots: slotsOf(catalogue, isShown, order === 'best' ? 'newest' : order),
      strays: isWhole ? strays : [],
    };
  }
  // The answer may be older than the catalogue.
  if (order === 'best') return { slots: found.filter(isShown), strays: [] };
  const hits = new Set(found);
  return { slots: slotsOf(catalogue, (slot) => hits.has(slot) && isShown(slot), order), strays: [] };
}

function shownIn(catalogue: Catalogue, groups: readonly TagGroup[], place: Place): (slot: number) => boolean {
  const view = isSearch(place) ? searchedView(place.view) : place.view;
  const isInView = predicateOf(catalogue, VIEWS[view].narrowing);
  if (place.tag === null) return isInView;
  const tagged = findTag(groups, place.tag)?.slots;
  return (slot) => (tagged?.has(slot) ?? false) && isInView(slot);
}
