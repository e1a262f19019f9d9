/** What can still be read of a library that cannot be opened, brought into one file. */
import 'fake-indexeddb/auto';
import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Library, openLibrary, type Rescued } from '../../../src/library/index.js';
import { sanitizer } from '../sanitize/sanitizer.js';
import { freshLibrary, putRaw, rawRows, saveOk, succeeded } from './samples.js';

afterEach(() => {
  vi.restoreAllMocks();
});

interface File {
  readonly database: { readonly version: number };
  readonly stores: Record<string, readonly unknown[]>;
  readonly unreadable: Record<string, number>;
}

function contentOf({ parts }: Rescued): File {
  return JSON.parse(parts.join(''));
}

const page = (number: number) => ({ url: `https://gazette.example/${number}`, canonicalUrl: null });

async function filled(count: number) {
  const fresh = freshLibrary();
  for (let number = 1; number <= count; number++) await saveOk(fresh.library, page(number));
  return fresh;
}

async function rescued(library: Library): Promise<Rescued> {
  return succeeded(await library.rescue(sanitizer.toHtml));
}

describe('a rescue', () => {
  it('brings every row as it lies there, and changes nothing', async () => {
    const { library, factory } = await filled(3);
    const before = [await rawRows(factory, 'records'), await rawRows(factory, 'bodies')];
    const file = await rescued(library);
    expect(file).toMatchObject({ filename: 'plainread-rescue-2024-05-01.json', rows: 6, unreadable: 0 });
    const { stores, unreadable, database } = contentOf(file);
    expect([stores['records'], stores['bodies']]).toEqual(before);
    expect(unreadable).toMatchObject({ records: 0, bodies: 0 });
    expect(database.version).toBe(20);
    expect([await rawRows(factory, 'records'), await rawRows(factory, 'bodies')]).toEqual(before);
  });

  it('lets no body out that was not sanitized', async () => {
    const { library, factory } = await filled(1);
    const [body] = await rawRows(factory, 'bodies');
    const article = {
      ...(body?.article as object),
      html: '<p onclick="steal()">Noon<script>steal()</script></p>',
    };
    await putRaw(factory, 'bodies', {
      ...body,
      article,
      later: [{ html: '<iframe src="https://a.example"></iframe>' }],
    });
    const [kept] = contentOf(await rescued(library)).stores['bodies'] ?? [];
    expect(kept).toMatchObject({ article: { html: '<p>Noon</p>' }, later: [{ html: '' }] });
  });

  it('reads what a newer version wrote, into whatever stores', async () => {
    const factory = new IDBFactory();
    await new Promise<void>((resolve) => {
      const opening = factory.open('plainread', 70);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('shelves', { autoIncrement: true }).put({ name: 'Later' });
        opening.result.createObjectStore('empty');
      };
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
    const file = contentOf(await rescued(openLibrary({ indexedDB: () => factory })));
    expect(file.stores).toEqual({ empty: [], shelves: [{ name: 'Later' }] });
    expect(file.database.version).toBe(70);
    expect((await factory.databases()).map(({ version }) => version)).toEqual([70]);
  });

  it('makes no database where there is none', async () => {
    const factory = new IDBFactory();
    const library = openLibrary({ indexedDB: () => factory });
    expect(await library.rescue(sanitizer.toHtml)).toEqual({ ok: false, code: 'not-found' });
    expect(await factory.databases()).toEqual([]);
  });

  it('says so where storage is refused', async () => {
    const library = openLibrary({ indexedDB: () => undefined });
    expect(await library.rescue(sanitizer.toHtml)).toEqual({ ok: false, code: 'storage-unavailable' });
  });

  it('skips rows that cannot be read, counts them, and tells how far it is', async () => {
    const { library, factory } = await filled(120);
    const ids = (await rawRows(factory, 'bodies')).map(({ articleId }) => String(articleId));
    const broken = new Set([ids[3], ids[60], ids[61]]);
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (Array.isArray(key) && broken.has(String(key[0])))
        throw new DOMException('bad block', 'UnknownError');
      return get.call(this, key);
    });
    const heard: number[] = [];
    const file = succeeded(await library.rescue(sanitizer.toHtml, (done, total) => heard.push(done, total)));
    expect(file).toMatchObject({ rows: 237, unreadable: 3 });
    expect(contentOf(file).unreadable).toMatchObject({ records: 0, bodies: 3 });
    expect(contentOf(file).stores['bodies']).toHaveLength(117);
    expect(heard.slice(-2)).toEqual([240, 240]);
  });

  it('keeps what it has when the browser closes the store under it (Chromium, at a damaged block)', async () => {
    const { library } = await filled(120);
    const transaction = IDBDatabase.prototype.transaction;
    // Six stores' keys, then two batches of bodies.
    let left = 8;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      if (--left < 0) throw new DOMException('The database connection is closing.', 'InvalidStateError');
      return transaction.apply(this, args);
    });
    const file = await rescued(library);
    expect(file).toMatchObject({ rows: 100, unreadable: 140 });
    expect(contentOf(file).stores['bodies']).toHaveLength(100);
  });

  it('counts a store whose keys cannot be read', async () => {
    const { library } = await filled(2);
    const getAllKeys = IDBObjectStore.prototype.getAllKeys;
    vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'bodies') throw new DOMException('bad block', 'UnknownError');
      return getAllKeys.apply(this, args);
    });
    expect(contentOf(await rescued(library)).unreadable).toMatchObject({ bodies: 1, records: 0 });
  });

  it('leaves out a row that JSON cannot hold', async () => {
    const { library, factory } = await filled(1);
    const circle: Record<string, unknown> = { id: 'circle', key: 'x' };
    circle['self'] = circle;
    await putRaw(factory, 'records', circle);
    expect(await rescued(library)).toMatchObject({ rows: 2, unreadable: 1 });
  });
});
