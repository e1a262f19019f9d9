/**
 * Rescue: everything that can still be read of a library that cannot be opened, be it damaged, written by a newer
 * version or in use elsewhere. Reads past the library, from whatever version of the database is there, row by row,
 * and changes nothing.
 *
 * The file is JSON:
 *
 *     {
 *       "format": "plainread-rescue", "version": 1,
 *       "rescuedAt": "2026-11-23T08:30:00.000Z",
 *       "database": {"name": "plainread", "version": 10},
 *       "unreadable": {"bodies": 2, "records": 0},
 *       "stores": {"bodies": [ROW, …], "records": [ROW, …]}
 *     }
 *
 * Stores that can be made anew from the others are left out. Each ROW is as it lay there (README.md of this folder says what is in it), but for what JSON cannot say (binary
 * data is left out) and for bodies: every `html` has gone through the sanitizer once more, as in any other file.
 * Whoever reads it back must sanitize it all the same, since anybody can write such a file.
 */
import { DATABASE_NAME, DERIVED_STORES } from './database.js';
import { isDiskFull, noRoom, type Room } from './disk.js';
import { failureCodeOf, type LibraryFailure } from './failure.js';

export interface RescueOptions {
  readonly indexedDB: () => IDBFactory | undefined;
  readonly room: Room;
  /** ISO 8601 in UTC; stands in the file and in its name. */
  readonly now: string;
  readonly clean: Clean;
  /** Told after every few rows: rows done, and rows there are. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Hostile HTML of the page at `page` → HTML that may leave: the sanitizer's. */
export type Clean = (html: string, page: string) => string;

/** A file with all that could be read. */
export interface Rescued {
  readonly ok: true;
  readonly filename: string;
  readonly mime: 'application/json';
  /** The text in pieces, since all of it may be more than one string can hold. */
  readonly parts: readonly string[];
  /** Rows in the file, and rows that could not be read. */
  readonly rows: number;
  readonly unreadable: number;
}

/** Rows read in one transaction: few, because with one that breaks off only these are asked for again. */
const BATCH = 50;

/** @returns `not-found` where there is no database at all */
export async function rescue(options: RescueOptions): Promise<Rescued | LibraryFailure> {
  try {
    if (await isDiskFull(options.room)) throw noRoom();
    const db = await openAsItIs(options.indexedDB());
    if (db === null) return { ok: false, code: 'not-found' };
    try {
      return await readAll(db, options);
    } finally {
      db.close();
    }
  } catch (error) {
    const code = failureCodeOf(error);
    if (code === null) throw error;
    return {
      ok: false,
      code: code === 'storage-damaged' && (await isDiskFull(options.room)) ? 'storage-full' : code,
    };
  }
}

/** Whatever version is there. What would make a new database is broken off, so that none is made. */
function openAsItIs(idb: IDBFactory | undefined): Promise<IDBDatabase | null> {
  if (idb === undefined) throw new DOMException('IndexedDB is switched off', 'SecurityError');
  return new Promise((resolve, reject) => {
    const opening = idb.open(DATABASE_NAME);
    let isNew = false;
    opening.onupgradeneeded = () => {
      isNew = true;
      opening.transaction?.abort();
    };
    opening.onerror = () => (isNew ? resolve(null) : reject(opening.error));
    opening.onsuccess = () => resolve(opening.result);
  });
}

/** A store's keys; null where not even they can be read. */
interface StoreKeys {
  readonly name: string;
  readonly keys: readonly IDBValidKey[] | null;
}

async function readAll(db: IDBDatabase, { now, clean, onProgress }: RescueOptions): Promise<Rescued> {
  const stores = await Promise.all(
    [...db.objectStoreNames]
      .filter((name) => !DERIVED_STORES.has(name))
      .map(async (name): Promise<StoreKeys> => ({ name, keys: await keysOf(db, name) })),
  );
  const total = sumOf(stores.map(({ keys }) => keys?.length ?? 0));
  const rows: Record<string, readonly string[]> = {};
  const unreadable: Record<string, number> = {};
  let done = 0;
  for (const { name, keys } of stores) {
    const texts: string[] = [];
    for await (const text of rowTexts(db, name, keys ?? [], clean)) {
      if (text !== null) texts.push(text);
      onProgress?.(++done, total);
    }
    rows[name] = texts;
    // A store without keys holds an unknown number of rows; it counts as one.
    unreadable[name] = keys === null ? 1 : keys.length - texts.length;
  }
  return {
    ok: true,
    filename: `plainread-rescue-${now.slice(0, 10)}.json`,
    mime: 'application/json',
    parts: partsOf({ rescuedAt: now, database: { name: db.name, version: db.version }, unreadable }, rows),
    rows: sumOf(Object.values(rows).map(({ length }) => length)),
    unreadable: sumOf(Object.values(unreadable)),
  };
}

/** The file's text: `head`'s fields, then the rows, a line each. */
function partsOf(head: object, rows: Readonly<Record<string, readonly string[]>>): string[] {
  const fields = JSON.stringify({ format: 'plainread-rescue', version: 1, ...head }).slice(0, -1);
  const stores = Object.entries(rows).flatMap(([name, texts], at) => [
    `${at === 0 ? '' : ','}${JSON.stringify(name)}:[`,
    ...texts.map((text, line) => `${line === 0 ? '\n' : ',\n'}${text}`),
    ']',
  ]);
  return [fields, ',"stores":{', ...stores, '}}\n'];
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

async function keysOf(db: IDBDatabase, store: string): Promise<readonly IDBValidKey[] | null> {
  try {
    return await answerOf(db.transaction(store).objectStore(store).getAllKeys());
  } catch {
    return null;
  }
}

/** The rows with `keys` as JSON, in order; null for each that cannot be read or written down. */
async function* rowTexts(
  db: IDBDatabase,
  store: string,
  keys: readonly IDBValidKey[],
  clean: Clean,
): AsyncGenerator<string | null> {
  for (let from = 0; from < keys.length; from += BATCH) {
    const batch = keys.slice(from, from + BATCH);
    // A row that cannot be read may take the transaction, and with it the rest of its batch, down: those are
    // asked for again, each by itself.
    const together = await rowsOf(db, store, batch).catch(() => null);
    for (const [at, key] of batch.entries()) {
      const row = together ? together[at] : (await rowsOf(db, store, [key]).catch(() => []))[0];
      yield jsonOf(row, clean);
    }
  }
}

function rowsOf(db: IDBDatabase, store: string, keys: readonly IDBValidKey[]): Promise<unknown[]> {
  // Not async: what `transaction` throws on a connection that is gone must come out as a rejection all the same.
  return new Promise((resolve) => {
    const rows = db.transaction(store).objectStore(store);
    resolve(Promise.all(keys.map((key) => answerOf<unknown>(rows.get(key)))));
  });
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Null for a row that is not there or that JSON cannot hold (a circle, a BigInt). */
function jsonOf(row: unknown, clean: Clean): string | null {
  const replace = function (this: unknown, name: string, value: unknown) {
    if (name !== 'html' || typeof value !== 'string') return value;
    const url = (this as { readonly url?: unknown }).url;
    return clean(value, typeof url === 'string' ? url : '');
  };
  try {
    return JSON.stringify(row, replace) ?? null;
  } catch {
    return null;
  }
}
