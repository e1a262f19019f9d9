/** A library that the browser gave up: damaged files, measured in both browsers. */

import { describe, expect, it } from 'vitest';
import { freshLibrary, listed, saveOk, succeeded } from './samples.js';

const lost = async (library: ReturnType<typeof freshLibrary>['library']) =>
  succeeded(await library.noticedLoss()).at;

/** What Firefox does with a file whose header is damaged: this one database is gone, the others stay. */
function giveUp(factory: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase('plainread');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

describe('a library that the browser gave up', () => {
  it('is told of when the next one is made, until the reader puts it away', async () => {
    const { library, factory, open, clock } = freshLibrary();
    await saveOk(library);
    expect(await lost(library)).toBeNull();
    library.close();
    await giveUp(factory);
    clock.now = new Date('2024-06-01T10:00:00.000Z');
    const next = open();
    expect(await listed(next)).toEqual([]);
    expect(await lost(next)).toBe('2024-06-01T10:00:00.000Z');
    expect(await lost(open())).toBe('2024-06-01T10:00:00.000Z');
    succeeded(await next.forgetLoss());
    expect(await lost(open())).toBeNull();
  });

  it('is told of where all databases went with it and the browser says so (Chromium)', async () => {
    const { library, factory } = freshLibrary();
    const open = factory.open.bind(factory);
    factory.open = (name, version) => {
      const request = open(name, version);
      if (name === 'plainread')
        request.addEventListener('upgradeneeded', (event) => Object.assign(event, { dataLoss: 'total' }));
      return request;
    };
    succeeded(await library.catalogue());
    expect(await lost(library)).toBe('2024-05-01T10:00:00.000Z');
  });

  it('is not what a first library or a library of every day is', async () => {
    const { library, open } = freshLibrary();
    succeeded(await library.catalogue());
    library.close();
    succeeded(await open().catalogue());
    expect(await lost(open())).toBeNull();
  });
});
