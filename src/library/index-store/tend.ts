/** Keeps the index whole and small: what is to be done, and in which order. */
import type { Article } from '../../article/article.js';
import { catalogueOf } from '../catalogue/catalogue.js';
import { FLAG } from '../catalogue/columns.js';
import { catalogueWriter } from '../catalogue/writer.js';
import type { LibraryDatabase, Stores } from '../database.js';
import type { RecordRow } from '../rows.js';
import {
  encodeText,
  inputOf as inputOfRecent,
  MOST_RECENT,
  nextMerge,
  type Recent,
} from '../search/index.js';
import { putSketch } from '../sketches.js';
import { parseBody, parseRecord } from '../validate.js';
import { manifestsOf } from './reader.js';
import { searchableOf } from './searchable.js';
import { eraseSegment, inputOf, writeSegment } from './segments.js';

/** Texts that one segment is made of at once, where many wait. */
const MOST_AT_ONCE = 256;
/** Milliseconds of work after which others get their turn. */
const TURN = 30;

export interface TendOptions {
  readonly signal?: AbortSignal;
  /** Told of texts indexed, and texts that there are to index; not called when there are none. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Does all there is to do. To be called under the lock. */
export async function tendIndex(db: LibraryDatabase, { signal, onProgress }: TendOptions): Promise<void> {
  const rest = turns();
  await eraseUnfinished(db);
  let done = 0;
  for (;;) {
    signal?.throwIfAborted();
    const waiting = await waitingIn(db);
    if (waiting.unindexed.size === 0 && waiting.slots.length < MOST_RECENT) break;
    await enter(db, waiting, rest);
    done += Math.min(waiting.unindexed.size, MOST_AT_ONCE);
    if (waiting.unindexed.size > 0)
      onProgress?.(done, done + Math.max(0, waiting.unindexed.size - MOST_AT_ONCE));
  }
  for (;;) {
    signal?.throwIfAborted();
    if (!(await mergeNext(db, rest))) return;
  }
}

/** Erases what a context that was closed in the middle of a merge has left. */
function eraseUnfinished(db: LibraryDatabase): Promise<void> {
  return db.indexing(async (stores) => {
    for (const { id, manifest } of await stores.segments.toArray())
      if (manifest === null) await eraseSegment(stores, id);
  });
}

/** Texts that are in no segment: with an index of their own, or without any. */
interface Waiting {
  /** All of them, ascending. */
  readonly slots: readonly number[];
  readonly unindexed: ReadonlySet<number>;
  readonly isLive: (slot: number) => boolean;
}

function waitingIn(db: LibraryDatabase): Promise<Waiting> {
  return db.reading(['catalogue', 'recent'], async ({ catalogue, recent }) => {
    const [chunks, recents] = await Promise.all([catalogue.toArray(), recent.toCollection().primaryKeys()]);
    const { flags } = catalogueOf(chunks);
    const has = (slot: number, bit: number) => ((flags[slot] ?? 0) & bit) !== 0;
    const unindexed = [...flags.keys()].filter((slot) => has(slot, FLAG.live) && !has(slot, FLAG.indexed));
    const slots = [...new Set([...recents, ...unindexed])].sort((a, b) => a - b);
    return { slots, unindexed: new Set(unindexed), isLive: (slot) => has(slot, FLAG.live) };
  });
}

/** Makes a segment of the lowest texts that wait. */
async function enter(db: LibraryDatabase, waiting: Waiting, rest: () => Promise<void>): Promise<void> {
  const slots = waiting.slots.slice(0, MOST_AT_ONCE);
  const recents: Recent[] = [];
  const indexed: Indexed[] = [];
  for (let from = 0; from < slots.length; from += READ_AT_ONCE) {
    const some = slots.slice(from, from + READ_AT_ONCE);
    for (const text of await textsAt(db, some, waiting.unindexed)) {
      const found = waiting.unindexed.has(text.slot) ? encoded(text) : null;
      if (found) indexed.push(found);
      const recent = found ? found.recent : text.recent;
      if (recent) recents.push(recent);
      await rest();
    }
  }
  const replace = async (stores: Stores) => {
    await stores.recent.bulkDelete(slots);
    const writer = catalogueWriter(stores.catalogue);
    for (const { slot, words, article } of indexed) {
      await writer.indexed(slot, words);
      if (article) await putSketch(stores.sketches, slot, article);
    }
    await writer.flush();
  };
  await writeSegment(db, { inputs: recents.map(inputOfRecent), isLive: waiting.isLive, replace, rest });
}

/** Texts read in one transaction. */
const READ_AT_ONCE = 32;

/** A text that waits: with the index that it has, or with what one is made of; neither where it cannot be read. */
interface WaitingText {
  readonly slot: number;
  readonly recent: Recent | null;
  readonly record: RecordRow | null;
  readonly article: Article | null;
}

function textsAt(
  db: LibraryDatabase,
  slots: readonly number[],
  unindexed: ReadonlySet<number>,
): Promise<WaitingText[]> {
  return db.reading(['recent', 'records', 'bodies'], ({ recent, records, bodies }) =>
    Promise.all(
      slots.map(async (slot): Promise<WaitingText> => {
        const none = { slot, recent: null, record: null, article: null };
        if (!unindexed.has(slot)) return { ...none, recent: (await recent.get(slot)) ?? null };
        const record = parseRecord(await records.where('slot').equals(slot).first());
        if (record === null) return none;
        const body = parseBody(await bodies.get([record.id, record.revision]));
        return { ...none, record, article: body?.article ?? null };
      }),
    ),
  );
}

/** What a text that had no index has now. */
interface Indexed {
  readonly slot: number;
  readonly recent: Recent | null;
  readonly words: number;
  readonly article: Article | null;
}

function encoded({ slot, record, article }: WaitingText): Indexed {
  if (record === null) return { slot, recent: null, words: 0, article };
  return { slot, article, ...encodeText(searchableOf(slot, record, article?.text ?? '')) };
}

/** @returns whether there was a merge to do */
async function mergeNext(db: LibraryDatabase, rest: () => Promise<void>): Promise<boolean> {
  const { rows, isLive } = await db.reading(['segments', 'catalogue'], async ({ segments, catalogue }) => {
    const { flags } = catalogueOf(await catalogue.toArray());
    return {
      rows: await segments.toArray(),
      isLive: (slot: number) => ((flags[slot] ?? 0) & FLAG.live) !== 0,
    };
  });
  const livesIn = ({ from, to }: { readonly from: number; readonly to: number }) => {
    let count = 0;
    for (let slot = from; slot <= to; slot++) if (isLive(slot)) count++;
    return count;
  };
  const next = nextMerge(manifestsOf(rows), livesIn);
  if (next === null) return false;
  const replace = async (stores: Stores) => {
    for (const { id } of next) await eraseSegment(stores, id);
  };
  await writeSegment(db, { inputs: next.map((segment) => inputOf(db, segment)), isLive, replace, rest });
  return true;
}

/** Gives way to others whenever a turn's time is over. */
function turns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}
