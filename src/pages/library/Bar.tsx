import { type MessageKey, t } from '../../i18n/index.js';
import { Icon } from '../../ui/Icon.js';
import { isSearch, ORDERS, type Order, orderOf, placeIn } from './address.js';
import { Disclosure } from './Disclosure.js';
import type { Desk } from './desk.js';
import { PlaceLink } from './PlaceLink.js';
import { SearchBox } from './search/SearchBox.js';

const ORDER_NAMES: Readonly<Record<Order, MessageKey>> = {
  best: 'library_order_best',
  newest: 'library_order_newest',
  oldest: 'library_order_oldest',
  published: 'library_order_published',
  shortest: 'library_order_shortest',
  longest: 'library_order_longest',
};

/** The page's head: its name, the search, and what concerns the library as a whole. */
export function Bar({ desk }: { readonly desk: Desk }) {
  return (
    <header class="bar">
      <h1>
        <PlaceLink navigation={desk.navigation} place={placeIn('reading')}>
          {t('library_title')}
        </PlaceLink>
      </h1>
      <SearchBox desk={desk} />
      <Menu desk={desk} />
    </header>
  );
}

/** How the list is sorted. */
export function OrderChoice({ desk: { navigation } }: { readonly desk: Desk }) {
  const place = navigation.place.value;
  const orders = isSearch(place) ? ORDERS : ORDERS.filter((order) => order !== 'best');
  return (
    <label class="choice">
      <span>{t('library_order')}</span>
      <select
        id="order"
        value={orderOf(place)}
        onChange={(event) => {
          const chosen = ORDERS.find((order) => order === event.currentTarget.value) ?? null;
          const usual = orderOf({ ...place, order: null });
          navigation.refine({ ...place, order: chosen === usual ? null : chosen });
        }}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {t(ORDER_NAMES[order])}
          </option>
        ))}
      </select>
    </label>
  );
}

function Menu({ desk: { menu, actions } }: { readonly desk: Desk }) {
  const own = [
    { id: 'manage-tags', label: t('library_manage_tags'), run: () => openDialog('manage-tags') },
    { id: 'keys', label: t('library_keys_menu'), run: () => openDialog('keys') },
  ];
  const openDialog = (kind: 'manage-tags' | 'keys') => {
    actions.dialog.value = { kind };
  };
  return (
    <Disclosure id="menu" label={t('library_menu')} face={<Icon name="more" />}>
      {(close) => (
        <ul class="menu">
          {[...menu, ...own].map(({ id, label, run }) => (
            <li key={id}>
              <button
                type="button"
                class="button plain"
                data-menu={id}
                onClick={() => {
                  close();
                  run();
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
