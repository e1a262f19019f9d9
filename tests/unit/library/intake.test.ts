import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type Incoming, predicateOf, slotsOf } from '../../../src/library/index.js';
import { freshLibrary, listed, putRaw, rawly, rawRows, sampleArticle, saveOk, succeeded } from './samples.js';

const url = 'https://gazette.example/one';

function link(changes: Partial<Incoming> = {}): Incoming {
  return {
    article: sampleArticle({
      url,
      canonicalUrl: null,
      title: 'Kept elsewhere',
      html: '',
      text: '',
      wordCount: 0,
    }),
    hasBody: false,
    state: { isUnread: false, isArchived: true, isFavorite: false },
    tags: ['Harbour', 'harbour'],
    savedAt: '2019-03-04T05:06:07.000Z',
    progress: 0.5,
    highlights: [],
    ...changes,
  };
}

const article = (changes: Partial<Incoming> = {}) =>
  link({ article: sampleArticle({ url, canonicalUrl: null }), hasBody: true, ...changes });

describe('entries from elsewhere', () => {
  it('come in with their state, tags and dates', async () => {
    const { library } = freshLibrary();
    const { added } = succeeded(await library.takeIn([link()]));
    expect(added).toHaveLength(1);
    expect(await listed(library)).toMatchObject([
      {
        title: 'Kept elsewhere',
        revision: 0,
        revisions: [],
        isArchived: true,
        isUnread: false,
        tags: ['Harbour'],
        savedAt: '2019-03-04T05:06:07.000Z',
      },
    ]);
    expect(succeeded(await library.progressOf(added)).progress).toMatchObject([{ fraction: 0.5 }]);
  });

  it('are found by their words once the library has been tended', async () => {
    const { library } = freshLibrary();
    succeeded(await library.takeIn([link(), article({ article: sampleArticle() })]));
    succeeded(await library.tend());
    const { catalogue } = succeeded(await library.catalogue());
    for (const [typed, count] of [
      ['elsewhere', 1],
      ['carts', 1],
      ['is:link ', 1],
    ] as const)
      expect(await library.search(typed, catalogue)).toMatchObject({ slots: { length: count } });
  });

  it('with a body are articles, marked passages and all', async () => {
    const { library } = freshLibrary();
    const passage = { quote: 'Carts', note: 'whose?', at: null };
    const { added } = succeeded(await library.takeIn([article({ highlights: [passage] })]));
    const [id] = added;
    if (!id) throw new Error('nothing came in');
    expect(succeeded(await library.read(id)).saved).toMatchObject({ revision: 1, ledger: [] });
    expect(succeeded(await library.highlightsOf(id)).highlights).toMatchObject([
      { exact: 'Carts', note: 'whose?', createdAt: '2019-03-04T05:06:07.000Z' },
    ]);
  });

  it('take nothing from what is there, and give it what it lacks', async () => {
    const { library, factory } = freshLibrary();
    const { id } = await saveOk(library, { url, canonicalUrl: null });
    const [body] = await rawRows(factory, 'bodies');
    const favorite = { isUnread: true, isArchived: false, isFavorite: true };
    expect(succeeded(await library.takeIn([article({ state: favorite })]))).toMatchObject({
      added: [],
      united: 1,
    });
    expect(await listed(library)).toMatchObject([
      { id, isFavorite: true, isArchived: false, tags: ['Harbour'], revision: 1 },
    ]);
    expect(await rawRows(factory, 'bodies')).toEqual([body]);
    expect(succeeded(await library.takeIn([article()]))).toMatchObject({ united: 0, unchanged: 1 });
  });

  it('give a link its body', async () => {
    const { library } = freshLibrary();
    const { added } = succeeded(await library.takeIn([link()]));
    expect(succeeded(await library.takeIn([article()]))).toMatchObject({ added: [], united: 1 });
    const [id] = added;
    if (!id) throw new Error('nothing came in');
    expect(succeeded(await library.read(id)).saved.revision).toBe(1);
  });

  it('come back from the bin', async () => {
    const { library } = freshLibrary();
    const { added } = succeeded(await library.takeIn([link()]));
    succeeded(await library.change({ ids: added }, { isDeleted: true }));
    expect(succeeded(await library.takeIn([link()]))).toMatchObject({ added: [], united: 1 });
    expect(await listed(library)).toMatchObject([{ id: added[0], deletedAt: null }]);
  });

  it('leave entries alone that cannot be read', async () => {
    const { library, factory } = freshLibrary();
    await saveOk(library, { url, canonicalUrl: null });
    const [row] = await rawRows(factory, 'records');
    await putRaw(factory, 'records', { ...row, format: 9 });
    expect(succeeded(await library.takeIn([article()]))).toMatchObject({
      added: [],
      united: 0,
      unchanged: 1,
    });
    expect(await rawRows(factory, 'records')).toEqual([{ ...row, format: 9 }]);
  });
});

