import { useEffect, useMemo } from 'preact/hooks';
import { plural, t } from '../../../i18n/index.js';
import { Dialog } from '../../../ui/Dialog.js';
import { FileChoice } from './FileChoice.js';
import { FormatChoice } from './FormatChoice.js';
import { ImportPreview } from './ImportPreview.js';
import { ImportReport } from './ImportReport.js';
import { type ImportSteps, openImportSteps } from './import-steps.js';
import { incomingOf } from './incoming.js';
import type { TransferProps } from './props.js';
import { Step } from './Step.js';
import { SERVICES } from './services.js';
import { Working } from './Working.js';

const ACCEPT = '.csv,.html,.htm,.json,.zip,text/csv,text/html,application/json,application/zip';

/** What was kept elsewhere, into the library. */
export function ImportDialog(props: TransferProps) {
  const { transfer, onClosed } = props;
  const steps = useMemo(
    () =>
      openImportSteps({
        library: transfer.library,
        readers: () => import('../../../library/import/index.js'),
        converter: async (wishes) => {
          const { sanitizer } = await import('../../../ui/sanitizer.js');
          const blank = document.implementation.createHTMLDocument('');
          return (item) => incomingOf(item, wishes, sanitizer, blank);
        },
        onImported: () => void transfer.tend(),
      }),
    [transfer],
  );
  useEffect(() => {
    const dropped = transfer.takeDropped();
    if (dropped) void steps.read(dropped);
  }, [transfer, steps]);
  const now = steps.state.value;
  return (
    <Dialog name="import" title={t('transfer_import_title')} onClosed={onClosed} holds={steps.holds}>
      {(close) => (
        <Step key={now.at} name={now.at}>
          {'file' in now && (
            <p class="file-name" title={now.file.name}>
              {now.file.name}
            </p>
          )}
          <Now {...props} steps={steps} close={close} />
        </Step>
      )}
    </Dialog>
  );
}

interface NowProps extends TransferProps {
  readonly steps: ImportSteps;
  readonly close: () => void;
}

function Now({ steps, close, navigation }: NowProps) {
  const now = steps.state.value;
  const onFile = (file: File) => void steps.read(file);
  switch (now.at) {
    case 'choose':
      return <Choose onFile={onFile} />;
    case 'read':
      return <Working label={t('transfer_import_reading')} {...now} onCancel={steps.cancel} />;
    case 'unknown':
      return (
        <>
          <p class="problem" role="alert">
            {t('transfer_import_unknown')}
          </p>
          <FormatChoice format={null} onChoose={(format) => void steps.read(now.file, format)} />
          <FileChoice label={t('transfer_another_file')} accept={ACCEPT} onFile={onFile} />
        </>
      );
    case 'preview':
      return <ImportPreview steps={steps} {...now} onFile={onFile} accept={ACCEPT} />;
    case 'write':
      return <Working label={t('transfer_import_writing')} {...now} onCancel={steps.cancel} />;
    case 'done':
      return <ImportReport steps={steps} {...now} navigation={navigation} close={close} />;
    case 'undone':
      return <Undone count={now.count} close={close} />;
  }
}

function Choose({ onFile }: { readonly onFile: (file: File) => void }) {
  return (
    <>
      <p>{t('transfer_import_about')}</p>
      <FileChoice label={t('transfer_choose_file')} accept={ACCEPT} onFile={onFile} />
      <dl class="services">
        {SERVICES.map(({ name, where }) => (
          <div key={where}>
            <dt>{name ?? t('transfer_bookmarks')}</dt>
            <dd>{t(where)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Undone({ count, close }: { readonly count: number | null; readonly close: () => void }) {
  return (
    <>
      <p role="status">{count === null ? t('transfer_undo_failed') : plural('transfer_undone', count)}</p>
      <div class="ways">
        <button type="button" class="button primary" data-action="done" data-first onClick={close}>
          {t('library_close')}
        </button>
      </div>
    </>
  );
}
