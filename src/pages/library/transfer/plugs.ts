/** What this folder adds to the page from the beginning: little, so that the page is there at once. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { changeSetting, onSettingChanged, readSetting } from '../../../browser/settings.js';
import { locale, plural, t } from '../../../i18n/index.js';
import type { Library } from '../../../library/index.js';
import { SETTINGS } from '../../../settings/index.js';
import type { Banner, MenuItem, Upkeep } from '../desk.js';
import { kindOfFile, takeDroppedFiles } from './dropped-files.js';
import { reminderOf } from './reminder.js';

export type TransferKind = 'backup' | 'restore' | 'import' | 'storage';

export interface Transfer {
  readonly library: Library;
  /** The dialog that is open; null: none is. */
  readonly open: Signal<TransferKind | null>;
  /** Whether a file that would be taken is held over the page. */
  readonly isFileOver: ReadonlySignal<boolean>;
  /** Entries outside the bin, and those in it; null until they are known. To be kept by the page. */
  readonly counts: Signal<{ readonly all: number; readonly bin: number } | null>;
  /** When the last backup was made: ISO 8601 in UTC; empty: never; null until it is known. */
  readonly lastBackupAt: ReadonlySignal<string | null>;
  readonly menu: readonly MenuItem[];
  readonly banners: ReadonlySignal<readonly Banner[]>;
  readonly upkeep: ReadonlySignal<Upkeep | null>;
  /** Puts the library's derived data in order, and says how far it is. */
  tend(): Promise<void>;
  /** Remembers that a backup was made now. */
  noteBackup(): void;
  /** The file that was dropped on the page and opened the dialog, once; null: none was. */
  takeDropped(): File | null;
  /** Asks whether to empty the bin. */
  askToEmptyBin(): void;
}

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** @param askToEmptyBin opens the page's own question */
export function openTransfer(library: Library, askToEmptyBin: () => void): Transfer {
  const open = signal<TransferKind | null>(null);
  const counts: Transfer['counts'] = signal(null);
  const indexing = signal<Progress | null>(null);
  const lastBackupAt = settingSignal(SETTINGS.lastBackupAt);
  const putAwayAt = settingSignal(SETTINGS.backupReminderPutAwayAt);
  const isFileOver = signal(false);
  let dropped: File | null = null;
  takeDroppedFiles(window, {
    isBusy: () => document.querySelector('dialog[open]') !== null,
    onOver: (isOver) => {
      isFileOver.value = isOver;
    },
    onFile: (file) => {
      dropped = file;
      open.value = kindOfFile(file.name);
    },
  });
  const show = (kind: TransferKind) => () => {
    open.value = kind;
  };
  const banners = computed(() =>
    reminderBanner(counts.value?.all ?? 0, lastBackupAt.value, putAwayAt.value, show('backup')),
  );
  return {
    library,
    open,
    isFileOver,
    counts,
    lastBackupAt,
    banners,
    upkeep: computed(() => indexing.value && indexingOf(indexing.value)),
    menu: [
      { id: 'import', label: t('transfer_import_menu'), run: show('import') },
      { id: 'backup', label: t('transfer_backup_menu'), run: show('backup') },
      { id: 'restore', label: t('transfer_restore_menu'), run: show('restore') },
      { id: 'storage', label: t('transfer_storage_menu'), run: show('storage') },
    ],
    tend: tending(library, indexing),
    noteBackup: () => void changeSetting(SETTINGS.lastBackupAt, new Date().toISOString()),
    takeDropped: () => {
      const file = dropped;
      dropped = null;
      return file;
    },
    askToEmptyBin,
  };
}

function indexingOf({ done, total }: Progress): Upkeep {
  const number = new Intl.NumberFormat(locale());
  const label = t('transfer_indexing', number.format(done), number.format(total));
  return { label, done, total };
}

function reminderBanner(
  articles: number,
  lastBackupAt: string | null,
  putAwayAt: string | null,
  run: () => void,
): readonly Banner[] {
  if (lastBackupAt === null || putAwayAt === null) return [];
  const reminder = reminderOf({ articles, lastBackupAt, putAwayAt }, Date.now());
  if (reminder === null) return [];
  const text =
    reminder === 'never'
      ? plural('transfer_reminder_never', articles)
      : plural('transfer_reminder_old', reminder);
  const onDismiss = () => void changeSetting(SETTINGS.backupReminderPutAwayAt, new Date().toISOString());
  return [{ id: 'backup', text, action: { label: t('transfer_backup_menu'), run }, onDismiss }];
}

/** A setting as it is now, in every window; null until it has been read. */
function settingSignal(setting: typeof SETTINGS.lastBackupAt): ReadonlySignal<string | null> {
  const value = signal<string | null>(null);
  onSettingChanged(setting, (changed) => {
    value.value = changed;
  });
  void readSetting(setting).then((read) => {
    value.value ??= read;
  });
  return value;
}

/** One after the other: what came while it was at work may have come too late for it. */
function tending(library: Library, indexing: Signal<Progress | null>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const once = async () => {
    await library.tend({
      onProgress: (done, total) => {
        indexing.value = done < total ? { done, total } : null;
      },
    });
    indexing.value = null;
  };
  return () => {
    last = last.then(once, once);
    return last;
  };
}