describe('one page on many lines of a file', () => {
  const READ = { isUnread: false, isArchived: false, isFavorite: false };
  const lines = [
    link({ state: { ...READ, isUnread: true, isFavorite: true }, tags: ['one'] }),
    link({
      state: { ...READ, isArchived: true, isFavorite: true },
      tags: ['one', 'two'],
      savedAt: '2018-01-01T00:00:00.000Z',
    }),
  ];
  const whole = {
    isUnread: false,
    isArchived: true,
    isFavorite: true,
    tags: ['one', 'two'],
    savedAt: '2018-01-01T00:00:00.000Z',
    firstSavedAt: '2018-01-01T00:00:00.000Z',
  };

  it('is what the lines come to, taken in at once', async () => {
    const { library } = freshLibrary();
    expect(succeeded(await library.takeIn(lines))).toMatchObject({ added: { length: 1 }, united: 1 });
    expect(await listed(library)).toMatchObject([whole]);
    const { catalogue } = succeeded(await library.catalogue());
    expect([...slotsOf(catalogue, predicateOf(catalogue, { isArchived: true }), 'newest')]).toHaveLength(1);
  });

  it('is the same when the lines come in one after the other', async () => {
    const { library } = freshLibrary();
    const [first, second] = lines;
    if (!first || !second) throw new Error('two lines');
    const { added } = succeeded(await library.takeIn([first]));
    expect(succeeded(await library.takeIn([second], new Set(added)))).toMatchObject({ added: [], united: 1 });
    expect(await listed(library)).toMatchObject([whole]);
    expect(succeeded(await library.takeIn([second], new Set(added)))).toMatchObject({ unchanged: 1 });
  });

  it('leaves the reader’s own entry as it is, but for tags and the star', async () => {
    const { library } = freshLibrary();
    const { id } = await saveOk(library, { url, canonicalUrl: null });
    succeeded(await library.change({ ids: [id] }, { addTags: ['mine'] }));
    expect(succeeded(await library.takeIn(lines))).toMatchObject({ added: [], united: 2 });
    expect(await listed(library)).toMatchObject([
      {
        isUnread: true,
        isArchived: false,
        isFavorite: true,
        tags: ['mine', 'one', 'two'],
        savedAt: '2024-05-01T10:00:00.000Z',
        firstSavedAt: '2024-05-01T10:00:00.000Z',
      },
    ]);
  });

  it('leaves alone what an earlier import brought', async () => {
    const { library } = freshLibrary();
    const [first, second] = lines;
    if (!first || !second) throw new Error('two lines');
    succeeded(await library.takeIn([first]));
    succeeded(await library.takeIn([second]));
    expect(await listed(library)).toMatchObject([
      { isUnread: true, isArchived: false, savedAt: '2019-03-04T05:06:07.000Z', tags: ['one', 'two'] },
    ]);
  });
});

describe('a link', () => {
  it('becomes an article when its page is saved, keeps its state, and becomes a link again when that is undone', async () => {
    const { library, factory } = freshLibrary();
    const { added } = succeeded(await library.takeIn([link()]));
    const before = await listed(library);
    const [{ addressKey }] = (await rawRows(factory, 'records')) as [{ addressKey?: unknown }];
    const read = { url: `${url}?page=2`, canonicalUrl: url, title: 'Read at last', byline: 'Nobody' };
    const saved = await saveOk(library, read);
    expect(saved).toMatchObject({ kind: 'created', revision: 1, id: added[0] });
    expect(await listed(library)).toMatchObject([
      { title: 'Read at last', tags: ['Harbour'], isArchived: true },
    ]);
    expect(succeeded(await library.undoSave(saved.undo)).kind).toBe('undone');
    expect(before).toMatchObject([{ title: 'Kept elsewhere', revision: 0, revisions: [], wordCount: 0 }]);
    expect(await listed(library)).toEqual(before);
    expect(await rawRows(factory, 'records')).toMatchObject([{ addressKey }]);
    expect(await rawRows(factory, 'bodies')).toEqual([]);
    succeeded(await library.tend());
    const { catalogue } = succeeded(await library.catalogue());
    for (const [typed, count] of [
      ['elsewhere', 1],
      ['last', 0],
      ['carts', 0],
    ] as const)
      expect(await library.search(typed, catalogue)).toMatchObject({ slots: { length: count } });
  });

  it('has no wish for pictures any more when that is undone, and is in the bin again if it was', async () => {
    const { library, factory } = freshLibrary();
    const { added } = succeeded(await library.takeIn([link()]));
    succeeded(await library.change({ ids: added }, { isDeleted: true }));
    const html = '<p>Carts</p><img src="https://gazette.example/cart.png" alt="">';
    const article = sampleArticle({ url, canonicalUrl: null, html });
    const saved = succeeded(await library.save({ article, ledger: [], keepPictures: true }));
    expect(saved.kind).toBe('restored');
    const uses = () => rawly(factory, 'pictureUses', 'readonly', (rows) => rows.count());
    expect(await uses()).toBe(1);
    expect(succeeded(await library.undoSave(saved.undo)).kind).toBe('undone');
    expect(await uses()).toBe(0);
    expect(await listed(library)).toEqual([]);
    expect(await rawRows(factory, 'records')).toMatchObject([
      { title: 'Kept elsewhere', revision: 0, deletedAt: expect.any(String) },
    ]);
  });
});

describe('the meter', () => {
  it('counts what is kept, and what the browser tells', async () => {
    const { library } = freshLibrary();
    await saveOk(library);
    await saveOk(library, { text: 'Changed.' });
    expect(succeeded(await library.measure()).stored).toEqual({
      entries: 1,
      revisions: 2,
      pictures: 0,
      pictureBytes: 0,
      usedBytes: null,
      leftBytes: null,
    });
  });
});
