import type { LibraryFailureCode } from '../../article/failure.js';
import { t } from '../../i18n/index.js';
import { canRescue, libraryAdvice, libraryFailure } from '../../ui/failures.js';
import { type Rescue, RescueOffer } from '../../ui/RescueOffer.js';
import { Banners } from './Banners.js';
import { Bar } from './Bar.js';
import type { Desk } from './desk.js';
import { Empty } from './Empty.js';
import { EmptyBinQuestion } from './EmptyBinQuestion.js';
import { KeysHelp } from './KeysHelp.js';
import type { Binding } from './keys.js';
import { ListHead } from './ListHead.js';
import { EntryList } from './list/EntryList.js';
import { countOf } from './list/items.js';
import { NoticeBar } from './NoticeBar.js';
import { ManageTags } from './tags/ManageTags.js';
import { PickedTags } from './tags/PickedTags.js';
import { ViewNav } from './ViewNav.js';

interface Props {
  readonly desk: Desk;
  readonly bindings: readonly Binding[];
  /** The key that saves without a popup, as the reader has set it; null when there is none. */
  readonly saveKey: string | null;
  readonly rescue: Rescue;
}

/** The whole page: views, the list of one of them, or why there is none to see. */
export function LibraryPage({ desk, bindings, saveKey, rescue }: Props) {
  const listing = desk.model.listing.value;
  return (
    <>
      <Bar desk={desk} />
      <div class="columns">
        {listing.state !== 'failed' && <ViewNav desk={desk} />}
        <main data-state={listing.state}>
          <Banners desk={desk} />
          {listing.state === 'open' && <ListHead desk={desk} />}
          {listing.state === 'loading' && <p class="loading quiet">{t('library_loading')}</p>}
          {listing.state === 'failed' && <Failure code={listing.code} rescue={rescue} />}
          {listing.state === 'open' &&
            (countOf(desk.model.items.value) === 0 ? (
              <Empty desk={desk} saveKey={saveKey} />
            ) : (
              <EntryList desk={desk} />
            ))}
        </main>
      </div>
      <NoticeBar desk={desk} />
      <Dialogs desk={desk} bindings={bindings} />
    </>
  );
}

function Dialogs({ desk, bindings }: Pick<Props, 'desk' | 'bindings'>) {
  const { dialog } = desk.actions;
  const onClosed = () => {
    dialog.value = null;
  };
  switch (dialog.value?.kind) {
    case 'tags':
      return <PickedTags desk={desk} slots={dialog.value.slots} />;
    case 'manage-tags':
      return <ManageTags desk={desk} />;
    case 'keys':
      return <KeysHelp bindings={bindings} onClosed={onClosed} />;
    case 'empty-bin':
      return <EmptyBinQuestion desk={desk} />;
    default:
      return null;
  }
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
