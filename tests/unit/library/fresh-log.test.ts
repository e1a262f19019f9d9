/** Chromium's store begins a new log before it may matter; that it helps is for the long run on a full disk to show. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { beginNewLog, ownMark } from '../../../src/library/fresh-log.js';
import { openLibrary } from '../../../src/library/index.js';
import { saving } from './samples.js';

/** A library whose browser tells its room, as Chromium does, with a record of what is opened in it. */
function chromium() {
  const factory = new IDBFactory();
  const opened: string[] = [];
  const open = factory.open.bind(factory);
  vi.spyOn(factory, 'open').mockImplementation((name, version) => {
    opened.push(name);
    return open(name, version);
  });
  const disk = { free: 1e9 };
  const estimate = async () => ({ usage: 1, quota: 1 + disk.free, usageDetails: {} });
  const wholeLog = ownMark();
  const window = () => openLibrary({ indexedDB: () => factory, room: { estimate }, wholeLog });
  const scratches = () => opened.filter((name) => name === 'plainread-scratch').length;
  return { factory, disk, window, scratches };
}

describe('a new log', () => {
  it('is begun before the first change of a session, in whichever window, and leaves nothing behind', async () => {
    const { factory, window, scratches } = chromium();
    const [one, other] = [window(), window()];
    await one.catalogue();
    expect(scratches()).toBe(0);
    const first = await one.save(saving());
    expect(first.ok ? null : first.code).toBeNull();
    expect((await other.save(saving({ canonicalUrl: null, url: 'https://gazette.example/2' }))).ok).toBe(
      true,
    );
    expect(scratches()).toBe(1);
    expect((await factory.databases()).map(({ name }) => name)).not.toContain('plainread-scratch');
  });

  it('is begun again after a failure, as soon as there is room', async () => {
    const { disk, window, scratches } = chromium();
    const library = window();
    await library.save(saving());
    disk.free = 0;
    expect(await library.save(saving({ text: 'More' }))).toEqual({ ok: false, code: 'storage-full' });
    expect(scratches()).toBe(1);
    disk.free = 1e9;
    expect((await library.save(saving({ text: 'More' }))).ok).toBe(true);
    expect(scratches()).toBe(2);
  });

  it('holds more than the store keeps in one, in values that it keeps there', async () => {
    const factory = new IDBFactory();
    const sizes: number[] = [];
    vi.spyOn(factory, 'deleteDatabase').mockImplementation(() => {
      throw new Error('seen enough');
    });
    await expect(beginNewLog(factory, ownMark())).rejects.toThrow('seen enough');
    await new Promise<void>((resolve) => {
      const opening = factory.open('plainread-scratch');
      opening.onsuccess = () => {
        const all = opening.result.transaction('scratch').objectStore('scratch').getAll();
        all.onsuccess = () => {
          sizes.push(...(all.result as string[]).map(({ length }) => length));
          resolve();
        };
      };
    });
    expect(Math.max(...sizes)).toBeLessThan(64 * 1024);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(4 * 1024 * 1024);
  });
});
