/** Filters, ranking, tags, and an index that changes while it is read. */
import { describe, expect, it } from 'vitest';
import { MemoryIndex } from '../../../../scripts/bench/library/memory-index.js';
import {
  type IndexReader,
  parseQuery,
  Searcher,
  type TagClause,
  tagMatches,
} from '../../../../src/library/search/index.js';
import { found, indexOf, sampleText } from './samples.js';

describe('filters of the index', () => {
  const index = new MemoryIndex();
  index.add(
    sampleText({
      url: 'https://www.news.gazette.example/a',
      siteName: 'The Morning Gazette',
      byline: 'Ilse Maring, Tom Okoye',
      text: 'bridge Maring',
    }),
  );
  index.add(
    sampleText({
      url: 'https://herald.example:8080/b',
      siteName: 'Herald',
      byline: 'Ilse Tom',
      text: 'bridge gazette',
    }),
  );
  index.add(sampleText({ url: 'https://xn--mnchen-3ya.example/c', text: 'Maring bridge' }));
  index.add(sampleText({ url: 'no address', text: 'bridge' }));

  it.each([
    ['site:gazette.example ', [0]],
    ['site:news.gazette.example ', [0]],
    ['site:www.news.gazette.example ', [0]],
    ['site:https://news.gazette.example/x ', [0]],
    ['site:azette.example ', []],
    ['site:gazette ', [0]],
    ['site:"morning gazette" ', [0]],
    ['site:"gazette morning" ', []],
    ['site:herald.ex', [1]],
    ['site:herald.ex ', []],
    ['site:münchen.example ', [2]],
    ['site:example ', [2, 1, 0]],
    ['-site:gazette.example ', [3, 2, 1]],
    ['bridge -site:example ', [3]],
    ['by:maring ', [0]],
    ['by:"ilse maring" ', [0]],
    ['by:"maring tom" ', [0]],
    ['by:"ilse tom" ', [1]],
    ['by:ilse by:okoye ', [0]],
    ['-by:ilse ', [3, 2]],
    ['maring ', [0, 2]],
    ['gazette ', [0, 1]],
  ])('%s', async (query, slots) => {
    const hits = await found(index, query);
    expect([...hits].sort()).toEqual([...slots].sort());
    if (!query.includes('maring ') && !query.startsWith('gazette')) expect(hits).toEqual(slots);
  });
});

describe('ranking', () => {
  const filler = 'and then they went on about other things for quite a while '.repeat(5);
  const bodies = (...texts: string[]) =>
    indexOf(...texts.map((text) => `${filler}${text}`), ...Array(6).fill(filler));

  it('prefers the headline', async () => {
    const index = new MemoryIndex();
    index.add(sampleText({ headline: 'Bridge reopens', text: filler }));
    index.add(sampleText({ headline: 'Town news', text: `${filler} bridge bridge` }));
    expect(await found(index, 'bridge ')).toEqual([0, 1]);
  });

  it('prefers the word itself over longer ones', async () =>
    expect(await found(bodies('bank', 'banker banker'), 'bank')).toEqual([0, 1]));

  it('prefers words that stand together', async () =>
    expect(await found(bodies('copper wire', `copper ${filler} wire`), 'wire copper ')).toEqual([0, 1]));

  it('prefers rare words', async () => {
    const index = bodies('quartz', 'granite granite', 'granite', 'granite', 'granite');
    index.add(sampleText({ text: `${filler} quartz quartz granite` }));
    index.add(sampleText({ text: `${filler} quartz granite granite` }));
    const hits = await found(index, 'quartz granite ');
    expect(hits).toEqual([11, 12]);
  });

  it('prefers the newest of equals', async () =>
    expect(await found(indexOf('same', 'same', 'same'), 'same ')).toEqual([2, 1, 0]));

  it('prefers a hit that begins a word where words are not spaced', async () =>
    expect(await found(indexOf('国会の議事', '中国会社'), '国会 ')).toEqual([0, 1]));
});

