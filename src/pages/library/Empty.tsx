import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type MessageKey, t } from '../../i18n/index.js';
import { isSearch } from './address.js';
import type { Desk } from './desk.js';
import { NoResults } from './search/NoResults.js';
import { VIEWS } from './views.js';

interface Props {
  readonly desk: Desk;
  /** The key that saves without a popup, as the reader has set it; null when there is none. */
  readonly saveKey: string | null;
}

/** In place of a list that has nothing in it. */
export function Empty({ desk, saveKey }: Props) {
  const { navigation, model } = desk;
  const place = navigation.place.value;
  if (isSearch(place)) return <NoResults desk={desk} />;
  const counts = model.counts.value;
  const isNew = counts !== null && counts.all === 0 && counts.bin === 0;
  if (place.view === 'reading' && place.tag === null && isNew) {
    return (
      <EmptyWords heading="library_empty_title" advice="library_empty_advice">
        {saveKey !== null && <p>{t('library_empty_shortcut', saveKey)}</p>}
      </EmptyWords>
    );
  }
  const { emptyTitle, emptyAdvice } = VIEWS[place.view];
  return <EmptyWords key={place.view} heading={emptyTitle} advice={emptyAdvice} />;
}

interface WordsProps {
  readonly heading: MessageKey;
  readonly advice: MessageKey;
  readonly children?: ComponentChildren;
}

function EmptyWords({ heading, advice, children }: WordsProps) {
  const words = useRef<HTMLHeadingElement>(null);
  // The last entry went while it had the focus: the reader is not to fall out of the page.
  useEffect(() => {
    if (document.activeElement === document.body) words.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section id="empty" class="message">
      <h2 ref={words} tabIndex={-1}>
        {t(heading)}
      </h2>
      <p>{t(advice)}</p>
      {children}
    </section>
  );
}
