/**
 * Every setting of the reader's, declared once: what it may be, what it is before anyone chose, and what becomes of
 * a stored value that is old or broken. Where they are kept is `browser/settings.ts`'s business.
 */

/** A setting whose value is a `T`. */
export interface Setting<T> {
  /** The name it is stored under; never reused for another meaning. */
  readonly name: string;
  readonly default: T;
  /** What a stored value means: itself where it is one of ours, else the default. Never throws. */
  readonly repair: (stored: unknown) => T;
}

/** One of a few words. */
export interface Choice<T extends string> extends Setting<T> {
  readonly choices: readonly T[];
}

/**
 * What happens with the pictures of saved articles. `ask`: the reader has not chosen, and nothing is loaded.
 * `keep`: they are fetched once and kept with each article that is saved from then on. `load`: they are loaded from their
 * sites when the article is read. `never`: they are loaded only where the reader asks for those of one article. A value
 * that a later version knows reads as `ask` here.
 */
export type SavedPictures = 'ask' | 'keep' | 'load' | 'never';

export const SETTINGS = {
  savedPictures: choice<SavedPictures>('savedPictures', ['ask', 'keep', 'load', 'never']),
  /** A save has made the question about `savedPictures` due; an answer or putting it aside ends that. */
  picturesQuestionDue: flag('picturesQuestionDue', false),
  /** When the library was last written into a backup; empty: never. */
  lastBackupAt: moment('lastBackupAt'),
  /** When the reader last put the reminder of a backup away; empty: never. */
  backupReminderPutAwayAt: moment('backupReminderPutAwayAt'),
} as const;

/** A choice of words; the first is the default. */
function choice<T extends string>(name: string, choices: readonly [T, ...T[]]): Choice<T> {
  const repair = (stored: unknown) => choices.find((word) => word === stored) ?? choices[0];
  return { name, default: choices[0], choices, repair };
}

function flag(name: string, byDefault: boolean): Setting<boolean> {
  return {
    name,
    default: byDefault,
    repair: (stored) => (typeof stored === 'boolean' ? stored : byDefault),
  };
}

/** A moment, ISO 8601 in UTC as `toISOString` writes it; empty where there was none. */
function moment(name: string): Setting<string> {
  return { name, default: '', repair: (stored) => (isMoment(stored) ? stored : '') };
}

function isMoment(stored: unknown): stored is string {
  return (
    typeof stored === 'string' &&
    /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(stored) &&
    !Number.isNaN(Date.parse(stored))
  );
}
