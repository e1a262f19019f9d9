import { useSignal } from '@preact/signals';
import { plural, t } from '../../../i18n/index.js';
import type { ImportSummary } from '../../../library/import/index.js';
import { libraryFailure } from '../../../ui/failures.js';
import { placeOfTag } from '../address.js';
import type { Navigation } from '../navigation.js';
import { PlaceLink } from '../PlaceLink.js';
import type { ImportSteps } from './import-steps.js';
import { ProblemList } from './ProblemList.js';
import { REASON_WORDS } from './services.js';
import type { Imported } from './take-in.js';

interface Props {
  readonly steps: ImportSteps;
  readonly summary: ImportSummary;
  readonly imported: Imported;
  /** Given to all that came in. */
  readonly tag: string | null;
  readonly navigation: Navigation;
  readonly close: () => void;
}

/** What an import came to, and the way back. */
export function ImportReport({ steps, summary, imported, tag, navigation, close }: Props) {
  const isUndoing = useSignal(false);
  const undo = () => {
    isUndoing.value = true;
    void steps.undo();
  };
  const { added, skipped } = imported;
  return (
    <>
      <Ending imported={imported} />
      <ProblemList
        name="skipped"
        title={plural('transfer_import_skipped', skipped)}
        problems={skipped > 0 ? summary.problems : []}
        words={REASON_WORDS}
      />
      {tag !== null && added.length + imported.united > 0 && (
        <p>
          <span onClickCapture={() => queueMicrotask(close)}>
            <PlaceLink navigation={navigation} place={placeOfTag(tag)}>
              {t('transfer_show_tagged', tag)}
            </PlaceLink>
          </span>
        </p>
      )}
      <div class="ways">
        {added.length > 0 && (
          <button
            type="button"
            class="button"
            data-action="undo-import"
            disabled={isUndoing.value}
            onClick={undo}
          >
            {t('transfer_undo_import')}
          </button>
        )}
        <button type="button" class="button primary" data-action="done" data-first onClick={close}>
          {t('library_close')}
        </button>
      </div>
    </>
  );
}

function Ending({ imported: { added, united, unchanged, end } }: { readonly imported: Imported }) {
  return (
    <>
      {end === 'cancelled' && <p role="alert">{t('transfer_import_cancelled')}</p>}
      {end !== 'cancelled' && end !== 'whole' && (
        <p class="problem" role="alert">
          {libraryFailure(end)} {t('transfer_import_stopped')}
        </p>
      )}
      <div role="status">
        <ul class="tally">
          <li>{plural('transfer_added', added.length)}</li>
          {united > 0 && <li>{plural('transfer_united', united)}</li>}
          {unchanged > 0 && <li>{plural('transfer_unchanged', unchanged)}</li>}
        </ul>
      </div>
    </>
  );
}
