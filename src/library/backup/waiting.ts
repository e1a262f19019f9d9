/**
 * Between the dry run of a backup and the reader's word: what was laid by waits in `incoming`, which is one for all
 * windows. So one window at a time lays by, from the dry run until it has taken over or forgotten what it read; when it
 * closes in between, the browser releases its lock, and the next upkeep finds what nobody waits for any more.
 */
import type { LibraryDatabase } from '../database.js';
import { hold, oneAtATime, type Release } from '../lock.js';
import type { BackupProblem } from './format.js';
import { dropIncoming, type Staged } from './stage.js';

const LOCK = 'plainread-backup';

/** One window's backup that waits, if there is one. */
export interface Waiting {
  /** @param stage lays by; what it gives back is given on. Refused while another window has one waiting. */
  begin(stage: () => Promise<Staged | BackupProblem>): Promise<Staged | BackupProblem>;
  /**
   * Ends the waiting, whatever comes of `restore`.
   * @throws Error where nothing waits: what lies there may be another window's, or nothing
   */
  takeOver<Value>(restore: () => Promise<Value>): Promise<Value>;
  /** Ends the waiting, if there is any. */
  forget<Value>(drop: () => Promise<Value>): Promise<Value | { readonly ok: true }>;
}

export function openWaiting(): Waiting {
  let held: Release | null = null;
  const release = async () => {
    const mine = held;
    held = null;
    await mine?.();
  };
  return {
    begin: async (stage) => {
      held ??= await hold(LOCK);
      if (held === null) return { ok: false, code: 'backup-busy' };
      let waits = false;
      try {
        const staged = await stage();
        waits = staged.ok;
        return staged;
      } finally {
        if (!waits) await release();
      }
    },
    takeOver: async (restore) => {
      if (held === null) throw new Error('no backup waits to be restored');
      return restore().finally(release);
    },
    forget: async (drop) => (held === null ? { ok: true } : drop().finally(release)),
  };
}

/** Forgets what was laid by in a window that has gone since. */
export async function dropForsaken(db: LibraryDatabase): Promise<void> {
  const count = await db.reading(['incoming'], ({ incoming }) => incoming.count());
  if (count === 0) return;
  await oneAtATime(LOCK, () => dropIncoming(db).then(() => ({ ok: true }) as const));
}
