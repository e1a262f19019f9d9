/** A backup's way back into the library, step by step; no word of how it looks. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { BackupProblem, BackupSummary, Library, Restored, RestoreMode } from '../../../library/index.js';

export type RestoreState =
  /** `problem`: why nothing came of the last file. */
  | { readonly at: 'choose'; readonly problem: BackupProblem | null }
  | { readonly at: 'read'; readonly done: number; readonly total: number; readonly isCancelling: boolean }
  | { readonly at: 'summary'; readonly summary: BackupSummary }
  /** Asks once more before everything is replaced. */
  | { readonly at: 'replace'; readonly summary: BackupSummary }
  | { readonly at: 'write'; readonly done: number; readonly total: number }
  | { readonly at: 'done'; readonly restored: Restored };

export interface RestoreSteps {
  readonly state: ReadonlySignal<RestoreState>;
  /** Reads a file; nothing of the library is changed. */
  read(file: Blob): Promise<void>;
  /** Calls the reading off. */
  cancel(): void;
  /** Asks before everything is replaced, or goes back from there. */
  ask(isAsked: boolean): void;
  /** Takes over what was read: all or nothing. */
  write(mode: RestoreMode): Promise<void>;
  /** Whether the dialog must stay; calls off what can be called off. */
  holds(): boolean;
  /** Forgets what was read and not taken over. */
  drop(): void;
}

interface Needs {
  readonly library: Pick<Library, 'readBackup' | 'restoreBackup' | 'dropBackup'>;
  /** Loaded when a file is read, since it is large. */
  readonly sanitize: () => Promise<Parameters<Library['readBackup']>[1]['sanitize']>;
  /** Told when the library is another one. */
  readonly onRestored: () => void;
}

export function openRestoreSteps(needs: Needs): RestoreSteps {
  const state = signal<RestoreState>({ at: 'choose', problem: null });
  let abort: AbortController | null = null;
  const cancel = () => {
    abort?.abort();
    const now = state.peek();
    if (now.at === 'read') state.value = { ...now, isCancelling: true };
  };
  return {
    state,
    read: async (file) => {
      abort = new AbortController();
      await read(needs, state, file, abort.signal);
      abort = null;
    },
    cancel,
    ask: (isAsked) => {
      const now = state.peek();
      if (now.at === 'summary' || now.at === 'replace')
        state.value = { at: isAsked ? 'replace' : 'summary', summary: now.summary };
    },
    write: (mode) => write(needs, state, mode),
    holds: () => {
      cancel();
      return /^(?:read|write)$/.test(state.peek().at);
    },
    drop: () => {
      if (/^(?:summary|replace)$/.test(state.peek().at)) void needs.library.dropBackup();
    },
  };
}

async function read(
  { library, sanitize }: Needs,
  state: Signal<RestoreState>,
  file: Blob,
  signal: AbortSignal,
): Promise<void> {
  const onProgress = (done: number, total: number) => {
    state.value = { at: 'read', done, total, isCancelling: signal.aborted };
  };
  onProgress(0, file.size);
  const staged = await library.readBackup(file, { sanitize: await sanitize(), signal, onProgress });
  state.value = staged.ok ? { at: 'summary', summary: staged.summary } : { at: 'choose', problem: staged };
}

async function write(
  { library, onRestored }: Needs,
  state: Signal<RestoreState>,
  mode: RestoreMode,
): Promise<void> {
  const onProgress = (done: number, total: number) => {
    state.value = { at: 'write', done, total };
  };
  onProgress(0, 0);
  const restored = await library.restoreBackup(mode, onProgress);
  state.value = restored.ok ? { at: 'done', restored } : { at: 'choose', problem: restored };
  if (restored.ok) onRestored();
}
