/** Which items a place shows, and in what order. */
import { findTag, predicateOf, slotsOf, type TagGroup } from '../../../library/index.js';
import { orderOf, type Place } from '../address.js';
import type { Contents } from '../contents.js';
import { VIEWS } from '../views.js';
import type { Items } from './items.js';

/** What a search found. */
export interface Hits {
  readonly slots: Uint32Array;
  /** Whether they are in the order of how well they match. */
  readonly isRanked: boolean;
}

/**
 * The items of `place`.
 * @param found null where nothing is searched
 */
export function itemsOf({ catalogue, tags, strays }: Contents, place: Place, found: Hits | null): Items {
  const order = orderOf(place);
  const sort = order === 'best' ? 'newest' : order;
  const hasTag = taggedWith(tags, place.tag);
  if (found === null) {
    const isInView = predicateOf(catalogue, VIEWS[place.view].narrowing);
    const isWhole = place.view === 'reading' && place.tag === null;
    const slots = slotsOf(catalogue, (slot) => isInView(slot) && hasTag(slot), sort);
    return { slots, strays: isWhole ? strays : [] };
  }
  // The search has narrowed them to the view, or to where its filters asked it to look instead.
  if (order === 'best' && found.isRanked) return { slots: found.slots.filter(hasTag), strays: [] };
  const hits = new Set(found.slots);
  return { slots: slotsOf(catalogue, (slot) => hits.has(slot) && hasTag(slot), sort), strays: [] };
}

function taggedWith(groups: readonly TagGroup[], tag: string | null): (slot: number) => boolean {
  if (tag === null) return () => true;
  const tagged = new Set(findTag(groups, tag)?.slots);
  return (slot) => tagged.has(slot);
}
