/** What the page knows of the library, and what it asks for it. */
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Library } from '../../../../src/library/index.js';
import { type Contents, watchContents } from '../../../../src/pages/library/contents.js';
import { freshLibrary, putRaw, rawRows, saveOk } from '../../library/samples.js';

const UNREADABLE = { id: '55555555-5555-4555-8555-555555555555', key: 'other', format: 9 };

/** Follows a library, and counts how often it was asked for strays. */
function follow(library: Library) {
  const seen: (readonly [number, number])[] = [];
  const strays = vi.fn(library.strays);
  const prepared: [Contents, boolean][] = [];
  const watched = watchContents({ ...library, strays }, async (contents, isFirst) => {
    prepared.push([contents, isFirst]);
  });
  watched.contents.subscribe((contents) => {
    if (contents) seen.push([contents.catalogue.live, contents.strays.length]);
  });
  const shown = () => vi.waitFor(() => expect(watched.contents.peek()).not.toBeNull());
  return { ...watched, seen, strays, prepared, shown };
}

describe('the contents of the library', () => {
  it('are there before strays have been looked for', async () => {
    const { library, factory } = freshLibrary();
    await saveOk(library);
    await putRaw(factory, 'records', UNREADABLE);
    const { seen, shown, lookForStrays } = follow(library);
    await shown();
    expect(seen).toEqual([[1, 0]]);
    await lookForStrays();
    expect(seen).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it('are not taken for empty where there are only strays', async () => {
    const { library, factory } = freshLibrary();
    await library.catalogue();
    await putRaw(factory, 'records', UNREADABLE);
    const { seen, prepared } = follow(library);
    await vi.waitFor(() => expect(seen).toEqual([[0, 1]]));
    expect(prepared.map(([{ strays }, isFirst]) => [strays.length, isFirst])).toEqual([[1, true]]);
  });

  it('do not ask for strays again while there are none', async () => {
    const { library } = freshLibrary();
    await saveOk(library);
    const { seen, strays, shown, lookForStrays } = follow(library);
    await shown();
    await lookForStrays();
    await saveOk(library, { url: 'https://gazette.example/another', canonicalUrl: null });
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([2, 0]));
    expect(strays).toHaveBeenCalledOnce();
  });

  it('lose a stray when it is deleted, and have it again when that is taken back', async () => {
    const { library, factory } = freshLibrary();
    await saveOk(library);
    await putRaw(factory, 'records', UNREADABLE);
    const { contents, shown, lookForStrays } = follow(library);
    const count = () => contents.peek()?.strays.length;
    await shown();
    await lookForStrays();
    expect(count()).toBe(1);
    await library.remove(UNREADABLE.id as never);
    await vi.waitFor(() => expect(count()).toBe(0));
    await library.restore(UNREADABLE.id as never);
    await vi.waitFor(() => expect(count()).toBe(1));
    expect(await rawRows(factory, 'records')).toHaveLength(2);
  });

  it('keep the strays that were found when they cannot be looked for again', async () => {
    const { library, factory } = freshLibrary();
    await saveOk(library);
    await putRaw(factory, 'records', UNREADABLE);
    let isFailing = false;
    const strays = vi.fn(async () =>
      isFailing ? ({ ok: false, code: 'storage-full' } as const) : library.strays(),
    );
    const { contents, lookForStrays } = watchContents({ ...library, strays }, async () => undefined);
    await vi.waitFor(() => expect(contents.peek()).not.toBeNull());
    await lookForStrays();
    isFailing = true;
    // A change that the question before was about.
    await library.remove(UNREADABLE.id as never);
    await vi.waitFor(() => expect(strays).toHaveBeenCalledTimes(2));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(contents.peek()?.strays).toHaveLength(1);
  });

  it('say why there are none', async () => {
    const { library } = freshLibrary();
    const refusing = { ...library, catalogue: async () => ({ ok: false, code: 'storage-full' }) as const };
    const { failure, contents } = follow(refusing);
    await vi.waitFor(() => expect(failure.value).toBe('storage-full'));
    expect(contents.value).toBeNull();
  });
});
