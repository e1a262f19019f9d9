/**
 * Libraries that the browser itself gave up. Where the files of its store are damaged, Chromium deletes them and
 * begins an empty store; it says so once, to whoever asks first, as `dataLoss` of the event that makes the new
 * database. Firefox does the same with a file whose header is damaged, and says nothing (both measured). So it is
 * written down here that a library was made, in a database of its own: where one is made a second time, the first
 * was lost, and the reader learns of it.
 */

const NOTES = 'plainread-notes';
const STORE = 'notes';

/** `dataLoss` is Chromium's own; TypeScript's DOM types do not know it. */
interface CreationEvent extends IDBVersionChangeEvent {
  readonly dataLoss?: 'none' | 'total';
}

/** A library was made where there was none. */
export interface Creation {
  /** The browser says that it gave up the one before. */
  readonly afterLoss: boolean;
}

/** Calls `onCreated` when the database that `request` opens has been made anew. */
export function watchForCreation(request: IDBOpenDBRequest, onCreated: (creation: Creation) => void): void {
  request.addEventListener('upgradeneeded', (event: CreationEvent) => {
    if (event.oldVersion !== 0) return;
    const afterLoss = event.dataLoss === 'total';
    request.addEventListener('success', () => onCreated({ afterLoss }));
  });
}

/** Writes down that a library was made at the instant `at` (ISO 8601 in UTC), and with it that one was lost. */
export function noteCreation(idb: IDBFactory, { afterLoss }: Creation, at: string): Promise<unknown> {
  return withNotes(idb, 'readwrite', (notes) => {
    const before = notes.get('made');
    before.onsuccess = () => {
      if (afterLoss || before.result !== undefined) notes.put(at, 'lost');
      notes.put(at, 'made');
    };
    return before;
  });
}

/** When it was found out that a library had been lost, or null: never, or the reader has put the news away. */
export async function noticedLoss(idb: IDBFactory): Promise<string | null> {
  const at: unknown = await withNotes(idb, 'readonly', (notes) => notes.get('lost'));
  return typeof at === 'string' ? at : null;
}

/** The reader has seen it. */
export async function forgetLoss(idb: IDBFactory): Promise<void> {
  await withNotes(idb, 'readwrite', (notes) => notes.delete('lost'));
}

/** Runs `work` in one transaction. @returns what its request came to, once all is committed */
async function withNotes<Value>(
  idb: IDBFactory,
  mode: IDBTransactionMode,
  work: (notes: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const db = await openNotes(idb);
  try {
    return await new Promise<Value>((resolve, reject) => {
      const transaction = db.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    db.close();
  }
}

function openNotes(idb: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = idb.open(NOTES, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
}
