import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { type Library, type LibraryEntry, openLibrary } from '../../../../src/library/index.js';
import { openShelf, type Shelf } from '../../../../src/pages/library/shelf.js';
import { freshLibrary, saveOk } from '../../library/samples.js';

const page = (number: number) => ({
  url: `https://gazette.example/${number}`,
  canonicalUrl: null,
  title: `Story ${number}`,
});

function titles(shelf: Shelf): string[] {
  const listing = shelf.listing.value;
  if (listing.state !== 'open') return [listing.state];
  return listing.entries.map((entry) => (entry.unreadable ? 'unreadable' : entry.title));
}

function entry(shelf: Shelf, title: string): LibraryEntry {
  const listing = shelf.listing.value;
  const found =
    listing.state === 'open' && listing.entries.find((one) => !one.unreadable && one.title === title);
  if (!found) throw new Error(`no ${title}`);
  return found;
}

async function shelfOf(count: number) {
  const { library, clock, open } = freshLibrary();
  for (let number = 1; number <= count; number += 1) {
    clock.now = new Date(clock.now.getTime() + 1000);
    await saveOk(library, page(number));
  }
  const shelf = openShelf(library);
  await vi.waitFor(() => expect(shelf.listing.value.state).toBe('open'));
  return { shelf, library, other: open() };
}

describe('the shelf', () => {
  it('is loading, then shows what is saved, and what another window saves', async () => {
    const { library, open } = freshLibrary();
    const shelf = openShelf(library);
    expect(titles(shelf)).toEqual(['loading']);
    await vi.waitFor(() => expect(titles(shelf)).toEqual([]));
    await saveOk(open(), page(1));
    await vi.waitFor(() => expect(titles(shelf)).toEqual(['Story 1']));
  });

  it('takes back several deletions, the last one first', async () => {
    const { shelf } = await shelfOf(3);
    const [first, second] = [entry(shelf, 'Story 1'), entry(shelf, 'Story 3')];
    await shelf.remove(first);
    await shelf.remove(second);
    expect(shelf.notice.value).toEqual({ kind: 'deleted', entry: second, before: 1 });
    await vi.waitFor(() => expect(titles(shelf)).toEqual(['Story 2']));
    expect(await shelf.undo()).toBe(second.id);
    expect(shelf.notice.value).toEqual({ kind: 'deleted', entry: first, before: 0 });
    expect(await shelf.undo()).toBe(first.id);
    expect(shelf.notice.value).toEqual({ kind: 'restored', entry: first });
    expect(await shelf.undo()).toBeNull();
    await vi.waitFor(() => expect(titles(shelf)).toEqual(['Story 3', 'Story 2', 'Story 1']));
  });

  it('takes back what was dismissed too', async () => {
    const { shelf } = await shelfOf(1);
    const { id } = entry(shelf, 'Story 1');
    await shelf.remove(entry(shelf, 'Story 1'));
    shelf.dismiss();
    expect(shelf.notice.value).toBeNull();
    expect(await shelf.undo()).toBe(id);
  });

  it('counts an entry once that was deleted here, restored elsewhere, and deleted again', async () => {
    const { shelf, other } = await shelfOf(1);
    const story = entry(shelf, 'Story 1');
    await shelf.remove(story);
    await other.restore(story.id);
    await shelf.remove(story);
    expect(shelf.notice.value).toEqual({ kind: 'deleted', entry: story, before: 0 });
    expect(await shelf.undo()).toBe(story.id);
    expect(await shelf.undo()).toBeNull();
  });

  it('says why a deletion or its undo did not happen, and keeps the way back', async () => {
    const { shelf, library } = await shelfOf(1);
    const story = entry(shelf, 'Story 1');
    const full = { ok: false, code: 'storage-full' } as const;
    const refuse = (method: 'remove' | 'restore') => vi.spyOn(library, method).mockResolvedValueOnce(full);
    refuse('remove');
    await shelf.remove(story);
    expect(shelf.notice.value).toEqual({ kind: 'failed', code: 'storage-full' });
    expect(await shelf.undo()).toBeNull();
    await shelf.remove(story);
    refuse('restore');
    expect(await shelf.undo()).toBeNull();
    expect(shelf.notice.value).toEqual({ kind: 'failed', code: 'storage-full' });
    expect(await shelf.undo()).toBe(story.id);
  });

  it('shows that storage is refused', async () => {
    const refused: Library = openLibrary({ indexedDB: () => undefined });
    const shelf = openShelf(refused);
    await vi.waitFor(() =>
      expect(shelf.listing.value).toEqual({ state: 'failed', code: 'storage-unavailable' }),
    );
  });
});
