import { useEffect, useState } from 'preact/hooks';
import { plural, t } from '../../i18n/index.js';
import { findTag } from '../../library/index.js';
import { isSearch, type Place } from './address.js';
import { OrderChoice } from './Bar.js';
import type { Desk } from './desk.js';
import { countOf } from './list/items.js';
import { Notes } from './search/Notes.js';
import { BulkBar } from './selection/BulkBar.js';
import { VIEWS } from './views.js';

/** Milliseconds after the last change until the number is said aloud: not one for every letter typed. */
const SAID_AFTER = 700;

/** Above the list: what it is, how many it has; while entries are picked, what can be done with them. */
export function ListHead({ desk }: { readonly desk: Desk }) {
  const { model, navigation, selection, actions, emptyBin } = desk;
  const place = navigation.place.value;
  const listing = model.listing.value;
  // Until a search is answered the list is still the one before, and its number is not the search's.
  const isAwaited = listing.state === 'open' && isSearch(place) !== isSearch(listing.place);
  const count = countOf(model.items.value);
  return (
    <div class="list-head">
      <h2 id="heading" tabIndex={-1}>
        <bdi>{headingOf(desk)}</bdi>
      </h2>
      {listing.state === 'open' && <Count count={isAwaited ? null : count} isFound={isSearch(place)} />}
      {isSearch(place) && <p class="quiet scope">{scopeOf(place)}</p>}
      <span class="rest" />
      {place.view === 'bin' && emptyBin !== null && count > 0 && (
        <button
          type="button"
          class="button"
          data-action="empty-bin"
          onClick={() => {
            actions.dialog.value = { kind: 'empty-bin' };
          }}
        >
          {t('library_empty_the_bin')}
        </button>
      )}
      <OrderChoice desk={desk} />
      <Notes desk={desk} />
      {selection.slots.value.size > 0 && <BulkBar desk={desk} />}
    </div>
  );
}

/** What the list is called. */
export function headingOf({ navigation, model }: Pick<Desk, 'navigation' | 'model'>): string {
  const place = navigation.place.value;
  if (isSearch(place)) return t('library_results');
  if (place.tag !== null) return findTag(model.tags.value, place.tag)?.name ?? place.tag;
  return t(VIEWS[place.view].title);
}

/** Where a search looks. */
function scopeOf({ view, tag }: Place): string {
  if (tag !== null) return t('library_within', tag);
  if (view === 'reading' || view === 'all') return t('library_within_all');
  return t('library_within', t(VIEWS[view].title));
}

/** @param count null: not known yet */
function Count({ count, isFound }: { readonly count: number | null; readonly isFound: boolean }) {
  const words =
    count === null ? t('library_searching') : plural(isFound ? 'library_found' : 'library_count', count);
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(words), SAID_AFTER);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <>
      <p class={`quiet count${count === null ? ' late' : ''}`}>{words}</p>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
