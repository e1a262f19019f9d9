import { describe, expect, it, vi } from 'vitest';
import {
  openReading,
  parseAsked,
  type Reading,
  readerAddress,
} from '../../../../src/pages/reader/reading.js';
import { freshLibrary, putRaw, rawRows, saveOk, succeeded } from '../../library/samples.js';

const ID = '3d2f6a0e-9a53-4c0e-8f0b-0a3a5b1c2d4e';

async function state(reading: Reading, expected: string): Promise<void> {
  await vi.waitFor(() => expect(reading.page.value.state).toBe(expected));
}

function shown(reading: Reading) {
  const page = reading.page.value;
  if (page.state !== 'article') throw new Error(`state ${page.state}`);
  return {
    text: page.saved.article.text,
    revision: page.saved.revision,
    newest: page.saved.summary.revision,
  };
}

describe('the address of the reader', () => {
  it.each([
    [`?id=${ID}`, { id: ID, revision: null, compare: null, unsaved: null }],
    [`?id=${ID}&revision=3`, { id: ID, revision: 3, compare: null, unsaved: null }],
    [`?id=${ID}&revision=3&compare=2`, { id: ID, revision: 3, compare: 2, unsaved: null }],
    [`?id=${ID}&revision=0`, { id: ID, revision: null, compare: null, unsaved: null }],
    [`?id=${ID}&revision=1e9`, { id: ID, revision: null, compare: null, unsaved: null }],
    ['', { id: null, revision: null, compare: null, unsaved: null }],
    ['?unsaved=a-key', { id: null, revision: null, compare: null, unsaved: 'a-key' }],
    [`?id=${'a'.repeat(101)}`, { id: null, revision: null, compare: null, unsaved: null }],
    ['?id=&revision=2', { id: null, revision: 2, compare: null, unsaved: null }],
  ])('%s', (search, asked) => {
    expect(parseAsked(search)).toEqual(asked);
  });

  it('is understood again', async () => {
    const { library } = freshLibrary();
    const { id } = await saveOk(library);
    expect(parseAsked(readerAddress(id).replace(/^[^?]*/, ''))).toEqual({
      id,
      revision: null,
      compare: null,
      unsaved: null,
    });
    expect(parseAsked(readerAddress(id, 2).replace(/^[^?]*/, ''))).toEqual({
      id,
      revision: 2,
      compare: null,
      unsaved: null,
    });
  });
});

describe('reading', () => {
  it('shows the newest revision, or the one that was asked for', async () => {
    const { library } = freshLibrary();
    const { id } = await saveOk(library, { text: 'First.' });
    await saveOk(library, { text: 'Second.' });
    const newest = openReading(library, { id, revision: null });
    expect(newest.page.value.state).toBe('loading');
    await state(newest, 'article');
    expect(shown(newest)).toEqual({ text: 'Second.', revision: 2, newest: 2 });
    const older = openReading(library, { id, revision: 1 });
    await state(older, 'article');
    expect(shown(older)).toEqual({ text: 'First.', revision: 1, newest: 2 });
  });

  it('keeps the text on the page when a newer one is saved, and says so', async () => {
    const { library, open } = freshLibrary();
    const { id } = await saveOk(library, { text: 'First.' });
    const reading = openReading(library, { id, revision: null });
    await state(reading, 'article');
    const revised = await saveOk(open(), { text: 'Second.' });
    await vi.waitFor(() => expect(shown(reading)).toEqual({ text: 'First.', revision: 1, newest: 2 }));
    const later = openReading(library, { id, revision: null });
    await state(later, 'article');
    succeeded(await library.undoSave(revised.undo));
    await vi.waitFor(() => expect(shown(later)).toEqual({ text: 'First.', revision: 1, newest: 1 }));
  });

  it('deletes and restores, here and elsewhere', async () => {
    const { library, open } = freshLibrary();
    const { id } = await saveOk(library);
    const reading = openReading(library, { id, revision: null });
    await state(reading, 'article');
    await reading.remove();
    await state(reading, 'deleted');
    await reading.restore();
    await state(reading, 'article');
    succeeded(await open().remove(id));
    await state(reading, 'deleted');
  });

  it('says why a deletion did not happen, until one does', async () => {
    const { library } = freshLibrary();
    const { id } = await saveOk(library);
    const reading = openReading(library, { id, revision: null });
    await state(reading, 'article');
    vi.spyOn(library, 'remove').mockResolvedValueOnce({ ok: false, code: 'storage-full' });
    await reading.remove();
    expect(reading.problem.value).toBe('storage-full');
    expect(reading.page.value.state).toBe('article');
    await reading.remove();
    expect(reading.problem.value).toBeNull();
  });

  it('says that there is no such article or revision, or that it cannot be read', async () => {
    const { library, factory } = freshLibrary();
    const { id } = await saveOk(library);
    const code = async (asked: Parameters<typeof openReading>[1]) => {
      const reading = openReading(library, asked);
      await state(reading, 'failure');
      return reading.page.value.state === 'failure' && reading.page.value.code;
    };
    expect(await code({ id: null, revision: null })).toBe('not-found');
    expect(await code({ ...parseAsked(`?id=${ID}`) })).toBe('not-found');
    expect(await code({ id, revision: 4 })).toBe('not-found');
    await putRaw(factory, 'records', { ...(await rawRows(factory, 'records'))[0], format: 99 });
    expect(await code({ id, revision: null })).toBe('unreadable');
  });
});
