import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { plural, t } from '../../../i18n/index.js';
import type { Stored } from '../../../library/index.js';
import { Dialog } from '../../../ui/Dialog.js';
import { libraryFailure } from '../../../ui/failures.js';
import { bytesText } from './bytes.js';
import type { TransferProps } from './props.js';

type State =
  | { readonly at: 'asking' }
  | { readonly at: 'known'; readonly stored: Stored; readonly isPersistent: boolean | null }
  | { readonly at: 'failed'; readonly words: string };

/** How much is stored, and what is left. */
export function StorageDialog({ transfer, onClosed }: TransferProps) {
  const state = useSignal<State>({ at: 'asking' });
  useEffect(() => void look(transfer, state), [transfer, state]);
  const now = state.value;
  const persist = () => void navigator.storage.persist().then(() => look(transfer, state));
  return (
    <Dialog name="storage" title={t('transfer_storage_title')} onClosed={onClosed}>
      {(close) => (
        <div class="step" data-step={now.at}>
          {now.at === 'asking' && <p class="quiet">{t('library_working')}</p>}
          {now.at === 'failed' && (
            <p class="problem" role="alert">
              {now.words}
            </p>
          )}
          {now.at === 'known' && <Meter {...now} />}
          {now.at === 'known' && now.isPersistent === false && (
            <button type="button" class="button" data-action="persist" onClick={persist}>
              {t('transfer_persist')}
            </button>
          )}
          <Ways transfer={transfer} close={close} />
        </div>
      )}
    </Dialog>
  );
}

function Ways({ transfer, close }: Pick<TransferProps, 'transfer'> & { readonly close: () => void }) {
  const bin = transfer.counts.value?.bin ?? 0;
  const emptyBin = () => {
    close();
    transfer.askToEmptyBin();
  };
  return (
    <div class="ways">
      {bin > 0 && (
        <button type="button" class="button" data-action="empty-bin" onClick={emptyBin}>
          {plural('transfer_empty_bin', bin)}
        </button>
      )}
      <button type="button" class="button primary" data-action="done" data-first onClick={close}>
        {t('library_close')}
      </button>
    </div>
  );
}

async function look({ library }: TransferProps['transfer'], state: Signal<State>): Promise<void> {
  const [answer, isPersistent] = await Promise.all([
    library.measure(),
    navigator.storage.persisted().catch(() => null),
  ]);
  state.value = answer.ok
    ? { at: 'known', stored: answer.stored, isPersistent }
    : { at: 'failed', words: libraryFailure(answer.code) };
}

function Meter({ stored, isPersistent }: { readonly stored: Stored; readonly isPersistent: boolean | null }) {
  const { entries, revisions, pictures, pictureBytes, usedBytes, leftBytes } = stored;
  return (
    <>
      <ul class="tally">
        <li>{plural('transfer_entries', entries)}</li>
        <li>{plural('transfer_revisions', revisions)}</li>
        <li>
          {plural('transfer_pictures', pictures)}
          {pictures > 0 && ` · ${bytesText(pictureBytes)}`}
        </li>
      </ul>
      {usedBytes === null || leftBytes === null ? (
        <p class="quiet" data-room="unknown">
          {t('transfer_room_unknown')}
        </p>
      ) : (
        <>
          <meter
            aria-label={t('transfer_room_label')}
            value={usedBytes}
            max={Math.max(1, usedBytes + leftBytes)}
          />
          <p data-room="known">{t('transfer_room', bytesText(usedBytes), bytesText(leftBytes))}</p>
        </>
      )}
      {isPersistent !== null && (
        <p class="quiet" data-persistent={isPersistent}>
          {t(isPersistent ? 'transfer_persistent' : 'transfer_not_persistent')}
        </p>
      )}
    </>
  );
}
