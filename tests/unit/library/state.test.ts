import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { FLAG, type Library, predicateOf, type Sort, slotsOf } from '../../../src/library/index.js';
import { freshLibrary, listed, saveOk, saving, succeeded } from './samples.js';

const page = (number: number) => ({ url: `https://gazette.example/${number}`, canonicalUrl: null });

async function filled(count: number) {
  const fresh = freshLibrary();
  const ids = [];
  for (let number = 1; number <= count; number++) {
    fresh.clock.now = new Date(fresh.clock.now.getTime() + 60_000);
    ids.push((await saveOk(fresh.library, { ...page(number), title: `Story ${number}` })).id);
  }
  return { ...fresh, ids };
}

async function shown(library: Library, narrowing = {}, sort: Sort = 'newest'): Promise<string[]> {
  const { catalogue } = succeeded(await library.catalogue());
  const slots = slotsOf(catalogue, predicateOf(catalogue, narrowing), sort);
  const { entries } = succeeded(await library.entries([...slots]));
  return entries.map((entry) => (entry?.unreadable === false ? entry.title : String(entry)));
}

describe('the state of entries', () => {
  it('is unread and nothing else for what comes in', async () => {
    const { library } = await filled(1);
    expect(await listed(library)).toMatchObject([
      { isUnread: true, isArchived: false, isFavorite: false, tags: [] },
    ]);
  });

  it('changes for many at once, and each list shows its own', async () => {
    const { library, ids } = await filled(5);
    const changed = succeeded(
      await library.change({ ids: ids.slice(0, 2) }, { isArchived: true, isUnread: false }),
    );
    expect(changed.changed).toBe(2);
    succeeded(
      await library.change({ ids: ids.slice(1, 3) }, { isFavorite: true, addTags: ['Harbour', ' harbour '] }),
    );
    expect(await shown(library, { isArchived: true })).toEqual(['Story 2', 'Story 1']);
    expect(await shown(library, { isArchived: false, isUnread: true })).toEqual([
      'Story 5',
      'Story 4',
      'Story 3',
    ]);
    expect(await shown(library, { isFavorite: true, withTags: ['Harbour'] })).toEqual(['Story 3', 'Story 2']);
    expect(await shown(library, { isFavorite: true, withoutTags: ['Harbour'] })).toEqual([]);
  });

  it('is taken back exactly, but for entries to which something newer happened', async () => {
    const { library, ids } = await filled(3);
    const [first, second] = ids;
    if (!first || !second) throw new Error('not filled');
    succeeded(await library.change({ ids: [first] }, { addTags: ['Old'] }));
    const { undo } = succeeded(
      await library.change({ ids }, { isDeleted: true, addTags: ['Bulk'], removeTags: ['OLD'] }),
    );
    expect(await shown(library)).toEqual([]);
    expect(await shown(library, { isDeleted: true })).toHaveLength(3);
    succeeded(await library.restore(second));
    expect(succeeded(await library.undoChange(undo)).changed).toBe(2);
    expect(await listed(library)).toMatchObject([{ tags: [] }, { tags: ['Bulk'] }, { tags: ['Old'] }]);
  });

  it('says how far it is, and counts only what is otherwise now', async () => {
    const { library, ids } = await filled(3);
    const heard: number[][] = [];
    const { changed } = succeeded(
      await library.change({ ids }, { isUnread: true }, (done, total) => heard.push([done, total])),
    );
    expect(changed).toBe(0);
    expect(heard.at(-1)).toEqual([3, 3]);
  });

  it('reaches entries by their slots, dead ones left out', async () => {
    const { library } = await filled(2);
    succeeded(await library.save(saving({ ...page(1), title: 'Story 1', text: 'Corrected.' })));
    succeeded(await library.change({ slots: [0, 1, 2] }, { isFavorite: true }));
    expect(await shown(library, { isFavorite: true })).toEqual(['Story 1', 'Story 2']);
  });
});

describe('lists', () => {
  it('are put in order by when saved, when published, and length', async () => {
    const { library, clock } = freshLibrary();
    const stories = [
      { published: '2023-01-01', wordCount: 900 },
      { published: null, wordCount: 100 },
      { published: '2026-05-06T10:00', wordCount: 500 },
    ];
    for (const [at, story] of stories.entries()) {
      clock.now = new Date(clock.now.getTime() + 1000);
      await saveOk(library, { ...page(at), ...story, title: String(at) });
    }
    expect(await shown(library, {}, 'newest')).toEqual(['2', '1', '0']);
    expect(await shown(library, {}, 'oldest')).toEqual(['0', '1', '2']);
    expect(await shown(library, {}, 'published')).toEqual(['2', '1', '0']);
    expect(await shown(library, {}, 'shortest')).toEqual(['1', '2', '0']);
    expect(await shown(library, {}, 'longest')).toEqual(['0', '2', '1']);
  });

  it('are narrowed by date: the first day counts, the last does not', async () => {
    const { library } = freshLibrary();
    for (const day of ['2024-02-01', '2024-02-02', '2024-02-03'])
      await saveOk(library, {
        url: `https://gazette.example/${day}`,
        canonicalUrl: null,
        published: day,
        title: day,
      });
    const within = { from: Date.parse('2024-02-01'), until: Date.parse('2024-02-03') };
    expect((await shown(library, within)).sort()).toEqual(['2024-02-01', '2024-02-02']);
  });

  it('go over more than one chunk', async () => {
    const { library } = await filled(520);
    succeeded(await library.change({ slots: [3, 515] }, { addTags: ['Far'] }));
    expect(await shown(library, { withTags: ['Far'] })).toEqual(['Story 516', 'Story 4']);
    const { catalogue } = succeeded(await library.catalogue());
    expect(catalogue.live).toBe(520);
    expect(catalogue.flags.every((flags) => flags & FLAG.live)).toBe(true);
  });
});
