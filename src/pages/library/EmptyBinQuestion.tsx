import { plural, t } from '../../i18n/index.js';
import { Dialog } from '../../ui/Dialog.js';
import type { Desk } from './desk.js';

/** Asks before the one thing that cannot be taken back. */
export function EmptyBinQuestion({ desk: { actions, changes, model } }: { readonly desk: Desk }) {
  const onClosed = () => {
    actions.dialog.value = null;
  };
  return (
    <Dialog name="empty-bin" title={t('library_empty_the_bin')} onClosed={onClosed}>
      {(close) => (
        <>
          <p>{plural('library_empty_bin_question', model.counts.value?.bin ?? 0)}</p>
          <div class="ways">
            <button type="button" class="button" onClick={close}>
              {t('library_cancel')}
            </button>
            <button
              type="button"
              class="button primary"
              data-action="erase"
              onClick={() => {
                close();
                void changes.emptyBin();
              }}
            >
              {t('library_erase')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
