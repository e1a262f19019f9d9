/** The library found by its words, while it changes. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../src/library/index.js';
import { sanitizer } from '../../sanitize/sanitizer.js';
import { freshLibrary, rawly, saveOk, saving, succeeded } from '../samples.js';

const page = (name: string) => ({ url: `https://gazette.example/${name}`, canonicalUrl: null });

async function found(library: Library, typed: string, within = {}): Promise<string[]> {
  const { catalogue } = succeeded(await library.catalogue());
  const answer = await library.search(typed, catalogue, within);
  if (answer === null) throw new Error('stale');
  const { entries } = succeeded(await library.entries([...succeeded(answer).slots]));
  return entries.map((entry) => (entry?.unreadable === false ? entry.title : String(entry)));
}

async function filled() {
  const fresh = freshLibrary();
  const { library } = fresh;
  const stories = [
    {
      ...page('a'),
      title: 'Ferry stays in port',
      text: 'The wind kept every boat in the harbour.',
      byline: 'Ilse Maring',
    },
    {
      ...page('b'),
      title: 'Harbour gets a lamp',
      text: 'A lamp for the ferry, at last.',
      byline: null,
      published: '2023-02-01',
    },
    {
      url: 'https://news.estuary.example/c',
      canonicalUrl: null,
      title: 'Bridge reopens',
      text: 'Carts crossed first.',
    },
  ];
  const ids = [];
  for (const story of stories) ids.push((await saveOk(library, story)).id);
  return { ...fresh, ids };
}

describe('search', () => {
  it('finds words anywhere, the headline first, in any order, by their beginning', async () => {
    const { library } = await filled();
    expect(await found(library, 'ferry')).toEqual(['Ferry stays in port', 'Harbour gets a lamp']);
    expect(await found(library, 'harbour ferry')).toHaveLength(2);
    expect(await found(library, 'harb')).toEqual(['Harbour gets a lamp', 'Ferry stays in port']);
    expect(await found(library, '"a lamp for"')).toEqual(['Harbour gets a lamp']);
    expect(await found(library, 'ferry -lamp')).toEqual(['Ferry stays in port']);
    expect(await found(library, 'nothing of it')).toEqual([]);
  });

  it('keeps to filters of site, author, date, tag and state', async () => {
    const { library, ids } = await filled();
    expect(await found(library, 'site:estuary.example')).toEqual(['Bridge reopens']);
    expect(await found(library, 'by:maring ferry')).toEqual(['Ferry stays in port']);
    expect(await found(library, 'before:2023-06 ')).toEqual(['Harbour gets a lamp']);
    expect((await found(library, 'after:2023-06 ')).sort()).toEqual([
      'Bridge reopens',
      'Ferry stays in port',
    ]);
    succeeded(
      await library.change(
        { ids: ids.slice(0, 1) },
        { addTags: ['Häfen'], isArchived: true, isUnread: false },
      ),
    );
    expect(await found(library, 'tag:hafen ')).toEqual(['Ferry stays in port']);
    expect(await found(library, 'ferry -is:archived ')).toEqual(['Harbour gets a lamp']);
    expect(await found(library, 'is:read ferry')).toEqual(['Ferry stays in port']);
    expect(await found(library, 'häfen')).toEqual(['Ferry stays in port']);
    expect(await found(library, 'ferry', { isArchived: false })).toEqual(['Harbour gets a lamp']);
  });

  it('follows every change at once: revision, bin, undo', async () => {
    const { library, ids } = await filled();
    const changed = await saveOk(library, { ...page('a'), title: 'Ferry sails', text: 'The gale is over.' });
    expect(await found(library, 'wind')).toEqual([]);
    expect(await found(library, 'gale')).toEqual(['Ferry sails']);
    succeeded(await library.undoSave(changed.undo));
    expect(await found(library, 'gale')).toEqual([]);
    expect(await found(library, 'wind')).toEqual(['Ferry stays in port']);
    const [first] = ids;
    if (!first) throw new Error('nothing saved');
    succeeded(await library.remove(first));
    expect(await found(library, 'wind')).toEqual([]);
    expect(await found(library, 'wind is:bin ')).toEqual(['Ferry stays in port']);
    succeeded(await library.restore(first));
    expect(await found(library, 'wind')).toEqual(['Ferry stays in port']);
  });

  it('says what it did not understand, and is called off when nobody waits', async () => {
    const { library } = await filled();
    const { catalogue } = succeeded(await library.catalogue());
    const answer = await library.search('before:soon ', catalogue);
    expect(answer).toMatchObject({ notes: [{ code: 'bad-date' }] });
    expect(await library.search('ferry', catalogue, {}, () => true)).toBeNull();
  });

  it('shows the words of its hits', async () => {
    const { library } = await filled();
    const { snippets } = succeeded(await library.snippets([0], 'ferry boat'));
    const [hit] = snippets;
    expect(hit?.headline).toEqual([[0, 5]]);
    expect(hit?.excerpt.marks.map(([from, to]) => hit.excerpt.text.slice(from, to))).toEqual(['boat']);
  });
});

describe('the index', () => {
  it('is brought into segments, and finds the same before, between and after', async () => {
    const { library, factory } = freshLibrary();
    for (let number = 0; number < 150; number++)
      succeeded(
        await library.save(
          saving({
            ...page(String(number)),
            title: `T${number}`,
            text: `common word${number} w${number % 7}`,
          }),
        ),
      );
    const before = await found(library, 'w3 ');
    expect(before).toHaveLength(21);
    succeeded(await library.tend());
    expect(await rawly(factory, 'recent', 'readonly', (rows) => rows.count())).toBeLessThan(64);
    expect(await rawly(factory, 'segments', 'readonly', (rows) => rows.count())).toBeGreaterThan(0);
    expect((await found(library, 'w3 ')).sort()).toEqual(before.sort());
    await saveOk(library, { ...page('0'), title: 'T0', text: 'other words' });
    expect(await found(library, 'word0 ')).toEqual([]);
    expect(await found(library, '"other words"')).toEqual(['T0']);
    expect(await found(library, '"common word17"')).toEqual(['T17']);
  });

  it('takes in what came without one: a restored backup', async () => {
    const { library } = await filled();
    const { blob } = succeeded(await library.writeBackup());
    const other = freshLibrary();
    const sanitize = (article: Parameters<typeof sanitizer.article>[0]) => sanitizer.article(article);
    succeeded(await other.library.readBackup(blob, { sanitize }));
    succeeded(await other.library.restoreBackup('merge'));
    expect(await found(other.library, 'ferry')).toEqual([]);
    const heard: number[][] = [];
    succeeded(await other.library.tend({ onProgress: (done, total) => heard.push([done, total]) }));
    expect(heard.at(-1)).toEqual([3, 3]);
    expect(await found(other.library, 'ferry')).toEqual(['Ferry stays in port', 'Harbour gets a lamp']);
  });

  it('erases what a merge that was cut off has left', async () => {
    const { library, factory } = await filled();
    await rawly(factory, 'segments', 'readwrite', (rows) => rows.put({ id: 7, manifest: null }));
    await rawly(factory, 'blocks', 'readwrite', (rows) =>
      rows.put({ segment: 7, number: 0, terms: 'half', postings: new Uint8Array() }),
    );
    expect(await found(library, 'half')).toEqual([]);
    succeeded(await library.tend());
    expect(await rawly(factory, 'blocks', 'readonly', (rows) => rows.count())).toBe(0);
    expect(await found(library, 'ferry')).toHaveLength(2);
  });

  it('agrees with a look into every text, whatever was saved, changed, deleted and tended', async () => {
    const words = ['ant', 'bee', 'cat', 'catalogue', 'dog'];
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('save' as const),
          at: fc.nat(9),
          words: fc.array(fc.constantFrom(...words), { maxLength: 4 }),
        }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: fc.nat(9) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('tend' as const) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { library } = freshLibrary();
        const texts = new Map<number, string>();
        for (const one of steps) {
          if (one.kind === 'save') {
            const text = one.words.join(' ');
            texts.set(one.at, text);
            succeeded(
              await library.save(
                saving({ ...page(String(one.at)), title: `${one.at}`, byline: null, siteName: null, text }),
              ),
            );
          } else if (one.kind === 'remove') {
            const { entry } = succeeded(await library.find(page(String(one.at))));
            if (entry) succeeded(await library.remove(entry.id));
            texts.delete(one.at);
          } else succeeded(await library.tend());
        }
        for (const word of words) {
          const wanted = [...texts]
            .filter(([, text]) => text.split(' ').includes(word))
            .map(([at]) => `${at}`);
          expect((await found(library, `"${word}"`)).sort(), word).toEqual(wanted.sort());
        }
        library.close();
      }),
      { numRuns: 40, seed: 20_240_503 },
    );
  });
});
