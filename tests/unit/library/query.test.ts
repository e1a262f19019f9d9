import { describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '../../../src/article/article-id.js';
import type { Library } from '../../../src/library/index.js';
import { freshLibrary, listed, rawRows, sampleArticle, saveOk, succeeded } from './samples.js';

const DAY = 24 * 60 * 60 * 1000;
const page = (number: number) => ({ url: `https://gazette.example/${number}`, canonicalUrl: null });
const NOBODY = '00000000-0000-4000-8000-000000000000' as ArticleId;

async function titles(library: Library): Promise<string[]> {
  const entries = await listed(library);
  return entries.map((entry) => (entry.unreadable ? 'unreadable' : entry.title));
}

describe('list and find', () => {
  it('lists what was saved last first, and a revised article anew', async () => {
    const { library, clock } = freshLibrary();
    for (const number of [1, 2, 3]) {
      clock.now = new Date(clock.now.getTime() + DAY);
      await saveOk(library, { ...page(number), title: `Story ${number}` });
    }
    expect(await titles(library)).toEqual(['Story 3', 'Story 2', 'Story 1']);
    clock.now = new Date(clock.now.getTime() + DAY);
    await saveOk(library, { ...page(1), title: 'Story 1', text: 'Corrected.' });
    expect(await titles(library)).toEqual(['Story 1', 'Story 3', 'Story 2']);
  });

  it('knows the tags there are, without those of the bin alone', async () => {
    const { library } = freshLibrary();
    const ids = [];
    for (const number of [1, 2, 3]) ids.push((await saveOk(library, page(number))).id);
    const [first, second, third] = ids;
    if (!first || !second || !third) throw new Error('not saved');
    succeeded(await library.change({ ids: [first] }, { addTags: ['Sea', 'ships'] }));
    succeeded(await library.change({ ids: [second] }, { addTags: ['séa'] }));
    succeeded(await library.change({ ids: [third] }, { addTags: ['SEA', 'thrown away'] }));
    succeeded(await library.remove(third));
    const { tags } = succeeded(await library.tags());
    expect(tags.map(({ key, count }) => [key, count])).toEqual([
      ['sea', 2],
      ['ships', 1],
    ]);
  });

  it('finds a page under any of its addresses', async () => {
    const { library } = freshLibrary();
    const { id } = await saveOk(library);
    const found = succeeded(
      await library.find({ url: 'https://gazette.example/town/bridge?fbclid=9#x', canonicalUrl: null }),
    );
    expect(found.entry).toMatchObject({ unreadable: false, id });
    const other = await library.find({ url: 'https://gazette.example/town', canonicalUrl: null });
    expect(other).toEqual({ ok: true, entry: null });
  });

  it('finds by the tab’s address alone what was kept under a canonical address', async () => {
    const { library } = freshLibrary();
    const url = 'https://gazette.example/read?story=9';
    const { id } = await saveOk(library, { url, canonicalUrl: 'https://gazette.example/town/bridge' });
    const found = succeeded(await library.findByAddress(`${url}&utm_source=letter#top`));
    expect(found.entry).toMatchObject({ id });
    await library.remove(id);
    expect(succeeded(await library.findByAddress(url)).entry).toBeNull();
  });

  it('survives closing and opening again', async () => {
    const { library, open } = freshLibrary();
    const { id } = await saveOk(library);
    library.close();
    expect(succeeded(await open().read(id)).saved.revision).toBe(1);
    expect(succeeded(await library.read(id)).saved.revision).toBe(1);
  });

  it('says that an article is not there', async () => {
    const { library } = freshLibrary();
    const gone = { ok: false, code: 'not-found' };
    expect(await library.read(NOBODY)).toEqual(gone);
    expect(await library.remove(NOBODY)).toEqual(gone);
    expect(await library.restore(NOBODY)).toEqual(gone);
    const { id } = await saveOk(library);
    expect(await library.read(id, 7)).toEqual(gone);
  });
});

describe('what has changed on a page', () => {
  const longer = 'Carts and cyclists crossed first. Then the mayor spoke for an hour.';

  it('is its author’s doing', async () => {
    const { library } = freshLibrary();
    await saveOk(library);
    expect(succeeded(await library.changesSince(sampleArticle())).changes).toBeNull();
    const changed = sampleArticle({ title: 'Bridge closes again', text: longer });
    expect(succeeded(await library.changesSince(changed)).changes).toMatchObject({ headline: true });
  });

  it('is not that the reader had kept a passage, or shows one', async () => {
    const { library } = freshLibrary();
    await saveOk(library, { passage: true });
    expect(await library.changesSince(sampleArticle({ text: longer }))).toEqual({ ok: true, changes: null });
    await saveOk(library, { text: longer });
    expect(await library.changesSince(sampleArticle({ passage: true }))).toEqual({ ok: true, changes: null });
    expect(await library.changesSince(sampleArticle())).toMatchObject({ changes: { paragraphs: 1 } });
  });
});

describe('the bin', () => {
  it('hides a deleted article from list and find, and restores it as it was', async () => {
    const { library, clock } = freshLibrary();
    const { id } = await saveOk(library);
    const before = succeeded(await library.read(id)).saved;
    clock.now = new Date(clock.now.getTime() + DAY);
    succeeded(await library.remove(id));
    expect(await titles(library)).toEqual([]);
    expect(succeeded(await library.find(before.article)).entry).toBeNull();
    expect(succeeded(await library.read(id)).saved.summary.deletedAt).toBe(clock.now.toISOString());
    succeeded(await library.restore(id));
    expect(succeeded(await library.read(id)).saved).toEqual(before);
  });

  it('keeps the first date of deletion', async () => {
    const { library, clock } = freshLibrary();
    const { id } = await saveOk(library);
    succeeded(await library.remove(id));
    const deletedAt = clock.now.toISOString();
    clock.now = new Date(clock.now.getTime() + DAY);
    succeeded(await library.remove(id));
    expect(succeeded(await library.read(id)).saved.summary.deletedAt).toBe(deletedAt);
  });

  it('purges what was deleted more than 30 days ago, and nothing else', async () => {
    const { library, clock, factory } = freshLibrary();
    const kept = await saveOk(library, page(1));
    const old = await saveOk(library, page(2));
    await saveOk(library, { ...page(2), text: 'Second revision.' });
    const young = await saveOk(library, page(3));
    succeeded(await library.remove(old.id));
    clock.now = new Date(clock.now.getTime() + DAY);
    succeeded(await library.remove(young.id));
    const later = new Date(clock.now.getTime() + 29.5 * DAY);
    expect(await library.purgeExpired(later)).toEqual({ ok: true, purged: 1 });
    expect(await library.purgeExpired(later)).toEqual({ ok: true, purged: 0 });
    const left = (await rawRows(factory, 'bodies')).map((body) => body.articleId);
    expect(left.sort()).toEqual([kept.id, young.id].sort());
  });
});

describe('watch', () => {
  it('tells every window what any window changes, until it stops', async () => {
    const { library, open } = freshLibrary();
    const seen: string[][] = [];
    const other = open();
    const stop = other.watch(
      () => titles(other),
      (now) => seen.push(now),
    );
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([]));
    const { id } = await saveOk(library, { title: 'Seen elsewhere' });
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['Seen elsewhere']));
    succeeded(await library.remove(id));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([]));
    stop();
    const calls = seen.length;
    succeeded(await library.restore(id));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toHaveLength(calls);
  });

  it('sees a save that came between two answers', async () => {
    const { library } = freshLibrary();
    const seen: number[] = [];
    const stop = library.watch(
      () => library.catalogue(),
      (answer) => seen.push(succeeded(answer).catalogue.live),
    );
    await Promise.all([1, 2, 3, 4, 5].map((number) => saveOk(library, page(number))));
    await vi.waitFor(() => expect(seen.at(-1)).toBe(5));
    stop();
  });
});
