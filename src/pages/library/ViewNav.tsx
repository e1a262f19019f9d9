import { useEffect, useRef } from 'preact/hooks';
import { locale, t } from '../../i18n/index.js';
import { findTag, type TagGroup } from '../../library/index.js';
import { isSearch, placeIn, placeOfTag } from './address.js';
import { Disclosure } from './Disclosure.js';
import type { Desk } from './desk.js';
import { PlaceLink } from './PlaceLink.js';
import { OFFERED, VIEWS, type ViewName } from './views.js';

/** Tags shown without asking for all. */
const MOST_USED = 8;

/** The views and the tags, each with the number of its entries. */
export function ViewNav({ desk }: { readonly desk: Desk }) {
  const { navigation, model } = desk;
  const place = navigation.place.value;
  const counts = model.counts.value;
  const isOffered = (view: ViewName) =>
    !VIEWS[view].isHiddenEmpty || (counts?.[view] ?? 0) > 0 || (place.view === view && place.tag === null);
  const nav = useRef<HTMLElement>(null);
  useEffect(() => bringIntoSight(nav.current), [place.view, place.tag, counts]);
  return (
    <nav class="views" aria-label={t('library_views')} ref={nav}>
      <ul>
        {OFFERED.filter(isOffered).map((view) => (
          <li key={view} data-view={view}>
            <PlaceLink
              navigation={navigation}
              place={placeIn(view)}
              isCurrent={place.view === view && place.tag === null && !isSearch(place)}
            >
              <span class="name">{t(VIEWS[view].title)}</span> <Count of={counts?.[view] ?? null} />
            </PlaceLink>
          </li>
        ))}
      </ul>
      {model.tags.value.length > 0 && <Tags desk={desk} />}
    </nav>
  );
}

/** Where the views are a line, the current one may lie beyond its end. The page itself is not to scroll. */
function bringIntoSight(nav: HTMLElement | null): void {
  const link = nav?.querySelector('[aria-current]')?.getBoundingClientRect();
  if (!nav || !link) return;
  const sight = nav.getBoundingClientRect();
  if (link.left < sight.left) nav.scrollBy({ left: link.left - sight.left });
  else if (link.right > sight.right) nav.scrollBy({ left: link.right - sight.right });
}

function Tags({ desk }: { readonly desk: Desk }) {
  const { navigation, model, actions } = desk;
  const groups = model.tags.value;
  const { tag } = navigation.place.value;
  const current = tag === null ? null : findTag(groups, tag);
  const most = groups.slice(0, MOST_USED);
  const shown = current && !most.includes(current) ? [...most, current] : most;
  return (
    <section aria-labelledby="tags-heading">
      <h2 id="tags-heading">{t('library_tags')}</h2>
      <ul class="tags">
        {shown.map((group) => (
          <TagLine key={group.key} desk={desk} group={group} isCurrent={group === current} />
        ))}
      </ul>
      {groups.length > MOST_USED && (
        <Disclosure id="all-tags" label={t('library_all_tags')} face={t('library_all_tags')}>
          {() => (
            <ul class="tags">
              {groups.map((group) => (
                <TagLine key={group.key} desk={desk} group={group} isCurrent={group === current} />
              ))}
            </ul>
          )}
        </Disclosure>
      )}
      <button
        type="button"
        class="button plain"
        data-action="manage-tags"
        onClick={() => {
          actions.dialog.value = { kind: 'manage-tags' };
        }}
      >
        {t('library_manage_tags')}
      </button>
    </section>
  );
}

interface TagLineProps {
  readonly desk: Desk;
  readonly group: TagGroup;
  readonly isCurrent: boolean;
}

function TagLine({ desk: { navigation }, group: { name, count }, isCurrent }: TagLineProps) {
  return (
    <li data-tag={name}>
      <PlaceLink navigation={navigation} place={placeOfTag(name)} isCurrent={isCurrent}>
        <bdi class="name">{name}</bdi> <Count of={count} />
      </PlaceLink>
    </li>
  );
}

function Count({ of }: { readonly of: number | null }) {
  if (of === null || of === 0) return null;
  return <span class="count">{new Intl.NumberFormat(locale()).format(of)}</span>;
}
