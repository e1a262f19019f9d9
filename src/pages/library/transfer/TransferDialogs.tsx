import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../../i18n/index.js';
import type { TransferKind } from './plugs.js';
import type { TransferProps } from './props.js';

const DIALOGS: Readonly<Record<TransferKind, () => Promise<ComponentType<TransferProps>>>> = {
  backup: async () => (await import('./BackupDialog.js')).BackupDialog,
  restore: async () => (await import('./RestoreDialog.js')).RestoreDialog,
  import: async () => (await import('./ImportDialog.js')).ImportDialog,
  storage: async () => (await import('./StorageDialog.js')).StorageDialog,
};

/** The dialog that is open, as soon as it is loaded; while a file is held over the page, what would become of it. */
export function TransferDialogs({ transfer, navigation }: Omit<TransferProps, 'onClosed'>) {
  const loaded = useSignal<{ kind: TransferKind; Dialog: ComponentType<TransferProps> } | null>(null);
  const kind = transfer.open.value;
  useEffect(() => {
    if (kind === null) return;
    let isWanted = true;
    void DIALOGS[kind]().then((Dialog) => {
      if (isWanted) loaded.value = { kind, Dialog };
    });
    return () => {
      isWanted = false;
    };
  }, [kind, loaded]);
  if (transfer.isFileOver.value) return <p class="drop-here">{t('transfer_drop_on_page')}</p>;
  if (kind === null || loaded.value?.kind !== kind) return null;
  const { Dialog } = loaded.value;
  const onClosed = () => {
    if (transfer.open.peek() === kind) transfer.open.value = null;
  };
  return <Dialog transfer={transfer} navigation={navigation} onClosed={onClosed} />;
}
