/** The lines of a backup, and what can be wrong with one. */
import type { LibraryFailure } from '../failure.js';
import type { PictureUseRow } from '../pictures/rows.js';
import type { BodyRow, Highlight, Progress, RecordRow } from '../rows.js';

export const BACKUP_FORMAT = 'plainread-backup';
export const BACKUP_VERSION = 1;

/** Everything that belongs to one entry. */
export interface BackupEntry {
  readonly record: Omit<RecordRow, 'slot'>;
  /** All revisions, oldest first; none for an entry of which only the address is kept. */
  readonly bodies: readonly BodyRow[];
  readonly pictures: readonly PictureUseRow[];
  readonly highlights: readonly Highlight[];
  readonly progress: Progress | null;
}

/** Why a file is not taken over. Nothing of it is kept, and nothing of the library is changed. */
export type BackupFault =
  /** Not a backup of ours, or not a file that can be read at all. */
  | 'not-a-backup'
  /** Written by a newer version of Plainread. */
  | 'backup-newer'
  /** A line that is not what should stand there. */
  | 'backup-damaged'
  /** It ends before its end. */
  | 'backup-incomplete'
  /** A line that is longer than any article. */
  | 'backup-too-large';

export interface BackupFailure {
  readonly ok: false;
  readonly code: BackupFault;
  /** The line that it was found at, counted from 1. */
  readonly line: number;
}

export type BackupProblem = BackupFailure | LibraryFailure | Cancelled | Busy;

/** The reader has called it off. Nothing was changed. */
export interface Cancelled {
  readonly ok: false;
  readonly code: 'cancelled';
}

/** Another window has read a backup and waits for the reader's word. Nothing was changed. */
export interface Busy {
  readonly ok: false;
  readonly code: 'backup-busy';
}

/** What a backup would bring: the dry run's summary. */
export interface BackupSummary {
  readonly entries: number;
  readonly revisions: number;
  readonly pictures: number;
  readonly inBin: number;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** Entries whose address the library has already. */
  readonly known: number;
}
