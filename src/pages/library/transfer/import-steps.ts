/** A file's way from another service into the library, step by step; no word of how it looks. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ImportFormat, ImportItem, ImportSummary } from '../../../library/import/index.js';
import type { Incoming, Library } from '../../../library/index.js';
import type { Wishes } from './incoming.js';
import { type Imported, takeInAll } from './take-in.js';

interface Chosen {
  readonly file: File;
  /** Null: none that we know. */
  readonly format: ImportFormat | null;
}

interface Moving {
  readonly done: number;
  readonly total: number;
  readonly isCancelling: boolean;
}

export type ImportStep =
  | { readonly at: 'choose' }
  | (Chosen & Moving & { readonly at: 'read' })
  | (Chosen & { readonly at: 'unknown' })
  | (Chosen & { readonly at: 'preview'; readonly summary: ImportSummary })
  | (Chosen & Moving & { readonly at: 'write' })
  | (Chosen & {
      readonly at: 'done';
      readonly summary: ImportSummary;
      readonly imported: Imported;
      readonly tag: string | null;
    })
  | { readonly at: 'undone'; readonly count: number | null };

export interface ImportSteps {
  readonly state: ReadonlySignal<ImportStep>;
  /** Looks a file through; without `format` it is recognised. */
  read(file: File, format?: ImportFormat): Promise<void>;
  cancel(): void;
  /** Takes in what the preview showed. */
  write(wishes: Wishes): Promise<void>;
  /** Puts what is new since the import into the bin. */
  undo(): Promise<void>;
  /** Whether the dialog must stay; calls off what is going on. */
  holds(): boolean;
}

interface Needs {
  readonly library: Pick<Library, 'takeIn' | 'change'>;
  /** The readers of files and the sanitizer, loaded when they are wanted. */
  readonly readers: () => Promise<typeof import('../../../library/import/index.js')>;
  readonly converter: (wishes: Wishes) => Promise<(item: ImportItem) => Incoming>;
  /** Told when entries have come in. */
  readonly onImported: () => void;
}

export function openImportSteps({ library, readers, converter, onImported }: Needs): ImportSteps {
  const state = signal<ImportStep>({ at: 'choose' });
  let abort: AbortController | null = null;
  const begin = () => {
    abort?.abort();
    abort = new AbortController();
    return abort.signal;
  };
  const moving =
    (at: 'read' | 'write', chosen: Chosen, aborted: AbortSignal) => (done: number, total: number) => {
      // What an earlier reading still tells, after another format was chosen, is of no interest.
      if (abort?.signal === aborted)
        state.value = { at, ...chosen, done, total, isCancelling: aborted.aborted };
    };
  const read = async (file: File, wanted?: ImportFormat) => {
    const signal = begin();
    moving('read', { file, format: wanted ?? null }, signal)(0, 0);
    const { recognise, readImport, summarize } = await readers();
    const format = wanted ?? (await recognise(file));
    if (abort?.signal !== signal) return;
    if (format === null) {
      state.value = { at: 'unknown', file, format };
      return;
    }
    const onProgress = moving('read', { file, format }, signal);
    onProgress(0, 0);
    const summary = await summarize(readImport(file, format, { signal, onProgress }));
    if (abort?.signal !== signal) return;
    state.value = signal.aborted ? { at: 'choose' } : { at: 'preview', file, format, summary };
  };
  const write = async (wishes: Wishes) => {
    const now = state.peek();
    if (now.at !== 'preview' || now.format === null) return;
    const { file, format, summary } = now;
    const signal = begin();
    const onProgress = moving('write', { file, format }, signal);
    onProgress(0, 0);
    const { readImport } = await readers();
    const lines = readImport(file, format, { signal, onProgress });
    const imported = await takeInAll({ lines, incoming: await converter(wishes), library, signal });
    state.value = { at: 'done', file, format, summary, imported, tag: wishes.tag };
    if (imported.added.length + imported.united > 0) onImported();
  };
  const undo = async () => {
    const now = state.peek();
    if (now.at !== 'done') return;
    const changed = await library.change({ ids: now.imported.added }, { isDeleted: true });
    state.value = { at: 'undone', count: changed.ok ? changed.changed : null };
  };
  const cancel = () => {
    abort?.abort();
    const now = state.peek();
    if (now.at === 'read' || now.at === 'write') state.value = { ...now, isCancelling: true };
  };
  const holds = () => {
    cancel();
    return /^(?:read|write)$/.test(state.peek().at);
  };
  return { state, read, cancel, write, undo, holds };
}
