/** Libraries that earlier versions of the schema left, opened by today's. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/article/article-id.js';
import { openLibrary } from '../../../src/library/index.js';
import { listed, rawRows, succeeded } from './samples.js';
import { V1 } from './schemas/v1.js';

/** The database as that version made it, without a line of today's code. */
function lay(factory: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = factory.open('plainread', V1.version) as IDBOpenDBRequest;
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes }] of Object.entries(V1.stores)) {
        const store = opening.result.createObjectStore(name, { keyPath: keyPath as string | string[] });
        for (const [index, options] of Object.entries(indexes)) store.createIndex(index, index, options);
        for (const row of V1.rows[name as keyof typeof V1.rows]) store.put(structuredClone(row));
      }
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

async function migrated() {
  const factory = new IDBFactory();
  await lay(factory);
  return { factory, library: openLibrary({ indexedDB: () => factory }) };
}

describe('a library of schema 1', () => {
  it('keeps every entry, every revision and the bin', async () => {
    const { library } = await migrated();
    expect(await listed(library)).toMatchObject([
      {
        id: V1.ids.kept,
        title: 'Bridge reopens',
        isUnread: true,
        isArchived: false,
        isFavorite: false,
        tags: [],
      },
      { unreadable: true, id: V1.ids.broken },
    ]);
    for (const [revision, text] of [
      [1, 'Carts will cross first.'],
      [2, 'Carts crossed first.'],
    ] as const) {
      const { saved } = succeeded(await library.read(V1.ids.kept as string as ArticleId, revision));
      expect(saved).toMatchObject({ revision, article: { text }, ledger: [{ rule: 'ad-label' }] });
    }
    const inBin = succeeded(await library.read(V1.ids.inBin as string as ArticleId));
    expect(inBin.saved.summary.deletedAt).toBe('2024-04-04T10:00:00.000Z');
    succeeded(await library.restore(V1.ids.inBin as string as ArticleId));
    expect(await listed(library)).toHaveLength(3);
  });

  it('leaves a row that cannot be read as it is', async () => {
    const { library, factory } = await migrated();
    succeeded(await library.catalogue());
    succeeded(await library.tend());
    const broken = (await rawRows(factory, 'records')).find(({ id }) => id === V1.ids.broken);
    expect(broken).toEqual(V1.rows.records[2]);
  });
});
