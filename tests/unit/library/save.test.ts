import { describe, expect, it } from 'vitest';
import {
  freshLibrary,
  listed,
  putRaw,
  rawRows,
  removedAd,
  sampleArticle,
  saveOk,
  saving,
  succeeded,
} from './samples.js';

const MINUTE = 60_000;

describe('save', () => {
  it('creates an entry and gives back the whole article', async () => {
    const { library } = freshLibrary();
    const outcome = await saveOk(library);
    expect(outcome).toMatchObject({ kind: 'created', revision: 1, savedAt: '2024-05-01T10:00:00.000Z' });
    const { saved } = succeeded(await library.read(outcome.id));
    const { __sanitized, ...article } = sampleArticle();
    expect(saved.article).toStrictEqual(article);
    expect(saved.ledger).toStrictEqual([removedAd]);
    expect(saved.summary).toMatchObject({ id: outcome.id, key: article.canonicalUrl, deletedAt: null });
  });

  it('keeps a passage as one, and the whole article after it as another text, though it may say no more', async () => {
    const { library, factory } = freshLibrary();
    const passage = await saveOk(library, { passage: true });
    expect(await saveOk(library, { passage: true })).toMatchObject({ kind: 'unchanged' });
    expect(await listed(library)).toMatchObject([{ passage: true }]);
    const whole = await saveOk(library);
    expect(whole).toMatchObject({ kind: 'revised', id: passage.id, revision: 2 });
    const [entry] = await listed(library);
    expect(entry).not.toHaveProperty('passage');
    expect(succeeded(await library.read(passage.id, 1)).saved.article.passage).toBe(true);
    succeeded(await library.undoSave(whole.undo));
    expect(await listed(library)).toMatchObject([{ passage: true, revision: 1 }]);
    await saveOk(library);
    await saveOk(library, { passage: true });
    expect(await listed(library)).toMatchObject([{ passage: true, revision: 3 }]);
    expect(await rawRows(factory, 'bodies')).toHaveLength(3);
  });

  it('keeps text and html out of the records', async () => {
    const { library, factory } = freshLibrary();
    await saveOk(library);
    const [record] = await rawRows(factory, 'records');
    expect(Object.keys(record ?? {})).not.toEqual(expect.arrayContaining(['html']));
    expect(Object.keys(record ?? {})).not.toEqual(expect.arrayContaining(['text']));
  });

  it('keeps lone surrogates, NUL and __proto__ as they are', async () => {
    const { library } = freshLibrary();
    const text = 'lone \uD800 surrogate, __proto__, \u0000, مرحبا';
    const { id } = await saveOk(library, { text, title: '__proto__' });
    const { saved } = succeeded(await library.read(id));
    expect([saved.article.text, saved.article.title]).toEqual([text, '__proto__']);
  });

  it('adds nothing when headline and prose are the same', async () => {
    const { library, clock, factory } = freshLibrary();
    const first = await saveOk(library);
    clock.now = new Date(clock.now.getTime() + MINUTE);
    const again = await saveOk(library, {
      url: 'https://gazette.example/town/bridge#top',
      text: ' Carts  and cyclists\ncrossed first. ',
      html: '<p>Carts and cyclists crossed first.</p><img src="https://ads.example/2.png">',
      modified: '2024-05-01T11:00+01:00',
    });
    expect(again).toMatchObject({ kind: 'unchanged', id: first.id, revision: 1, savedAt: first.savedAt });
    expect(await rawRows(factory, 'bodies')).toHaveLength(1);
    const { saved } = succeeded(await library.read(first.id));
    expect(saved.article.modified).toBeNull();
  });

  it.each([{ text: 'Carts crossed first.' }, { title: 'Bridge closes again' }])(
    'adds a revision for %o and keeps the older one readable',
    async (change) => {
      const { library, clock } = freshLibrary();
      const first = await saveOk(library);
      clock.now = new Date(clock.now.getTime() + MINUTE);
      const second = await saveOk(library, change);
      expect(second).toMatchObject({ kind: 'revised', id: first.id, revision: 2 });
      const newest = succeeded(await library.read(first.id)).saved;
      expect(newest.article).toMatchObject(change);
      expect(newest.summary.revisions.map((note) => note.savedAt)).toEqual([first.savedAt, second.savedAt]);
      expect(newest.summary).toMatchObject({ firstSavedAt: first.savedAt, savedAt: second.savedAt });
      const older = succeeded(await library.read(first.id, 1)).saved;
      expect(older.article.text).toBe(sampleArticle().text);
      expect(older.article.title).toBe(sampleArticle().title);
    },
  );

  it('makes one entry of a page that two windows save at once', async () => {
    const { open, factory } = freshLibrary();
    const windows = [open(), open(), open()];
    const outcomes = await Promise.all(windows.map((library) => library.save(saving())));
    expect(outcomes.map((outcome) => outcome.ok && outcome.kind).sort()).toEqual([
      'created',
      'unchanged',
      'unchanged',
    ]);
    expect(await rawRows(factory, 'records')).toHaveLength(1);
    expect(await rawRows(factory, 'bodies')).toHaveLength(1);
  });

  it('could not make two entries of a page even past the transaction', async () => {
    const { library, factory } = freshLibrary();
    await saveOk(library);
    const [record] = await rawRows(factory, 'records');
    const double = { ...record, id: '00000000-0000-4000-8000-000000000000' };
    await expect(putRaw(factory, 'records', double)).rejects.toThrow();
    expect(await rawRows(factory, 'records')).toHaveLength(1);
  });

  it('refuses an article without an address: all such would share one entry', async () => {
    const { library } = freshLibrary();
    await expect(library.save(saving({ url: '', canonicalUrl: null }))).rejects.toThrow(RangeError);
  });

  it('loses none of what two windows save at once', async () => {
    const { open } = freshLibrary();
    const windows = [open(), open()];
    const pages = Array.from({ length: 40 }, (_, page) => `https://gazette.example/${page}`);
    await Promise.all(pages.map((url, page) => windows[page % 2]?.save(saving({ url, canonicalUrl: null }))));
    const entries = await listed(open());
    expect(new Set(entries.map((entry) => !entry.unreadable && entry.url))).toEqual(new Set(pages));
  });

  it('brings a deleted article back instead of making a second one', async () => {
    const { library, clock } = freshLibrary();
    const { id } = await saveOk(library);
    succeeded(await library.remove(id));
    clock.now = new Date(clock.now.getTime() + MINUTE);
    expect(await saveOk(library)).toMatchObject({ kind: 'restored', id, revision: 1 });
    const { summary } = succeeded(await library.read(id)).saved;
    expect(summary).toMatchObject({ deletedAt: null, savedAt: clock.now.toISOString() });
    succeeded(await library.remove(id));
    expect(await saveOk(library, { text: 'New text.' })).toMatchObject({ kind: 'restored', id, revision: 2 });
  });
});