describe('what the catalogue knows', () => {
  it('keeps to candidates', async () => {
    const index = indexOf('bridge', 'bridge', 'tunnel');
    const isCandidate = (slot: number) => slot !== 1;
    expect(await found(index, 'bridge ', { isCandidate })).toEqual([0]);
    expect(await found(index, '', { isCandidate })).toEqual([2, 0]);
    expect(await found(index, '-tunnel ', { isCandidate })).toEqual([0]);
  });

  it('finds tags by plain words', async () => {
    const tags: Readonly<Record<string, number[]>> = { 'Île-de-France': [1], 'old maps': [0, 2] };
    const taggedWith = (matches: (tag: string) => boolean) =>
      Object.entries(tags).flatMap(([tag, slots]) => (matches(tag) ? slots : []));
    const index = indexOf('a text', 'maps of a town', 'b');
    const search = async (query: string) => (await found(index, query, { taggedWith })).sort();
    expect(await search('maps ')).toEqual([0, 1, 2]);
    expect(await search('map')).toEqual([0, 1, 2]);
    expect(await search('"old maps" ')).toEqual([0, 2]);
    expect(await search('"maps old" ')).toEqual([]);
    expect(await search('ile-de ')).toEqual([1]);
    expect(await search('-maps ')).toEqual([]);
    expect(await search('text maps ')).toEqual([0]);
  });

  it('compares tags as readers do', () => {
    const clause = (value: string, typed = false): TagClause => ({
      kind: 'tag',
      value,
      typed,
      excluded: false,
    });
    expect(tagMatches(clause('ÎLE de  france'), 'Île de France')).toBe(true);
    expect(tagMatches(clause('ile'), 'Île de France')).toBe(false);
    expect(tagMatches(clause('ile', true), 'Île de France')).toBe(true);
    expect(tagMatches({ ...clause('ile', true), excluded: true }, 'Île de France')).toBe(false);
    expect(tagMatches(clause('c'), 'C++')).toBe(false);
  });

  it('ignores texts that the catalogue has not heard of', async () => {
    const index = indexOf('old bridge', 'old bridge');
    expect(await found(index, '"old bridge" bridge ', { slots: 1 })).toEqual([0]);
  });
});

describe('an index that changes', () => {
  it('begins anew when a segment is gone', async () => {
    const index = indexOf('old stone bridge', 'old bridge');
    await index.flush();
    let gone = 2;
    const reader: IndexReader = {
      contents: () => index.contents(),
      blocks: (...asked) => (gone-- > 0 ? Promise.resolve(null) : index.blocks(...asked)),
      positions: (...asked) => index.positions(...asked),
    };
    const hits = await new Searcher(reader).search(parseQuery('"old bridge" '), index.view());
    expect([...(hits?.slots ?? [])]).toEqual([1]);
  });

  it('begins anew when positions are gone', async () => {
    const index = indexOf('old stone bridge', 'old bridge');
    await index.flush();
    let isGone = true;
    const reader: IndexReader = {
      contents: () => index.contents(),
      blocks: (...asked) => index.blocks(...asked),
      positions: async (...asked) => {
        if (!isGone) return index.positions(...asked);
        isGone = false;
        return null;
      },
    };
    const hits = await new Searcher(reader).search(parseQuery('"old bridge" '), index.view());
    expect([...(hits?.slots ?? [])]).toEqual([1]);
  });

  it('throws when it never becomes whole', async () => {
    const index = indexOf('old bridge');
    await index.flush();
    const reader: IndexReader = {
      contents: () => index.contents(),
      blocks: async () => null,
      positions: async () => null,
    };
    await expect(new Searcher(reader).search(parseQuery('old '), index.view())).rejects.toThrow(
      /lacks blocks/,
    );
  });

  it('stops when nobody waits any more', async () => {
    const index = indexOf('old bridge');
    await index.flush();
    let asked = 0;
    const stale = () => ++asked > 1;
    expect(await new Searcher(index).search(parseQuery('"old bridge" '), index.view(), stale)).toBeNull();
    expect(index.reads).toBe(0);
  });

  it('reads a block once and remembers it', async () => {
    const index = indexOf('old bridge', 'new bridge');
    await index.flush();
    const searcher = new Searcher(index);
    for (const query of ['bri', 'brid', 'bridge ']) await searcher.search(parseQuery(query), index.view());
    expect(index.reads).toBe(1);
  });
});
