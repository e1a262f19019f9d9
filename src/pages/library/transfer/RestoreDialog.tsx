import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { locale, plural, t } from '../../../i18n/index.js';
import type { BackupProblem, BackupSummary, Restored, RestoreMode } from '../../../library/index.js';
import { Dialog } from '../../../ui/Dialog.js';
import { formatDay } from '../../../ui/moment.js';
import { FileChoice } from './FileChoice.js';
import { problemWords } from './problems.js';
import type { TransferProps } from './props.js';
import { openRestoreSteps, type RestoreSteps } from './restore-steps.js';
import { Step } from './Step.js';
import { Working } from './Working.js';

/** A backup into the library: first looked through, then taken over as a whole. */
export function RestoreDialog({ transfer, onClosed }: TransferProps) {
  const fileName = useSignal('');
  const steps = useMemo(
    () =>
      openRestoreSteps({
        library: transfer.library,
        sanitize: async () => (await import('../../../ui/sanitizer.js')).sanitizer.article,
        onRestored: () => void transfer.tend(),
      }),
    [transfer],
  );
  const read = (file: File) => {
    fileName.value = file.name;
    void steps.read(file);
  };
  useEffect(() => {
    const dropped = transfer.takeDropped();
    if (dropped) read(dropped);
  }, [transfer]);
  const leave = () => {
    steps.drop();
    onClosed();
  };
  const backUpFirst = (close: () => void) => {
    close();
    transfer.open.value = 'backup';
  };
  return (
    <Dialog name="restore" title={t('transfer_restore_title')} onClosed={leave} holds={steps.holds}>
      {(close) => (
        <Step key={steps.state.value.at} name={steps.state.value.at}>
          {fileName.value !== '' && (
            <p class="file-name" title={fileName.value}>
              {fileName.value}
            </p>
          )}
          <Now
            steps={steps}
            count={transfer.counts.value?.all ?? 0}
            close={close}
            backUpFirst={() => backUpFirst(close)}
            onFile={read}
          />
        </Step>
      )}
    </Dialog>
  );
}

interface NowProps {
  readonly steps: RestoreSteps;
  /** Articles that are in the library. */
  readonly count: number;
  readonly close: () => void;
  readonly backUpFirst: () => void;
  readonly onFile: (file: File) => void;
}

function Now({ steps, count, close, backUpFirst, onFile }: NowProps) {
  const now = steps.state.value;
  switch (now.at) {
    case 'choose':
      return <Choose problem={now.problem} onFile={onFile} />;
    case 'read':
      return <Working label={t('transfer_restore_reading')} {...now} onCancel={steps.cancel} />;
    case 'summary':
      return <Summary summary={now.summary} steps={steps} count={count} close={close} />;
    case 'replace':
      return <Replace steps={steps} count={count} backUpFirst={backUpFirst} />;
    case 'write':
      return <Working label={t('transfer_restore_writing')} {...now} onCancel={null} />;
    case 'done':
      return <Done restored={now.restored} close={close} />;
  }
}

interface ChooseProps extends Pick<NowProps, 'onFile'> {
  readonly problem: BackupProblem | null;
}

function Choose({ problem, onFile }: ChooseProps) {
  return (
    <>
      {problem && (
        <p class="problem" role="alert" data-code={problem.code}>
          {problemWords(problem)} {t('transfer_nothing_changed')}
        </p>
      )}
      <p>{t('transfer_restore_about')}</p>
      <FileChoice label={t('transfer_choose_backup')} accept=".gz,.jsonl,application/gzip" onFile={onFile} />
    </>
  );
}

interface SummaryProps extends Pick<NowProps, 'steps' | 'count' | 'close'> {
  readonly summary: BackupSummary;
}

function Summary({ summary, steps, count, close }: SummaryProps) {
  const mode = useSignal<RestoreMode>('merge');
  const { entries, revisions, pictures, inBin, known, createdAt } = summary;
  const go = () => {
    if (mode.value === 'replace' && count > 0) steps.ask(true);
    else void steps.write(mode.value);
  };
  return (
    <>
      <p>{t('transfer_restore_made', formatDay(createdAt, locale()))}</p>
      <ul class="tally">
        <li>{plural('transfer_entries', entries)}</li>
        <li>{plural('transfer_revisions', revisions)}</li>
        {pictures > 0 && <li>{plural('transfer_pictures', pictures)}</li>}
        {inBin > 0 && <li>{plural('transfer_in_bin', inBin)}</li>}
        <li>{plural('transfer_known', known)}</li>
      </ul>
      <ModeChoice mode={mode} />
      <div class="ways">
        <button type="button" class="button" onClick={close}>
          {t('library_cancel')}
        </button>
        <button type="button" class="button primary" data-action="restore-backup" data-first onClick={go}>
          {t('transfer_restore_start')}
        </button>
      </div>
    </>
  );
}

function ModeChoice({ mode }: { readonly mode: Signal<RestoreMode> }) {
  return (
    <fieldset class="choices">
      <legend>{t('transfer_restore_how')}</legend>
      {(['merge', 'replace'] as const).map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="restore-mode"
            value={one}
            checked={mode.value === one}
            onChange={() => {
              mode.value = one;
            }}
          />
          <span>
            {t(one === 'merge' ? 'transfer_merge' : 'transfer_replace')}
            <small class="quiet">
              {t(one === 'merge' ? 'transfer_merge_about' : 'transfer_replace_about')}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Replace({ steps, count, backUpFirst }: Pick<NowProps, 'steps' | 'count' | 'backUpFirst'>) {
  return (
    <>
      <p role="alert">{plural('transfer_replace_question', count)}</p>
      <div class="ways">
        <button type="button" class="button" data-first onClick={() => steps.ask(false)}>
          {t('transfer_back')}
        </button>
        <button type="button" class="button" data-action="backup-first" onClick={backUpFirst}>
          {t('transfer_backup_first')}
        </button>
        <button
          type="button"
          class="button danger"
          data-action="replace"
          onClick={() => void steps.write('replace')}
        >
          {t('transfer_replace_start')}
        </button>
      </div>
    </>
  );
}

function Done({ restored, close }: { readonly restored: Restored; readonly close: () => void }) {
  const { added, united, skipped } = restored;
  const said = [
    plural('transfer_added', added),
    plural('transfer_united', united),
    skipped > 0 ? plural('transfer_restore_skipped', skipped) : '',
  ];
  return (
    <>
      <p role="status">{said.filter(Boolean).join(' ')}</p>
      <div class="ways">
        <button type="button" class="button primary" data-action="done" data-first onClick={close}>
          {t('library_close')}
        </button>
      </div>
    </>
  );
}
