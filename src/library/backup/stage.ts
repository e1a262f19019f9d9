/** A file → the store `incoming`, line by line, with a summary: the dry run. */
import type { IncomingRow, LibraryDatabase } from '../database.js';
import { turns } from '../turns.js';
import type { BackupProblem, BackupSummary } from './format.js';
import { type Line, parseLine, type Sanitize } from './lines.js';
import { BrokenText, LINE_TOO_LONG, linesOf, textOf } from './text-lines.js';

/** Rows written in one transaction. */
const BATCH = 50;

export interface StageOptions {
  readonly sanitize: Sanitize;
  readonly signal?: AbortSignal;
  /** Told of bytes read, and bytes there are. */
  readonly onProgress?: (done: number, total: number) => void;
}

export type Staged = { readonly ok: true; readonly summary: BackupSummary };

/** Reads a whole file. Nothing of the library is changed; what was laid by is dropped by `dropIncoming`. */
export async function stage(
  db: LibraryDatabase,
  file: Blob,
  options: StageOptions,
): Promise<Staged | BackupProblem> {
  await dropIncoming(db);
  const reading = readingOf(db, options);
  const rest = turns();
  let problem: BackupProblem | null = null;
  try {
    for await (const text of linesOf(textOf(file, options.onProgress))) {
      options.signal?.throwIfAborted();
      problem = await reading.take(text);
      await rest();
      if (problem) break;
    }
    problem ??= await reading.end();
  } catch (error) {
    if (!options.signal?.aborted && !(error instanceof BrokenText)) throw error;
    problem = options.signal?.aborted ? { ok: false, code: 'cancelled' } : reading.broken();
  }
  if (!problem) return { ok: true, summary: reading.summary() };
  await dropIncoming(db);
  return problem;
}

/** Forgets what a dry run has laid by. */
export function dropIncoming(db: LibraryDatabase): Promise<void> {
  return db.staging(({ incoming }) => incoming.clear());
}

function readingOf(db: LibraryDatabase, { sanitize }: StageOptions) {
  const count = { line: 0, entries: 0, revisions: 0, pictures: 0, inBin: 0, known: 0 };
  let createdAt: string | null = null;
  let ended: Extract<Line, { kind: 'end' }> | null = null;
  let laidBy = 0;
  const rows: IncomingRow[] = [];
  const fault = (
    code: 'not-a-backup' | 'backup-newer' | 'backup-damaged' | 'backup-incomplete' | 'backup-too-large',
  ) => ({ ok: false, code, line: count.line }) as const;
  const flush = async () => {
    const laid = rows.splice(0);
    count.known += await lay(db, laid);
  };
  return {
    take: async (text: string | typeof LINE_TOO_LONG): Promise<BackupProblem | null> => {
      count.line++;
      if (text === LINE_TOO_LONG) return fault(createdAt === null ? 'not-a-backup' : 'backup-too-large');
      const line = await parseLine(text, sanitize);
      if (createdAt === null) {
        if (line === 'newer') return fault('backup-newer');
        if (line?.kind !== 'head') return fault('not-a-backup');
        createdAt = line.createdAt;
        return null;
      }
      if (line === null || line === 'newer' || line.kind === 'head' || ended) return fault('backup-damaged');
      if (line.kind === 'end') ended = line;
      if (line.kind === 'picture') {
        rows.push({ n: ++laidBy, picture: line.picture });
        count.pictures++;
      }
      if (line.kind === 'entry') {
        rows.push({ n: ++laidBy, entry: line.entry });
        count.entries++;
        count.revisions += line.entry.bodies.length;
        if (line.entry.record.deletedAt !== null) count.inBin++;
      }
      if (rows.length >= BATCH) await flush();
      return null;
    },
    end: async (): Promise<BackupProblem | null> => {
      if (createdAt === null) return fault('not-a-backup');
      if (!ended) return fault('backup-incomplete');
      if (ended.entries !== count.entries || ended.pictures !== count.pictures)
        return fault('backup-damaged');
      await flush();
      return null;
    },
    broken: () => fault(createdAt === null ? 'not-a-backup' : 'backup-incomplete'),
    summary: (): BackupSummary => {
      const { line: _, ...summary } = count;
      return { ...summary, createdAt: createdAt ?? '' };
    },
  };
}

/** @returns how many of the entries have an address that the library knows */
function lay(db: LibraryDatabase, rows: readonly IncomingRow[]): Promise<number> {
  return db.staging(async ({ incoming, records }) => {
    await incoming.bulkAdd(rows);
    const keys = rows.flatMap(({ entry }) => (entry ? [entry.record.key] : []));
    return keys.length === 0 ? 0 : records.where('key').anyOf(keys).count();
  });
}
