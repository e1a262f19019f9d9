import { useEffect, useRef } from 'preact/hooks';
import type { ArticleId } from '../../article/article-id.js';
import type { LibraryFailureCode } from '../../article/failure.js';
import { plural, t } from '../../i18n/index.js';
import type { LibraryEntry } from '../../library/index.js';
import { canRescue, libraryAdvice, libraryFailure } from '../../ui/failures.js';
import { type Rescue, RescueOffer } from '../../ui/RescueOffer.js';
import { EntryList } from './EntryList.js';
import { leaveEntry } from './focus.js';
import { LossNotice } from './LossNotice.js';
import { NoticeBar } from './NoticeBar.js';
import type { Shelf } from './shelf.js';

interface Props {
  readonly shelf: Shelf;
  /** The key that saves without a popup, as the reader has set it; null when there is none. */
  readonly saveKey: string | null;
  /** Takes back the last deletion; the page's key does the same. */
  readonly onUndo: () => void;
  readonly rescue: Rescue;
  /** An entry that is to have the focus as soon as it is in the list. */
  readonly wanted: { current: ArticleId | null };
}

/** The whole page: saved articles, or why there are none to see. */
export function LibraryPage({ shelf, saveKey, onUndo, rescue, wanted }: Props) {
  const listing = shelf.listing.value;
  const entries = listing.state === 'open' ? listing.entries : null;
  const onDelete = (entry: LibraryEntry) => {
    leaveEntry(entry.id);
    void shelf.remove(entry);
  };
  return (
    <>
      <header class="bar">
        <h1>{t('library_title')}</h1>
        {entries !== null && entries.length > 0 && (
          <p class="quiet">{plural('library_count', entries.length)}</p>
        )}
        {entries !== null && entries.length > 1 && <p class="quiet keys">{t('library_keys')}</p>}
      </header>
      <LossNotice at={shelf.lostAt.value} onDismiss={shelf.dismissLoss} />
      <main data-state={listing.state}>
        {listing.state === 'loading' && <p class="loading quiet">{t('library_loading')}</p>}
        {listing.state === 'failed' && <Failure code={listing.code} rescue={rescue} />}
        {entries?.length === 0 && <Empty saveKey={saveKey} />}
        {entries !== null && entries.length > 0 && (
          <EntryList entries={entries} onDelete={onDelete} wanted={wanted} />
        )}
      </main>
      <NoticeBar notice={shelf.notice.value} onUndo={onUndo} onDismiss={shelf.dismiss} />
    </>
  );
}

function Empty({ saveKey }: Pick<Props, 'saveKey'>) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The last entry went while it had the focus: the reader is not to fall out of the page.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <section id="empty" class="message">
      <h2 ref={heading} tabIndex={-1}>
        {t('library_empty_title')}
      </h2>
      <p>{t('library_empty_advice')}</p>
      {saveKey !== null && <p>{t('library_empty_shortcut', saveKey)}</p>}
    </section>
  );
}

function Failure({ code, rescue }: { code: LibraryFailureCode; rescue: Rescue }) {
  const tryAgain = (
    <button type="button" class="button" onClick={() => location.reload()}>
      {t('library_try_again')}
    </button>
  );
  return (
    <section class="message" data-code={code}>
      <div role="alert">
        <h2>{libraryFailure(code)}</h2>
        <p>{libraryAdvice(code)}</p>
      </div>
      {canRescue(code) ? <RescueOffer rescue={rescue}>{tryAgain}</RescueOffer> : tryAgain}
    </section>
  );
}
