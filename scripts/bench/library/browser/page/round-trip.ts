/** Backup → an empty profile's library → restore, and whether all is as it was. */
import { type Library, openLibrary } from '../../../../../src/library/index.js';
import { createSanitizer } from '../../../../../src/sanitize/index.js';

export interface RoundTrip {
  readonly isIdentical: boolean;
  readonly hash: string;
  readonly rows: number;
  readonly fileBytes: number;
  readonly writeMs: number;
  readonly readMs: number;
  readonly restoreMs: number;
}

/** What is kept; all else can be made of it. */
const STORES = ['records', 'bodies', 'pictureUses', 'highlights', 'progress'];

/** @param library with articles in it; it is emptied, and filled again from its backup */
export async function roundTrip(library: Library, note: (text: string) => void): Promise<RoundTrip> {
  const before = await hashOfAll();
  const file = await timed(async () => {
    const written = await library.writeBackup({
      onProgress: (done, all) => note(`${done} of ${all} written`),
    });
    if (!written.ok) throw new Error(`no backup: ${written.code}`);
    return written;
  });
  library.close();
  await erased();
  const sanitizer = createSanitizer(window);
  const fresh = openLibrary();
  const { value: read, ms: readMs } = await timed(() =>
    fresh.readBackup(file.value.blob, {
      sanitize: (article) => sanitizer.article(article),
      onProgress: (done, all) => note(`${done} of ${all} bytes read`),
    }),
  );
  if (!read.ok) throw new Error(`not read: ${JSON.stringify(read)}`);
  const { value: restored, ms: restoreMs } = await timed(() =>
    fresh.restoreBackup('replace', (done, all) => note(`${done} of ${all} restored`)),
  );
  if (!restored.ok) throw new Error(`not restored: ${restored.code}`);
  fresh.close();
  const after = await hashOfAll();
  return {
    isIdentical: before.hash === after.hash && before.rows === after.rows,
    hash: after.hash,
    rows: after.rows,
    fileBytes: file.value.blob.size,
    writeMs: file.ms,
    readMs,
    restoreMs,
  };
}

async function timed<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly ms: number }> {
  const started = performance.now();
  return { value: await work(), ms: performance.now() - started };
}

/** SHA-256 over every row as it lies there, in the order of its key; slots, which are derived, left out. */
async function hashOfAll(): Promise<{ readonly hash: string; readonly rows: number }> {
  const db = await opened();
  let [hash, rows] = ['', 0];
  for (const store of STORES) {
    for (let range: IDBKeyRange | null = null; ; ) {
      const [keys, values] = await page(db, store, range);
      const last = keys.at(-1);
      if (last === undefined) break;
      rows += values.length;
      const text = JSON.stringify(values, (name, value) => (name === 'slot' ? undefined : value));
      hash = await digest(`${hash} ${store} ${text}`);
      range = IDBKeyRange.lowerBound(last, true);
    }
  }
  db.close();
  return { hash, rows };
}

function page(
  db: IDBDatabase,
  store: string,
  range: IDBKeyRange | null,
): Promise<[IDBValidKey[], unknown[]]> {
  const rows = db.transaction(store).objectStore(store);
  return Promise.all([answer(rows.getAllKeys(range, 500)), answer(rows.getAll(range, 500))]);
}

function opened(): Promise<IDBDatabase> {
  return answer(indexedDB.open('plainread'));
}

async function erased(): Promise<void> {
  await answer(indexedDB.deleteDatabase('plainread'));
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
