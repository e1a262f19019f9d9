import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { locale, plural, t } from '../../../i18n/index.js';
import type { BackupFile, Stored } from '../../../library/index.js';
import { Dialog } from '../../../ui/Dialog.js';
import { downloadBlob } from '../../../ui/download.js';
import { formatDay } from '../../../ui/moment.js';
import { bytesText } from './bytes.js';
import { problemWords } from './problems.js';
import type { TransferProps } from './props.js';
import { Step } from './Step.js';
import { Working } from './Working.js';

type State =
  | { readonly at: 'offer'; readonly problem: string | null }
  | { readonly at: 'work'; readonly done: number; readonly total: number; readonly isCancelling: boolean }
  | { readonly at: 'done'; readonly file: BackupFile };

/** The whole library into one file. */
export function BackupDialog({ transfer, onClosed }: TransferProps) {
  const state = useSignal<State>({ at: 'offer', problem: null });
  const abort = useRef<AbortController | null>(null);
  const start = async () => {
    const controller = new AbortController();
    abort.current = controller;
    const tell = (done: number, total: number) => {
      state.value = { at: 'work', done, total, isCancelling: controller.signal.aborted };
    };
    tell(0, 0);
    const file = await transfer.library.writeBackup({ signal: controller.signal, onProgress: tell });
    abort.current = null;
    if (!file.ok) {
      state.value = { at: 'offer', problem: problemWords(file) };
      return;
    }
    downloadBlob(file.filename, file.blob);
    transfer.noteBackup();
    state.value = { at: 'done', file };
  };
  const cancel = () => {
    abort.current?.abort();
    if (state.value.at === 'work') state.value = { ...state.value, isCancelling: true };
  };
  const holds = () => {
    if (state.peek().at !== 'work') return false;
    cancel();
    return true;
  };
  const now = state.value;
  return (
    <Dialog name="backup" title={t('transfer_backup_title')} onClosed={onClosed} holds={holds}>
      {(close) => (
        <Step key={now.at} name={now.at}>
          {now.at === 'offer' && (
            <Offer transfer={transfer} problem={now.problem} onStart={() => void start()} />
          )}
          {now.at === 'work' && <Working label={t('transfer_backup_working')} {...now} onCancel={cancel} />}
          {now.at === 'done' && <Done file={now.file} close={close} />}
        </Step>
      )}
    </Dialog>
  );
}

interface OfferProps extends Pick<TransferProps, 'transfer'> {
  readonly problem: string | null;
  readonly onStart: () => void;
}

function Offer({ transfer, problem, onStart }: OfferProps) {
  const stored = useSignal<Stored | null>(null);
  useEffect(() => {
    void transfer.library.measure().then((answer) => {
      if (answer.ok) stored.value = answer.stored;
    });
  }, [transfer, stored]);
  const last = transfer.lastBackupAt.value;
  return (
    <>
      <p>{t('transfer_backup_about')}</p>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {stored.value && <Contents stored={stored.value} />}
      <p class="quiet">
        {last ? t('transfer_last_backup', formatDay(last, locale())) : t('transfer_no_backup_yet')}
      </p>
      <div class="ways">
        <button type="button" class="button primary" data-action="download" data-first onClick={onStart}>
          {t('transfer_backup_start')}
        </button>
      </div>
    </>
  );
}

/** Bytes that a revision takes in the packed file: a guess, for some 700 words with their HTML. */
const REVISION_BYTES = 5000;

function Contents({ stored: { entries, revisions, pictures, pictureBytes } }: { readonly stored: Stored }) {
  const size = bytesText(revisions * REVISION_BYTES + pictureBytes);
  return (
    <ul class="tally">
      <li>{plural('transfer_entries', entries)}</li>
      {revisions > 0 && <li>{plural('transfer_revisions', revisions)}</li>}
      {pictures > 0 && <li>{plural('transfer_pictures', pictures)}</li>}
      <li>{t('transfer_backup_size', size)}</li>
    </ul>
  );
}

function Done({ file, close }: { readonly file: BackupFile; readonly close: () => void }) {
  return (
    <>
      <p role="status">{plural('transfer_backup_done', file.entries)}</p>
      <p class="file-name" title={file.filename}>
        {file.filename} · {bytesText(file.blob.size)}
      </p>
      {file.unreadable > 0 && <p class="problem">{plural('transfer_backup_unreadable', file.unreadable)}</p>}
      <p class="quiet">{t('transfer_backup_advice')}</p>
      <div class="ways">
        <button
          type="button"
          class="button"
          data-action="again"
          onClick={() => downloadBlob(file.filename, file.blob)}
        >
          {t('transfer_backup_again')}
        </button>
        <button type="button" class="button primary" data-action="done" data-first onClick={close}>
          {t('library_close')}
        </button>
      </div>
    </>
  );
}
