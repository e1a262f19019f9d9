import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../i18n/index.js';
import { Icon } from '../../../ui/Icon.js';
import { isSearch } from '../address.js';
import { Disclosure } from '../Disclosure.js';
import type { Desk } from '../desk.js';
import { SearchHelp } from './SearchHelp.js';

/** Where one types what to look for; the list follows every letter. */
export function SearchBox({ desk }: { readonly desk: Desk }) {
  const { navigation, cursor } = desk;
  const place = navigation.place.value;
  const field = useRef<HTMLInputElement>(null);
  // The field is the reader's while typing; from elsewhere (back, a link, an example) it is told what stands in it.
  useEffect(() => {
    // Asked anew: by the time this runs, more may have been typed.
    const { typed } = navigation.place.peek();
    if (field.current && field.current.value !== typed) field.current.value = typed;
  }, [place.typed, navigation]);
  const search = (typed: string) => {
    const now = navigation.place.peek();
    const next = { ...now, typed, order: null };
    // The beginning of a search is a place of its own: the way back leads to what was there before it.
    if (isSearch(next) && !isSearch(now)) navigation.go(next);
    else navigation.refine(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      if (field.current) field.current.value = '';
      if (place.typed !== '') search('');
      field.current?.blur();
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      cursor.clear();
      cursor.move(0, 0);
    }
  };
  const choose = (example: string) => {
    const typed = [place.typed.trim(), example].filter(Boolean).join(' ');
    if (field.current) field.current.value = typed;
    search(typed);
    field.current?.focus();
  };
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={field}
        id="search"
        type="search"
        aria-label={t('library_search')}
        placeholder={t('library_search')}
        title={t('library_search_hint')}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Disclosure id="search-help" label={t('library_search_help')} face={<span aria-hidden="true">?</span>}>
        {(close) => (
          <SearchHelp
            onChoose={(example) => {
              close();
              choose(example);
            }}
          />
        )}
      </Disclosure>
    </search>
  );
}
