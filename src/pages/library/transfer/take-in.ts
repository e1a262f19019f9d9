/** All of a file into the library, a batch at a time. */
import type { ArticleId } from '../../../article/article-id.js';
import type { LibraryFailureCode } from '../../../article/failure.js';
import type { ImportItem, ImportLine } from '../../../library/import/index.js';
import type { Incoming, Library } from '../../../library/index.js';
import { turns } from '../../../library/turns.js';

/** Entries taken in by one transaction. */
const BATCH = 50;

/** What an import came to; what came in stays, however it ended. */
export interface Imported {
  readonly added: readonly ArticleId[];
  readonly united: number;
  readonly unchanged: number;
  /** Lines that brought nothing. */
  readonly skipped: number;
  readonly end: 'whole' | 'cancelled' | LibraryFailureCode;
}

interface Work {
  readonly lines: AsyncIterable<ImportLine>;
  readonly incoming: (item: ImportItem) => Incoming;
  readonly library: Pick<Library, 'takeIn'>;
  readonly signal: AbortSignal;
}

/** Stops at the first batch that the library cannot take, or when `signal` says so, with the batch before it in. */
export async function takeInAll({ lines, incoming, library, signal }: Work): Promise<Imported> {
  const added = new Set<ArticleId>();
  const count = { united: 0, unchanged: 0, skipped: 0 };
  const batch: Incoming[] = [];
  const rest = turns();
  const flush = async (): Promise<LibraryFailureCode | null> => {
    const taken = batch.length === 0 ? null : await library.takeIn(batch.splice(0), added);
    if (taken === null) return null;
    if (!taken.ok) return taken.code;
    for (const id of taken.added) added.add(id);
    count.united += taken.united;
    count.unchanged += taken.unchanged;
    return null;
  };
  for await (const line of lines) {
    if (signal.aborted) break;
    if (!line.ok) {
      count.skipped++;
      continue;
    }
    batch.push(incoming(line.item));
    await rest();
    if (batch.length < BATCH) continue;
    const failure = await flush();
    if (failure !== null) return { added: [...added], ...count, end: failure };
  }
  const end = signal.aborted ? 'cancelled' : ((await flush()) ?? 'whole');
  return { added: [...added], ...count, end };
}
