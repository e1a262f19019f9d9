/** A file's way from another service into the library, step by step; no word of how it looks. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
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

/** What the steps share. */
interface Course extends Needs {
  readonly state: Signal<ImportStep>;
  /** Begins a piece of work; the one before is called off. */
  begin(): Work;
}

/** One reading or writing of a file. */
interface Work {
  readonly signal: AbortSignal;
  /** Whether no other has begun since: what an earlier one still tells or comes to is of no interest. */
  isLast(): boolean;
  /** Shows the step `at` from now on, as far as it is. */
  moving(at: 'read' | 'write', chosen: Chosen): (done: number, total: number) => void;
}

export function openImportSteps(needs: Needs): ImportSteps {
  const state = signal<ImportStep>({ at: 'choose' });
  let abort: AbortController | null = null;
  const begin = () => {
    abort?.abort();
    const mine = new AbortController();
    abort = mine;
    return workOf(state, mine.signal, () => abort === mine);
  };
  const course: Course = { ...needs, state, begin };
  const cancel = () => {
    abort?.abort();
    const now = state.peek();
    if (now.at === 'read' || now.at === 'write') state.value = { ...now, isCancelling: true };
  };
  return {
    state,
    read: (file, format) => read(course, file, format),
    cancel,
    write: (wishes) => write(course, wishes),
    undo: () => undo(course),
    holds: () => {
      cancel();
      return /^(?:read|write)$/.test(state.peek().at);
    },
  };
}

function workOf(state: Signal<ImportStep>, signal: AbortSignal, isLast: () => boolean): Work {
  const moving: Work['moving'] = (at, chosen) => {
    const tell = (done: number, total: number) => {
      if (isLast()) state.value = { at, ...chosen, done, total, isCancelling: signal.aborted };
    };
    tell(0, 0);
    return tell;
  };
  return { signal, isLast, moving };
}

async function read({ state, begin, readers }: Course, file: File, wanted?: ImportFormat): Promise<void> {
  const { signal, isLast, moving } = begin();
  moving('read', { file, format: wanted ?? null });
  const { recognise, readImport, summarize } = await readers();
  const format = wanted ?? (await recognise(file));
  if (!isLast()) return;
  if (format === null) {
    state.value = { at: 'unknown', file, format };
    return;
  }
  const onProgress = moving('read', { file, format });
  const summary = await summarize(readImport(file, format, { signal, onProgress }));
  if (!isLast()) return;
  state.value = signal.aborted ? { at: 'choose' } : { at: 'preview', file, format, summary };
}

async function write(course: Course, wishes: Wishes): Promise<void> {
  const { state, begin, readers, converter, library, onImported } = course;
  const now = state.peek();
  if (now.at !== 'preview' || now.format === null) return;
  const { file, format, summary } = now;
  const { signal, moving } = begin();
  const onProgress = moving('write', { file, format });
  const { readImport } = await readers();
  const lines = readImport(file, format, { signal, onProgress });
  const imported = await takeInAll({ lines, incoming: await converter(wishes), library, signal });
  state.value = { at: 'done', file, format, summary, imported, tag: wishes.tag };
  if (imported.added.length + imported.united > 0) onImported();
}

async function undo({ state, library }: Course): Promise<void> {
  const now = state.peek();
  if (now.at !== 'done') return;
  const changed = await library.change({ ids: now.imported.added }, { isDeleted: true });
  state.value = { at: 'undone', count: changed.ok ? changed.changed : null };
}
