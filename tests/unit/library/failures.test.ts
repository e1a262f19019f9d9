import 'fake-indexeddb/auto';
import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failureCodeOf } from '../../../src/library/failure.js';
import { openLibrary } from '../../../src/library/index.js';
import {
  freshLibrary,
  listed,
  putRaw,
  rawRows,
  sampleArticle,
  saveOk,
  saving,
  succeeded,
} from './samples.js';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a disk that is full', () => {
  it.each(['records', 'bodies'])(
    'says so when %s cannot be written, and keeps what is there',
    async (store) => {
      const { library, factory } = freshLibrary();
      const { id } = await saveOk(library);
      const before = [await rawRows(factory, 'records'), await rawRows(factory, 'bodies')];
      const add = IDBObjectStore.prototype.add;
      vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...row) {
        if (this.name === store) throw new DOMException('No room', 'QuotaExceededError');
        return add.apply(this, row);
      });
      const full = { ok: false, code: 'storage-full' };
      expect(await library.save(saving({ url: 'https://gazette.example/2', canonicalUrl: null }))).toEqual(
        full,
      );
      if (store === 'bodies') expect(await library.save(saving({ text: 'Changed.' }))).toEqual(full);
      vi.restoreAllMocks();
      expect([await rawRows(factory, 'records'), await rawRows(factory, 'bodies')]).toEqual(before);
      expect(succeeded(await library.read(id)).saved.revision).toBe(1);
      expect(await saveOk(library, { text: 'Changed.' })).toMatchObject({ kind: 'revised' });
    },
  );

  it('says so when only the commit fails', () => {
    const inner = new DOMException('No room', 'QuotaExceededError');
    expect(failureCodeOf(Object.assign(new Error(), { name: 'AbortError', inner }))).toBe('storage-full');
  });
});

/** Calls `check` before each transaction; to be set up before the library opens, since Dexie holds on to the method. */
function onEveryTransaction(check: (connection: IDBDatabase) => void) {
  const seen: { last: IDBDatabase | null; dead: IDBDatabase | null } = { last: null, dead: null };
  const transaction = IDBDatabase.prototype.transaction;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (this.name === 'plainread') {
      check(this);
      seen.last = this;
    }
    return transaction.apply(this, args);
  });
  return seen;
}

