/** Keeps the index whole and small: what is to be done, and in which order. */
import type { Article } from '../../article/article.js';
import { catalogueOf } from '../catalogue/catalogue.js';
import { FLAG } from '../catalogue/columns.js';
import { catalogueWriter } from '../catalogue/writer.js';
import type { LibraryDatabase, Stores } from '../database.js';
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
  const counted = new Map<number, number>();
  const articles = new Map<number, Article>();
  for (const slot of slots) {
    const encoded = await encodedAt(db, slot, waiting.unindexed.has(slot));
    if (encoded === null) counted.set(slot, 0);
    else {
      recents.push(encoded.recent);
      if (encoded.words !== null) counted.set(slot, encoded.words);
      if (encoded.article) articles.set(slot, encoded.article);
    }
    await rest();
  }
  const replace = async (stores: Stores) => {
    await stores.recent.bulkDelete(slots);
    const writer = catalogueWriter(stores.catalogue);
    for (const [slot, tokens] of counted) await writer.indexed(slot, tokens);
    await writer.flush();
    for (const [slot, article] of articles) await putSketch(stores.sketches, slot, article);
  };
  await writeSegment(db, { inputs: recents.map(inputOfRecent), isLive: waiting.isLive, replace, rest });
}

interface Encoded {
  readonly recent: Recent;
  /** What the catalogue and the sketches do not know yet. */
  readonly words: number | null;
  readonly article: Article | null;
}

/** The index of one text; null for one that cannot be read, which nobody will find by its words. */
async function encodedAt(db: LibraryDatabase, slot: number, isUnindexed: boolean): Promise<Encoded | null> {
  if (!isUnindexed) {
    const recent = await db.reading(['recent'], ({ recent: rows }) => rows.get(slot));
    return recent === undefined ? null : { recent, words: null, article: null };
  }
  return db.reading(['records', 'bodies'], async ({ records, bodies }) => {
    const record = parseRecord(await records.where('slot').equals(slot).first());
    if (record === null) return null;
    const body = parseBody(await bodies.get([record.id, record.revision]));
    const encoded = encodeText(searchableOf(slot, record, body?.article.text ?? ''));
    return { ...encoded, article: body?.article ?? null };
  });
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
