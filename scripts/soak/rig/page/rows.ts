/** Reads the library's rows past the library, as any tool could. */

/** A row as it lies there. */
export type Row = Readonly<Record<string, unknown>>;

export interface Rows {
  readonly records: readonly Row[];
  readonly bodies: readonly Row[];
}

/** Every row of both stores, from one transaction. Makes nothing: without a library both are empty. */
export async function allRows(): Promise<Rows> {
  const isThere = (await indexedDB.databases()).some(({ name }) => name === 'plainread');
  if (!isThere) return { records: [], bodies: [] };
  const db = await answer(indexedDB.open('plainread'));
  try {
    const transaction = db.transaction(['records', 'bodies']);
    const [records, bodies] = await Promise.all(
      ['records', 'bodies'].map((store) => answer<Row[]>(transaction.objectStore(store).getAll())),
    );
    return { records: records ?? [], bodies: bodies ?? [] };
  } finally {
    db.close();
  }
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
