import Dexie, { liveQuery } from 'dexie';
import { purge, setDeleted } from './bin.js';
import { LibraryDatabase } from './database.js';
import { addressKeyOf, keyOf } from './entry-key.js';
import { failureCodeOf, type LibraryFailure } from './failure.js';
import { findByAddress, findByKey, list, read } from './query.js';
import { save, undoSave } from './save.js';
import type { Library } from './types.js';

/** What the library needs from outside; all of it has the browser's own as default. */
export interface LibraryOptions {
  /** The clock: the instant of a save or a deletion. */
  readonly now?: () => Date;
  /** The browser's IndexedDB. A function, since in some settings merely reading the property is refused. */
  readonly indexedDB?: () => IDBFactory | undefined;
}

/**
 * The reader's library. Costs nothing until it is first asked: then the connection opens, and opens again after
 * a failure or after another window had to have it closed.
 */
export function openLibrary(options: LibraryOptions = {}): Library {
  const { now = () => new Date(), indexedDB = () => globalThis.indexedDB } = options;
  const db = new LibraryDatabase(indexedDB);
  const attempt = <Value>(work: () => PromiseLike<Value>) => attemptOn(db, work);
  const instant = () => now().toISOString();
  return {
    save: (saving) => attempt(() => save(db, saving, instant())),
    undoSave: (token) => attempt(() => undoSave(db, token)),
    find: (page) => attempt(async () => ({ ok: true, entry: await findByKey(db, keyOf(page)) })),
    findByAddress: (url) =>
      attempt(async () => ({ ok: true, entry: await findByAddress(db, addressKeyOf(url)) })),
    list: () => attempt(async () => ({ ok: true, entries: await list(db) })),
    read: (id, revision) => attempt(() => read(db, id, revision)),
    remove: (id) => attempt(() => setDeleted(db, id, instant())),
    restore: (id) => attempt(() => setDeleted(db, id, null)),
    purgeExpired: (at) => attempt(() => purge(db, at)),
    watch: (query, listener) => watch(db, query, listener),
    close: () => db.close({ disableAutoOpen: false }),
  };
}

/** Runs `work` on the open database; what the browser refuses becomes a value, all else is thrown on. */
async function attemptOn<Value>(
  db: LibraryDatabase,
  work: () => PromiseLike<Value>,
): Promise<Value | LibraryFailure> {
  try {
    await db.open();
    return await work();
  } catch (error) {
    const code = failureCodeOf(error);
    if (code === null) throw error;
    return { ok: false, code };
  }
}

function watch<Value>(
  db: LibraryDatabase,
  query: () => Promise<Value>,
  listener: (value: Value) => void,
): () => void {
  const observer = { next: listener, error: throwUncaught };
  // Where there was no IndexedDB when Dexie looked, liveQuery stays silent; the answer is a failure, and final.
  if (!Dexie.dependencies.indexedDB) {
    query().then(listener, throwUncaught);
    return () => undefined;
  }
  let subscription = liveQuery(query).subscribe(observer);
  // A newer Plainread upgrades the library in another window: this connection has closed to let it, and asking
  // again tells the listener so (storage-newer) as soon as the upgrade is through.
  const onVersionChange = (event: IDBVersionChangeEvent) => {
    if (event.newVersion === null) return;
    subscription.unsubscribe();
    subscription = liveQuery(query).subscribe(observer);
  };
  db.on('versionchange', onVersionChange);
  return () => {
    db.on('versionchange').unsubscribe(onVersionChange);
    subscription.unsubscribe();
  };
}

/** An error that nobody awaits is a bug: it belongs in the console and in the tests' ears, not in silence. */
function throwUncaught(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
