import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { FLAG, tagGroups } from '../../../../src/library/index.js';
import { placeIn, placeOfTag } from '../../../../src/pages/library/address.js';
import { openCursor } from '../../../../src/pages/library/list/cursor.js';
import { spanOf, topRow } from '../../../../src/pages/library/list/geometry.js';
import { openInSight } from '../../../../src/pages/library/list/in-sight.js';
import { type Items, indexOf, keyAt } from '../../../../src/pages/library/list/items.js';
import { itemsOf } from '../../../../src/pages/library/list/place-items.js';
import { openSelection } from '../../../../src/pages/library/selection/selection.js';
import { countsOf } from '../../../../src/pages/library/views.js';
import { catalogueFor } from './catalogue.js';

const stray = { unreadable: true, id: 'broken' as never } as const;
const items = (slots: readonly number[], strays: Items['strays'] = []): Items => ({
  slots: Uint32Array.from(slots),
  strays,
});

describe('the rows that are made', () => {
  const sight = { top: 0, height: 800, row: 100, count: 50_000 };

  it('are those in sight and some around them, at any place', () => {
    expect(spanOf(sight)).toEqual({ first: 0, end: 16 });
    expect(spanOf({ ...sight, top: -1_000_050 })).toEqual({ first: 9_992, end: 10_017 });
    expect(spanOf({ ...sight, top: -5_000_000 + 800 }).end).toBe(50_000);
  });

  it('are none where the list is out of sight or empty, and some before it is measured', () => {
    expect(spanOf({ ...sight, count: 0 })).toEqual({ first: 0, end: 0 });
    expect(spanOf({ ...sight, top: 5000 })).toEqual({ first: 0, end: 0 });
    expect(spanOf({ ...sight, row: 0, count: 7 })).toEqual({ first: 0, end: 7 });
  });

  it('begin with the one under the head of the page', () => {
    expect(topRow(sight, 150)).toBe(1);
    expect(topRow({ ...sight, top: 300 }, 150)).toBe(0);
    expect(topRow({ ...sight, top: -9_000_000 }, 0)).toBe(49_999);
  });
});

describe('what a place shows', () => {
  const catalogue = catalogueFor([
    { tags: ['Sea'] },
    { flags: FLAG.archived, tags: ['séa'] },
    { flags: FLAG.deleted, tags: ['sea'] },
    { flags: FLAG.favorite | FLAG.unread },
    { flags: 0 },
    { flags: FLAG.link },
  ]);
  const groups = tagGroups(catalogue);
  const contents = { catalogue, tags: groups, strays: [stray] };
  const slots = (
    place: Parameters<typeof itemsOf>[1],
    found: readonly number[] | null = null,
    isRanked = true,
  ) => [...itemsOf(contents, place, found && { slots: Uint32Array.from(found), isRanked }).slots];

  it('is its view, newest first, and at the end of the reading list what has no slot', () => {
    expect(slots(placeIn('reading'))).toEqual([5, 3, 0]);
    expect(slots(placeIn('archive'))).toEqual([1]);
    expect(slots(placeIn('bin'))).toEqual([2]);
    expect(itemsOf(contents, placeIn('reading'), null).strays).toEqual([stray]);
    expect(itemsOf(contents, placeIn('unread'), null).strays).toEqual([]);
  });

  it('is a tag in every spelling, wherever it is outside the bin', () => {
    expect(groups).toEqual([
      expect.objectContaining({ key: 'sea', count: 2, spellings: ['Sea', 'séa', 'sea'] }),
    ]);
    expect(slots(placeOfTag('SEA'))).toEqual([1, 0]);
    expect(slots(placeOfTag('unknown'))).toEqual([]);
  });

  it('is what was found: best first, or as it is to be sorted', () => {
    const typed = { ...placeIn('reading'), typed: 'x' };
    expect(slots(typed, [1, 5, 0])).toEqual([1, 5, 0]);
    expect(slots(typed, [1, 5, 0], false)).toEqual([5, 1, 0]);
    expect(slots({ ...typed, order: 'oldest' }, [1, 5, 0])).toEqual([0, 1, 5]);
    expect(slots({ ...typed, tag: 'sea' }, [5, 1])).toEqual([1]);
  });

  it('is counted without a search, with those that cannot be read where they are listed', () => {
    expect(countsOf({ catalogue, strays: [stray] })).toEqual({
      reading: 4,
      unread: 1,
      favorites: 1,
      archive: 1,
      links: 1,
      bin: 1,
      all: 5,
    });
  });
});

describe('items', () => {
  it('are found by slot or by id', () => {
    const list = items([7, 3], [stray]);
    expect([0, 1, 2, 3, -1].map((at) => keyAt(list, at))).toEqual([7, 3, 'broken', null, null]);
    expect([7, 3, 'broken', 5, 'x'].map((key) => indexOf(list, key))).toEqual([0, 1, 2, -1, -1]);
  });
});

