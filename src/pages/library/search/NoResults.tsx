import { plural, t } from '../../../i18n/index.js';
import { addressOf, type Place } from '../address.js';
import type { Desk } from '../desk.js';
import { PlaceLink } from '../PlaceLink.js';

/** Nothing was found: what could be left out, and where else to look. */
export function NoResults({ desk }: { readonly desk: Desk }) {
  const { navigation, model } = desk;
  const place = navigation.place.value;
  const isNarrow = place.tag !== null || (place.view !== 'reading' && place.view !== 'all');
  const everywhere: Place = { ...place, view: 'reading', tag: null };
  return (
    <section id="empty" class="message">
      <h2>{t('library_no_results')}</h2>
      {model.search.droppings.value.length > 0 ? (
        <ul class="droppings">
          {model.search.droppings.value.map(({ word, rest, count }) => {
            const next = { ...place, typed: rest };
            return (
              <li key={addressOf(next)}>
                <PlaceLink navigation={navigation} place={next}>
                  {plural('library_without_word', count, word)}
                </PlaceLink>
              </li>
            );
          })}
        </ul>
      ) : (
        <p>{t('library_no_results_advice')}</p>
      )}
      {isNarrow && (
        <p>
          <PlaceLink navigation={navigation} place={everywhere} class="button">
            {t('library_search_everywhere')}
          </PlaceLink>
        </p>
      )}
    </section>
  );
}
