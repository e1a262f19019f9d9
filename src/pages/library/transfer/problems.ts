/** What can be wrong with a backup, in sentences. */
import { locale, type MessageKey, t } from '../../../i18n/index.js';
import type { BackupFault, BackupProblem } from '../../../library/index.js';
import { libraryAdvice, libraryFailure } from '../../../ui/failures.js';

const FAULTS: Readonly<Record<BackupFault, MessageKey>> = {
  'not-a-backup': 'transfer_not_a_backup',
  'backup-newer': 'transfer_backup_newer',
  'backup-damaged': 'transfer_backup_damaged',
  'backup-incomplete': 'transfer_backup_incomplete',
  'backup-too-large': 'transfer_backup_too_large',
};

/** Why a backup was not made or not taken over; whoever shows it adds that nothing was changed. */
export function problemWords(problem: BackupProblem): string {
  if (problem.code === 'cancelled') return t('transfer_cancelled');
  if (problem.code === 'backup-busy') return t('transfer_backup_busy');
  if ('line' in problem) return t(FAULTS[problem.code], new Intl.NumberFormat(locale()).format(problem.line));
  return [libraryFailure(problem.code), libraryAdvice(problem.code)].filter(Boolean).join(' ');
}
