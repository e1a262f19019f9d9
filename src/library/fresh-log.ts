/**
 * Chromium's store appends to a log what it is told. A write that a full disk cuts short leaves half a record there;
 * opened again, the store goes on behind it, and when it reads the log at the browser's next start it takes itself for
 * damaged and is emptied, the whole library with it (LevelDB, which reuses its logs; seen with Chromium 156 by
 * `npm run soak -- disk-full`). A log that has been given up does no harm. So before the first change of a browser
 * session, and after every failure, enough is written beside the library to make the store begin a new log. When
 * Chromium mends this, the file can go.
 */

/** Remembers, for all windows and as long as the browser runs, whether the log is known to be whole. */
export interface SessionMark {
  isSet(): Promise<boolean>;
  set(isSet: boolean): Promise<void>;
}

/** A mark that only one window knows. */
export function ownMark(): SessionMark {
  let isMarked = false;
  return {
    isSet: async () => isMarked,
    set: async (isSet) => {
      isMarked = isSet;
    },
  };
}

const SCRATCH = 'plainread-scratch';
/**
 * The store begins a new log after 4 MB. Values of 64 kB and more are kept in files of their own and do not count.
 */
const VALUE = 'x'.repeat(48_000);
const VALUES_A_WRITE = 50;
const WRITES = 3;

/** Bytes that beginning a new log needs for a moment: in the log, and once more where it is tidied away. */
export const ROOM_FOR_NEW_LOG = 2 * WRITES * VALUES_A_WRITE * VALUE.length;

/** Makes the store begin a new log, unless that was done in this session and nothing has failed since. */
export async function beginNewLog(idb: IDBFactory, mark: SessionMark): Promise<void> {
  if (await mark.isSet()) return;
  const db = await settled(openScratch(idb));
  try {
    for (let i = 0; i < WRITES; i++) await write(db);
  } finally {
    db.close();
  }
  await settled(idb.deleteDatabase(SCRATCH));
  await mark.set(true);
}

function openScratch(idb: IDBFactory): IDBOpenDBRequest {
  const opening = idb.open(SCRATCH, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('scratch', { autoIncrement: true });
  return opening;
}

function write(db: IDBDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('scratch', 'readwrite', { durability: 'relaxed' });
    const store = transaction.objectStore('scratch');
    for (let i = 0; i < VALUES_A_WRITE; i++) store.add(VALUE);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
