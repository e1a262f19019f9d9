/** When the reader is reminded of a backup. */

/** Articles below which nobody is bothered. */
const FEWEST = 20;
/** Days after which a backup is old, and for which the reminder stays put away. */
const DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

export interface BackupState {
  readonly articles: number;
  /** ISO 8601 in UTC; empty: never. */
  readonly lastBackupAt: string;
  readonly putAwayAt: string;
}

/** `never`: there is no backup; a number: the days since the last one. Null: nothing to remind of. */
export type Reminder = 'never' | number | null;

/** What to say of backups at the instant `now`, in milliseconds. A date that lies ahead counts as none. */
export function reminderOf({ articles, lastBackupAt, putAwayAt }: BackupState, now: number): Reminder {
  if (articles < FEWEST || daysSince(putAwayAt, now) < DAYS) return null;
  const days = daysSince(lastBackupAt, now);
  if (days === Number.POSITIVE_INFINITY) return 'never';
  return days > DAYS ? days : null;
}

/** Whole days; infinitely many since what never was. */
function daysSince(moment: string, now: number): number {
  const at = Date.parse(moment);
  return Number.isNaN(at) || at > now + DAY ? Number.POSITIVE_INFINITY : Math.floor((now - at) / DAY);
}
