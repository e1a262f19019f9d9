/** A catalogue that does not know the records, or knows more than there are. */
import { describe, expect, it } from 'vitest';
import { freshLibrary, listed, putRaw, rawly, rawRows, saveOk, succeeded } from './samples.js';

const page = (number: number) => ({ url: `https://gazette.example/${number}`, canonicalUrl: null });

async function filled() {
  const fresh = freshLibrary();
  for (const number of [1, 2, 3]) await saveOk(fresh.library, { ...page(number), title: `Story ${number}` });
  return fresh;
}

describe('tending the library', () => {
  it('finds records again when the catalogue was lost', async () => {
    const { library, factory } = await filled();
    await rawly(factory, 'catalogue', 'readwrite', (rows) => rows.clear());
    expect(await listed(library)).toHaveLength(3);
    succeeded(await library.tend());
    expect(succeeded(await library.catalogue()).catalogue.live).toBe(3);
    expect(succeeded(await library.strays()).strays).toEqual([]);
  });

  it('ends slots whose records are gone', async () => {
    const { library, factory } = await filled();
    const [row] = await rawRows(factory, 'records');
    await rawly(factory, 'records', 'readwrite', (rows) => rows.delete(String(row?.id)));
    succeeded(await library.tend());
    expect(succeeded(await library.catalogue()).catalogue.live).toBe(2);
    expect(await listed(library)).toHaveLength(2);
  });

  it('parts two records that claim one slot', async () => {
    const { library, factory } = await filled();
    const [row] = await rawRows(factory, 'records');
    await putRaw(factory, 'records', { ...row, id: '55555555-5555-4555-8555-555555555555', key: 'twin' });
    expect(await listed(library)).toHaveLength(4);
    succeeded(await library.tend());
    const slots = (await rawRows(factory, 'records')).map((one) => Reflect.get(one, 'slot'));
    expect(new Set(slots).size).toBe(4);
    expect(succeeded(await library.strays()).strays).toEqual([]);
    expect(await listed(library)).toHaveLength(4);
  });

  it('leaves rows of a newer version as they are, and lists them', async () => {
    const { library, factory } = await filled();
    const [row] = await rawRows(factory, 'records');
    const newer = { ...row, format: 9, slot: 'elsewhere' };
    await putRaw(factory, 'records', newer);
    succeeded(await library.tend());
    expect(await rawRows(factory, 'records')).toContainEqual(newer);
    expect(await listed(library)).toContainEqual({ unreadable: true, id: row?.id });
    expect(await listed(library)).toHaveLength(3);
  });
});
