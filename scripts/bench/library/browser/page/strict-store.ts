/** A database of the bench's own, written to as strictly as the library: what a save costs before there is an index. */

export interface StrictStore {
  /** Resolves when the value is on the disk. */
  put(value: object): Promise<void>;
  /** Closes and deletes it. */
  discard(): Promise<void>;
}

const NAME = 'plainread-bench';

export async function openStrictStore(): Promise<StrictStore> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('texts', { autoIncrement: true });
  const db = await settled(opening);
  return {
    put: (value) =>
      new Promise((resolve, reject) => {
        const transaction = db.transaction('texts', 'readwrite', { durability: 'strict' });
        transaction.objectStore('texts').add(value);
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      }),
    discard: async () => {
      db.close();
      await settled(indexedDB.deleteDatabase(NAME));
    },
  };
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
