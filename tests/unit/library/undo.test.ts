import { describe, expect, it } from 'vitest';
import type { Library } from '../../../src/library/index.js';
import { freshLibrary, rawRows, sampleArticle, saveOk, succeeded } from './samples.js';

async function undo(library: Library, token: Parameters<Library['undoSave']>[0]) {
  return succeeded(await library.undoSave(structuredClone(token))).kind;
}

describe('undoSave', () => {
  it('erases what a first save made', async () => {
    const { library, factory } = freshLibrary();
    const created = await saveOk(library);
    expect(await undo(library, created.undo)).toBe('undone');
    expect(await rawRows(factory, 'records')).toEqual([]);
    expect(await rawRows(factory, 'bodies')).toEqual([]);
    expect(await undo(library, created.undo)).toBe('superseded');
  });

  it('takes back only the revision that the save added', async () => {
    const { library, clock } = freshLibrary();
    const first = await saveOk(library);
    clock.now = new Date('2024-05-02T10:00:00.000Z');
    const before = succeeded(await library.read(first.id)).saved;
    const revised = await saveOk(library, { text: 'Other words.', title: 'Other headline' });
    expect(await undo(library, revised.undo)).toBe('undone');
    expect(succeeded(await library.read(first.id)).saved).toEqual(before);
    expect(await library.read(first.id, 2)).toEqual({ ok: false, code: 'not-found' });
  });

  it('gives the entry back the address that its tab had', async () => {
    const { library } = freshLibrary();
    const { id } = await saveOk(library);
    const url = 'https://gazette.example/m/bridge';
    const revised = await saveOk(library, { url, text: 'Other words.' });
    expect(succeeded(await library.findByAddress(url)).entry).toMatchObject({ id });
    expect(await undo(library, revised.undo)).toBe('undone');
    expect(succeeded(await library.findByAddress(url)).entry).toBeNull();
    expect(succeeded(await library.findByAddress(sampleArticle().url)).entry).toMatchObject({ id });
  });

  it('does nothing for a save that changed nothing', async () => {
    const { library } = freshLibrary();
    const { id } = await saveOk(library);
    const again = await saveOk(library);
    expect(await undo(library, again.undo)).toBe('undone');
    expect(succeeded(await library.read(id)).saved.article.title).toBe(sampleArticle().title);
  });

  it.each([{}, { text: 'Other words.' }])(
    'puts a restored article back into the bin (%o)',
    async (change) => {
      const { library } = freshLibrary();
      const { id } = await saveOk(library);
      succeeded(await library.remove(id));
      const before = succeeded(await library.read(id)).saved;
      const restored = await saveOk(library, change);
      expect(restored.kind).toBe('restored');
      expect(await undo(library, restored.undo)).toBe('undone');
      expect(succeeded(await library.read(id)).saved).toEqual(before);
    },
  );

  it('leaves everything alone when something newer happened', async () => {
    const { library, open } = freshLibrary();
    const first = await saveOk(library);
    const second = await saveOk(open(), { text: 'Other words.' });
    expect(await undo(library, first.undo)).toBe('superseded');
    succeeded(await library.remove(first.id));
    expect(await undo(library, second.undo)).toBe('superseded');
    succeeded(await library.restore(first.id));
    expect(await undo(library, second.undo)).toBe('superseded');
    expect(succeeded(await library.read(first.id)).saved.revision).toBe(2);
  });

  it('gives a freed revision number again without harm', async () => {
    const { library } = freshLibrary();
    const { id } = await saveOk(library);
    const second = await saveOk(library, { text: 'Second.' });
    await undo(library, second.undo);
    expect(await saveOk(library, { text: 'Third.' })).toMatchObject({ id, revision: 2 });
    expect(await undo(library, second.undo)).toBe('superseded');
  });
});