describe('storage that is refused', () => {
  it.each(['InvalidStateError', 'SecurityError'])('is a value: %s', async (name) => {
    const factory = new IDBFactory();
    vi.spyOn(factory, 'open').mockImplementation(() => {
      throw new DOMException('refused', name);
    });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const library = openLibrary({ indexedDB: () => factory });
    const refused = { ok: false, code: 'storage-unavailable' };
    expect(await library.save(saving())).toEqual(refused);
    expect(await library.catalogue()).toEqual(refused);
    vi.restoreAllMocks();
    expect(await library.strays()).toEqual({ ok: true, strays: [] });
  });

  it('is a value where IndexedDB does not exist or may not be looked at', async () => {
    const absent = openLibrary({ indexedDB: () => undefined });
    expect(await absent.find(sampleArticle())).toEqual({ ok: false, code: 'storage-unavailable' });
    const forbidden = openLibrary({
      indexedDB: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    expect(await forbidden.catalogue()).toEqual({ ok: false, code: 'storage-unavailable' });
  });

  it('is tried once more on a new connection, since Firefox leaves dead ones behind', async () => {
    const { library } = freshLibrary();
    const connections = onEveryTransaction((connection) => {
      if (connection === connections.dead) throw new DOMException('no mutations', 'InvalidStateError');
    });
    await saveOk(library);
    connections.dead = connections.last;
    expect(await library.save(saving({ text: 'Changed.' }))).toMatchObject({ ok: true, kind: 'revised' });
    expect(connections.last).not.toBe(connections.dead);
  });

  it('reaches a watcher too', async () => {
    const library = openLibrary({ indexedDB: () => undefined });
    const answers: unknown[] = [];
    const stop = library.watch(
      () => library.catalogue(),
      (answer) => answers.push(answer),
    );
    await vi.waitFor(() => expect(answers).toEqual([{ ok: false, code: 'storage-unavailable' }]));
    stop();
  });
});

describe('a disk that cannot be read or written', () => {
  const failing = (name: string) => {
    const factory = new IDBFactory();
    vi.spyOn(factory, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', name);
    });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    return () => factory;
  };
  /** As Chromium tells it. */
  const room = (free: number) => ({
    estimate: async () => ({ usage: 3_000_000, quota: 3_000_000 + free, usageDetails: {} }),
  });

  it.each(['UnknownError', 'NotReadableError', 'AbortError'])(
    'is damaged where there is room: %s',
    async (name) => {
      const library = openLibrary({ indexedDB: failing(name), room: room(1e9) });
      expect(await library.catalogue()).toEqual({ ok: false, code: 'storage-damaged' });
      expect(await library.rescue(String)).toEqual({ ok: false, code: 'storage-damaged' });
    },
  );

  it('is full where there is none: Chromium gives both the same name', async () => {
    const library = openLibrary({ indexedDB: failing('UnknownError'), room: room(0) });
    expect(await library.save(saving())).toEqual({ ok: false, code: 'storage-full' });
    expect(await library.rescue(String)).toEqual({ ok: false, code: 'storage-full' });
  });

  it('is not opened, read or written while it is full: Chromium would lose what is there', async () => {
    const factory = new IDBFactory();
    const open = vi.spyOn(factory, 'open');
    const disk = { free: 0 };
    const estimate = async () => ({ usage: 1, quota: 1 + disk.free, usageDetails: {} });
    const library = openLibrary({ indexedDB: () => factory, room: { estimate } });
    const full = { ok: false, code: 'storage-full' };
    expect([await library.catalogue(), await library.save(saving()), await library.rescue(String)]).toEqual([
      full,
      full,
      full,
    ]);
    expect(open).not.toHaveBeenCalled();
    disk.free = 1e9;
    const { id } = await saveOk(library);
    disk.free = 1e6;
    expect(await library.save(saving({ text: 'Changed.' }))).toEqual(full);
    expect(await library.remove(id)).toEqual(full);
    expect(succeeded(await library.read(id)).saved.revision).toBe(1);
  });

  it('is not opened again behind our back when the browser has closed the store because it is full', async () => {
    const factory = new IDBFactory();
    const disk = { free: 1e9 };
    const estimate = async () => ({ usage: 1, quota: 1 + disk.free, usageDetails: {} });
    const library = openLibrary({ indexedDB: () => factory, room: { estimate } });
    onEveryTransaction(() => {
      if (disk.free === 0) throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    await saveOk(library);
    const open = vi.spyOn(factory, 'open');
    disk.free = 0;
    expect(await library.catalogue()).toEqual({ ok: false, code: 'storage-full' });
    expect(open).not.toHaveBeenCalled();
  });

  it('takes no notice of a quota that is not about the disk (Firefox)', async () => {
    const room = { estimate: async () => ({ usage: 30_000_000, quota: 31_457_280 }) };
    const factory = new IDBFactory();
    const library = openLibrary({ indexedDB: () => factory, room });
    expect(await library.strays()).toEqual({ ok: true, strays: [] });
  });

  it('is damaged where the browser does not tell its room', async () => {
    const library = openLibrary({
      indexedDB: failing('UnknownError'),
      room: { estimate: () => Promise.reject(new TypeError('not here')) },
    });
    expect(await library.catalogue()).toEqual({ ok: false, code: 'storage-damaged' });
  });

  it('is meant by a DataError of a commit, never by one of a row that is refused', () => {
    const data = new DOMException('Failed to write blobs (IOError)', 'DataError');
    expect(failureCodeOf(Object.assign(new Error(), { name: 'AbortError', inner: data }))).toBe(
      'storage-damaged',
    );
    expect(failureCodeOf(data)).toBeNull();
    expect(failureCodeOf(Object.assign(new Error(), { name: 'DataError', inner: data }))).toBeNull();
  });
});

describe('a library that does not open', () => {
  it('is not waited for for ever, and is there as soon as it opens', async () => {
    const factory = new IDBFactory();
    const older = await upgradeNatively(factory, 1, (db) => db.createObjectStore('held'));
    const library = openLibrary({ indexedDB: () => factory, openWithin: 30 });
    expect(await library.catalogue()).toEqual({ ok: false, code: 'storage-blocked' });
    expect(await library.save(saving())).toEqual({ ok: false, code: 'storage-blocked' });
    older.close();
    await vi.waitFor(async () => expect(await library.strays()).toEqual({ ok: true, strays: [] }));
  });
});

describe('the promise to keep', () => {
  it('is asked of the browser once, after the first save', async () => {
    const persist = vi.fn(async () => true);
    const factory = new IDBFactory();
    const library = openLibrary({ indexedDB: () => factory, room: { persist } });
    succeeded(await library.catalogue());
    expect(persist).not.toHaveBeenCalled();
    await saveOk(library);
    await saveOk(library, { text: 'Changed.' });
    expect(persist).toHaveBeenCalledTimes(1);
  });
});

/** Opens the database natively, as a newer Plainread would; `change` runs in the upgrade. */
function upgradeNatively(factory: IDBFactory, version: number, change: (db: IDBDatabase) => void) {
  return new Promise<IDBDatabase>((resolve, reject) => {
    const opening = factory.open('plainread', version) as IDBOpenDBRequest;
    opening.onupgradeneeded = () => change(opening.result);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
}

describe('a library of a newer version', () => {
  it('is refused and left as it is', async () => {
    const { library, factory } = freshLibrary();
    const newer = await upgradeNatively(factory, 30, (db) =>
      db.createObjectStore('records', { keyPath: 'id' }),
    );
    newer.close();
    expect(await library.catalogue()).toEqual({ ok: false, code: 'storage-newer' });
    expect(await library.save(saving())).toEqual({ ok: false, code: 'storage-newer' });
    const [info] = await factory.databases();
    expect(info?.version).toBe(30);
    expect(await rawRows(factory, 'records')).toEqual([]);
  });

  it('gets its upgrade at once from an older window, which then says so', async () => {
    const { library, factory } = freshLibrary();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await saveOk(library);
    const answers: unknown[] = [];
    const stop = library.watch(
      () => library.catalogue(),
      (answer) => answers.push(answer.ok ? 'open' : answer.code),
    );
    await vi.waitFor(() => expect(answers).toEqual(['open']));
    const newer = await upgradeNatively(factory, 30, (db) => db.createObjectStore('tags'));
    await vi.waitFor(() => expect(answers.at(-1)).toBe('storage-newer'));
    expect(await library.save(saving())).toEqual({ ok: false, code: 'storage-newer' });
    stop();
    newer.close();
  });

  it('is not taken for one when parts of the schema are missing, which is never patched', async () => {
    const { library, factory } = freshLibrary();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const damaged = await upgradeNatively(factory, 20, (db) =>
      db.createObjectStore('records', { keyPath: 'id' }),
    );
    damaged.close();
    expect(await library.catalogue()).toEqual({ ok: false, code: 'storage-unavailable' });
    expect((await factory.databases()).find(({ name }) => name === 'plainread')?.version).toBe(20);
  });
});

describe('a record that cannot be read', () => {
  const record = async (factory: IDBFactory) => (await rawRows(factory, 'records'))[0] ?? {};

  it.each([
    ['a newer format', { format: 3 }],
    ['a missing field', { title: undefined }],
    ['a field of another type', { revisions: 'two' }],
    ['a date that is none', { savedAt: '2024-13-45T99:99:99.000Z' }],
  ])('is listed, found and left as it is: %s', async (_, damage) => {
    const { library, factory } = freshLibrary();
    const { id } = await saveOk(library);
    await saveOk(library, { url: 'https://gazette.example/2', canonicalUrl: null, title: 'Intact' });
    const kept = (await rawRows(factory, 'records')).find((row) => row.id === id);
    const damaged = { ...kept, ...damage };
    await putRaw(factory, 'records', damaged);
    const entries = await listed(library);
    expect(entries).toMatchObject([{ title: 'Intact' }, { unreadable: true, id }]);
    expect(succeeded(await library.find(sampleArticle())).entry).toEqual({ unreadable: true, id });
    const unreadable = { ok: false, code: 'unreadable' };
    expect(await library.read(id)).toEqual(unreadable);
    expect(await library.save(saving({ text: 'Changed.' }))).toEqual(unreadable);
    expect((await rawRows(factory, 'records')).find((row) => row.id === id)).toEqual(damaged);
  });

  it('is none when it only lacks fields that articles did not have then', async () => {
    const { library, factory } = freshLibrary();
    const { id } = await saveOk(library, { standfirst: 'Two winters it stood closed.', partial: true });
    const [row] = await rawRows(factory, 'records');
    const [body] = await rawRows(factory, 'bodies');
    const fromBefore = (kept: object = {}) => ({
      ...kept,
      standfirst: undefined,
      section: undefined,
      partial: undefined,
    });
    const { article } = body as { article?: object };
    await putRaw(factory, 'records', JSON.parse(JSON.stringify(fromBefore(row))));
    await putRaw(factory, 'bodies', JSON.parse(JSON.stringify({ ...body, article: fromBefore(article) })));
    const { saved } = succeeded(await library.read(id));
    const unknown = { standfirst: null, section: null, partial: false };
    expect(saved.summary).toMatchObject(unknown);
    expect(saved.article).toMatchObject({ ...unknown, title: sampleArticle().title });
  });

  it('can be deleted and restored, and nothing of it but that changes', async () => {
    const { library, factory } = freshLibrary();
    const { id } = await saveOk(library);
    const damaged = { ...(await record(factory)), format: 3, tags: ['kept'] };
    await putRaw(factory, 'records', damaged);
    succeeded(await library.remove(id));
    expect(await listed(library)).toEqual([]);
    const muchLater = new Date('2034-01-01T00:00:00.000Z');
    expect(await library.purgeExpired(muchLater)).toEqual({ ok: true, purged: 0 });
    succeeded(await library.restore(id));
    expect(await record(factory)).toEqual(damaged);
  });

  it.each([undefined, { format: 9 }, { article: { title: 'only this' } }, { ledger: [{ rule: 1 }] }])(
    'may have lost only its body (%o): the text in hand is then kept beside it',
    async (damage) => {
      const { library, factory } = freshLibrary();
      const { id } = await saveOk(library);
      const [body] = await rawRows(factory, 'bodies');
      await putRaw(factory, 'bodies', { articleId: id, revision: 1, ...(damage && { ...body, ...damage }) });
      const [broken] = await rawRows(factory, 'bodies');
      expect(await library.read(id)).toEqual({ ok: false, code: 'unreadable' });
      const revised = await saveOk(library);
      expect(revised).toMatchObject({ kind: 'revised', revision: 2 });
      expect(succeeded(await library.read(id)).saved.article.text).toBe(sampleArticle().text);
      expect(await rawRows(factory, 'bodies')).toContainEqual(broken);
      expect(await library.undoSave(revised.undo)).toEqual({ ok: false, code: 'unreadable' });
      expect(succeeded(await library.read(id)).saved.revision).toBe(2);
    },
  );

  it('reads a kind of removed block that it does not know as "other"', async () => {
    const { library, factory } = freshLibrary();
    const { id } = await saveOk(library);
    const [body] = await rawRows(factory, 'bodies');
    const ledger = [{ rule: 'x', kind: 'hologram', reason: 'r', path: 'p', text: 't' }];
    await putRaw(factory, 'bodies', { ...body, ledger });
    expect(succeeded(await library.read(id)).saved.ledger[0]?.kind).toBe('other');
  });
});

describe('durability', () => {
  it('asks the browser for strict transactions', async () => {
    const { library, factory } = freshLibrary();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await saveOk(library);
    const writes = transaction.mock.results
      .filter(({ type }) => type === 'return')
      .map(({ value }) => value as IDBTransaction)
      .filter(({ mode, db }) => mode === 'readwrite' && db.name === 'plainread');
    expect(writes).toHaveLength(1);
    expect(writes[0]?.durability).toBe('strict');
    expect(await rawRows(factory, 'records')).toHaveLength(1);
  });
});

describe('bugs', () => {
  it('are thrown', async () => {
    const { library } = freshLibrary();
    const bug = { article: { ...sampleArticle(), html: (() => '') as unknown as string }, ledger: [] };
    await expect(library.save(bug)).rejects.toThrow();
  });
});