describe('the cursor', () => {
  it('stops at both ends, and begins where the window does', () => {
    const cursor = openCursor(signal(items([1, 2, 3])));
    cursor.move(1, 1);
    expect(cursor.current.value).toEqual({ index: 1, key: 2 });
    cursor.move(5, 0);
    expect(cursor.current.value).toEqual({ index: 2, key: 3 });
    cursor.move(-9, 0);
    expect(cursor.current.value).toEqual({ index: 0, key: 1 });
    expect(cursor.focusAsked.value).toBe(3);
  });

  it('stays with its item, and goes to the neighbour when that goes', () => {
    const list = signal(items([1, 2, 3]));
    const cursor = openCursor(list);
    cursor.set(1);
    list.value = items([9, 1, 2, 3]);
    expect(cursor.current.value).toEqual({ index: 2, key: 2 });
    list.value = items([9, 1, 3]);
    expect(cursor.current.value).toEqual({ index: 2, key: 3 });
    list.value = items([9, 1]);
    expect(cursor.current.value).toEqual({ index: 1, key: 1 });
    list.value = items([]);
    expect(cursor.current.value).toBeNull();
  });

  it('goes to an item that comes back', () => {
    const list = signal(items([1, 3]));
    const cursor = openCursor(list);
    cursor.focusWhenThere(2);
    expect(cursor.current.value).toBeNull();
    list.value = items([1, 2, 3]);
    expect(cursor.current.value).toEqual({ index: 1, key: 2 });
    expect(cursor.focusAsked.value).toBe(1);
  });
});

describe('the selection', () => {
  const open = (slots: readonly number[]) => {
    const list = signal(items(slots));
    return { list, selection: openSelection(list) };
  };

  it('takes single ones, ranges and all, and lets go', () => {
    const { selection } = open([5, 4, 3, 2, 1]);
    selection.toggle(1);
    selection.extendTo(3);
    expect([...selection.slots.value]).toEqual([4, 3, 2]);
    selection.toggle(2);
    expect([...selection.slots.value]).toEqual([4, 2]);
    selection.extendTo(0);
    expect([...selection.slots.value]).toEqual([2]);
    selection.all();
    expect(selection.slots.value.size).toBe(5);
    selection.none();
    expect(selection.slots.value.size).toBe(0);
  });

  it('loses what leaves the list', () => {
    const { list, selection } = open([3, 2, 1]);
    selection.all();
    list.value = items([4, 2]);
    expect([...selection.slots.value]).toEqual([2]);
  });
});

describe('what is in sight', () => {
  /** A library that answers when it is told to. */
  function slow() {
    const asked: { slots: readonly number[]; answer: (values: (string | null)[] | null) => void }[] = [];
    const sight = openInSight<string>(
      (slots) => new Promise((answer) => asked.push({ slots, answer: (values) => answer(values) })),
    );
    return { asked, sight };
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  it('is asked for once, and what has gone by meanwhile not at all', async () => {
    const { asked, sight } = slow();
    void sight.want([1, 2]);
    void sight.want([3, 4]);
    const done = sight.want([5, 1]);
    asked[0]?.answer(['a', 'b']);
    await settle();
    expect(asked.map(({ slots }) => slots)).toEqual([[1, 2], [5]]);
    asked[1]?.answer([null]);
    await done;
    expect([1, 2, 3, 5].map(sight.get)).toEqual(['a', 'b', undefined, null]);
  });

  it('shows what was until what is has come', async () => {
    const { asked, sight } = slow();
    const done = sight.want([1]);
    asked[0]?.answer(['old']);
    await done;
    sight.refresh();
    expect(sight.get(1)).toBe('old');
    asked[1]?.answer(['new']);
    await settle();
    expect(sight.get(1)).toBe('new');
  });

  it('asks again when the library changed while it answered', async () => {
    const { asked, sight } = slow();
    const done = sight.want([1]);
    sight.refresh();
    asked[0]?.answer(['old']);
    await settle();
    asked[1]?.answer(['new']);
    await done;
    expect(sight.get(1)).toBe('new');
  });

  it('is waited for, also where there was nothing to ask for a moment ago', async () => {
    const { asked, sight } = slow();
    sight.refresh();
    let isThere = false;
    const done = sight.want([1]).then(() => {
      isThere = true;
    });
    await settle();
    expect(isThere).toBe(false);
    asked[0]?.answer(['a']);
    await done;
    expect(sight.get(1)).toBe('a');
  });

  it('is asked for again after a question that broke down', async () => {
    let times = 0;
    const sight = openInSight<string>(async (slots) => {
      if (times++ === 0) throw new Error('broken');
      return slots.map(String);
    });
    await expect(sight.want([1])).rejects.toThrow('broken');
    await sight.want([1]);
    expect(sight.get(1)).toBe('1');
  });

  it('rests after a failure until the library changes', async () => {
    const { asked, sight } = slow();
    const done = sight.want([1]);
    asked[0]?.answer(null);
    await done;
    expect(asked).toHaveLength(1);
    sight.refresh();
    expect(asked).toHaveLength(2);
  });

  it('lets go of what was seen long ago', async () => {
    const sight = openInSight<string>(async (slots) => slots.map(String));
    for (let from = 0; from < 1000; from += 50) {
      await sight.want(Array.from({ length: 50 }, (_, at) => from + at));
    }
    expect(sight.get(0)).toBeUndefined();
    expect(sight.get(999)).toBe('999');
  });
});
