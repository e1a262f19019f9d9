/** The whole library in one file, and back. */
import 'fake-indexeddb/auto';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../src/article/article-id.js';
import type { BackupFile, Library } from '../../../../src/library/index.js';
import { sanitizer } from '../../sanitize/sanitizer.js';
import {
  freshLibrary,
  listed,
  putRaw,
  rawly,
  rawRows,
  sampleArticle,
  saveOk,
  saving,
  succeeded,
} from '../samples.js';

const page = (name: string) => ({ url: `https://gazette.example/${name}`, canonicalUrl: null });
/** A PNG of 3 by 3 pixels, as far as a browser reads before it decodes. */
const PNG = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  13,
  73,
  72,
  68,
  82,
  0,
  0,
  0,
  3,
  0,
  0,
  0,
  3,
);

const sanitize = (article: Parameters<typeof sanitizer.article>[0]) => sanitizer.article(article);

/** The line of an entry, to be damaged. */
interface Entry {
  record: Record<string, unknown>;
  bodies: { article: Record<string, unknown>; [name: string]: unknown }[];
  progress: object | null;
}

async function backedUp(library: Library): Promise<BackupFile> {
  return succeeded(await library.writeBackup());
}

async function linesOf({ blob }: BackupFile): Promise<string[]> {
  return gunzipSync(new Uint8Array(await blob.arrayBuffer()))
    .toString('utf8')
    .trim()
    .split('\n');
}

async function restored(library: Library, file: Blob, mode: 'merge' | 'replace') {
  const { summary } = succeeded(await library.readBackup(file, { sanitize }));
  return { summary, ...succeeded(await library.restoreBackup(mode)) };
}

/** Everything that is kept, without what is derived and without the order of rows. */
async function kept(factory: Parameters<typeof rawRows>[0]): Promise<unknown> {
  const stores = ['records', 'bodies', 'pictureUses', 'progress', 'highlights'];
  const all = [];
  for (const store of stores) {
    const rows = await rawly(factory, store, 'readonly', (rows) => rows.getAll());
    all.push(rows.map(({ slot: _, ...row }) => row));
  }
  const pictures = await rawly(factory, 'pictures', 'readonly', (rows) => rows.getAll());
  return [...all, pictures.map(({ hash, type, size, keptAt }) => ({ hash, type, size, keptAt }))];
}

/** Two entries, one with two revisions, one in the bin under a name that is a trap; a picture, a highlight. */
async function filled() {
  const fresh = freshLibrary();
  const { library, factory, clock } = fresh;
  const { id } = await saveOk(library, { ...page('one'), title: 'lone \uD800 surrogate' });
  clock.now = new Date(clock.now.getTime() + 1000);
  await saveOk(library, { ...page('one'), title: 'lone \uD800 surrogate', text: 'Changed. \uDFFF' });
  succeeded(await library.change({ ids: [id] }, { addTags: ['__proto__', 'Häfen'], isFavorite: true }));
  const other = await saveOk(library, page('two'));
  succeeded(await library.remove(other.id));
  const record = (await rawRows(factory, 'records')).find((row) => row.id === other.id);
  const body = (await rawRows(factory, 'bodies')).find((row) => row.articleId === other.id);
  await rawly(factory, 'records', 'readwrite', (rows) => rows.delete(other.id));
  await rawly(factory, 'bodies', 'readwrite', (rows) => rows.delete([other.id, 1]));
  await putRaw(factory, 'records', { ...record, id: '__proto__' });
  await putRaw(factory, 'bodies', { ...body, articleId: '__proto__' });
  succeeded(await library.setProgress({ articleId: id, paragraph: 3, fraction: 0.25 }));
  const moment = '2024-05-01T10:00:00.000Z';
  const passage = { exact: 'Carts', prefix: '', suffix: ' and', color: 'yellow', note: 'ask' };
  succeeded(
    await library.putHighlight({ id: 'h', articleId: id, ...passage, createdAt: moment, changedAt: moment }),
  );
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', PNG))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const blob = new Blob([PNG], { type: 'image/png' });
  const picture = { hash, type: 'image/png', blob, size: blob.size, keptAt: moment };
  await rawly(factory, 'pictures', 'readwrite', (rows) => rows.put(picture));
  const address = 'https://gazette.example/a.png';
  await rawly(factory, 'pictureUses', 'readwrite', (rows) =>
    rows.put({ articleId: id, address, state: 'kept', hash }),
  );
  return { ...fresh, id };
}

describe('a backup', () => {
  it('brings everything back as it was, traps included', async () => {
    const { library, factory } = await filled();
    const before = await kept(factory);
    const file = await backedUp(library);
    expect(file).toMatchObject({
      filename: 'plainread-backup-2024-05-01.jsonl.gz',
      entries: 2,
      pictures: 1,
      unreadable: 0,
    });
    const other = freshLibrary();
    const { summary } = await restored(other.library, file.blob, 'replace');
    expect(summary).toMatchObject({ entries: 2, revisions: 3, pictures: 1, inBin: 1, known: 0 });
    expect(await kept(other.factory)).toEqual(before);
    expect(await listed(other.library)).toMatchObject([{ tags: ['__proto__', 'Häfen'], isFavorite: true }]);
  });

  it('replaces what is there, or leaves it, whichever is asked', async () => {
    const { library, factory } = await filled();
    const before = await kept(factory);
    const { blob } = await backedUp(library);
    await saveOk(library, page('later'));
    const merging = await restored(library, blob, 'merge');
    expect(merging).toMatchObject({ added: 0, united: 2, skipped: 0, summary: { known: 2 } });
    expect(await listed(library)).toHaveLength(2);
    await restored(library, blob, 'replace');
    expect(await listed(library)).toHaveLength(1);
    expect(await kept(factory)).toEqual(before);
  });

  it('knows which revision is only a passage', async () => {
    const { library, factory } = freshLibrary();
    await saveOk(library, { ...page('one'), passage: true });
    const { blob } = await backedUp(library);
    await saveOk(library, page('one'));
    await saveOk(library, { ...page('two'), passage: true });
    const before = await kept(factory);
    const other = freshLibrary();
    await restored(other.library, (await backedUp(library)).blob, 'replace');
    expect(await kept(other.factory)).toEqual(before);
    const third = freshLibrary();
    third.clock.now = new Date(third.clock.now.getTime() + 1000);
    await saveOk(third.library, { ...page('one'), text: 'Whole, and later.' });
    await restored(third.library, blob, 'merge');
    const [entry] = await listed(third.library);
    expect(entry).toMatchObject({ revision: 2 });
    expect(entry).not.toHaveProperty('passage');
  });

  it('unites the revisions and tags of an article that both have', async () => {
    const { library, clock } = freshLibrary();
    const { id } = await saveOk(library, { ...page('one'), text: 'First.' });
    const { blob } = await backedUp(library);
    clock.now = new Date(clock.now.getTime() + 1000);
    await saveOk(library, { ...page('one'), text: 'Second.' });
    const another = freshLibrary();
    another.clock.now = new Date(clock.now.getTime() + 2000);
    await saveOk(another.library, { ...page('one'), text: 'Third.' });
    const [theirs] = await listed(another.library);
    if (!theirs) throw new Error('nothing saved');
    succeeded(await another.library.change({ ids: [theirs.id] }, { addTags: ['Far'], isArchived: true }));
    const far = await backedUp(another.library);
    await restored(library, far.blob, 'merge');
    await restored(library, blob, 'merge');
    const [entry] = await listed(library);
    expect(entry).toMatchObject({ id, revision: 3, tags: ['Far'], isArchived: false });
    const texts = [];
    for (const revision of [1, 2, 3])
      texts.push(succeeded(await library.read(id, revision)).saved.article.text);
    expect(texts).toEqual(['First.', 'Second.', 'Third.']);
  });

  it('gives another name to an entry whose name is taken by another page', async () => {
    const { library, factory } = freshLibrary();
    const { id } = await saveOk(library, page('one'));
    const { blob } = await backedUp(library);
    const another = freshLibrary();
    await saveOk(another.library, page('two'));
    const [row] = await rawRows(another.factory, 'records');
    const [body] = await rawRows(another.factory, 'bodies');
    await rawly(another.factory, 'records', 'readwrite', (rows) => rows.clear());
    await putRaw(another.factory, 'records', { ...row, id });
    await putRaw(another.factory, 'bodies', { ...body, articleId: id });
    await restored(another.library, blob, 'merge');
    expect(await listed(another.library)).toHaveLength(2);
    for (const entry of await listed(another.library)) succeeded(await another.library.read(entry.id));
    expect(await rawRows(factory, 'records')).toHaveLength(1);
  });

  it('can be called off, and then nothing is laid by', async () => {
    const { library, factory } = await filled();
    const cancelled = { ok: false, code: 'cancelled' };
    const stop = new AbortController();
    const options = { signal: stop.signal, onProgress: () => stop.abort() };
    expect(await library.writeBackup(options)).toEqual(cancelled);
    const { blob } = await backedUp(library);
    expect(await library.readBackup(blob, { sanitize, ...options })).toEqual(cancelled);
    expect(await rawly(factory, 'incoming', 'readonly', (rows) => rows.count())).toBe(0);
  });

  it('leaves out entries that cannot be read, and counts them', async () => {
    const { library, factory, id } = await filled();
    await putRaw(factory, 'records', { id, key: 'broken', format: 9 });
    expect(await backedUp(library)).toMatchObject({ entries: 1, unreadable: 1 });
  });
});

describe('a backup that was read and waits for the reader’s word', () => {
  const laidBy = (factory: Parameters<typeof rawly>[0]) =>
    rawly(factory, 'incoming', 'readonly', (rows) => rows.count());

  async function waiting() {
    const fresh = await filled();
    const { library, open } = fresh;
    const { blob } = await backedUp(library);
    const other = open();
    windows.push(library, other);
    succeeded(await library.readBackup(blob, { sanitize }));
    return { ...fresh, blob, other };
  }

  /** All tests are of one context, whose lock would stay held. */
  const windows: Library[] = [];
  afterEach(async () => {
    for (const window of windows.splice(0)) await window.dropBackup();
  });

  it('is not mixed with one that another window reads', async () => {
    const { library, factory, other, blob } = await waiting();
    const rows = await laidBy(factory);
    expect(rows).toBeGreaterThan(0);
    const busy = { ok: false, code: 'backup-busy' };
    expect(await other.readBackup(blob, { sanitize })).toEqual(busy);
    succeeded(await other.dropBackup());
    await expect(other.restoreBackup('replace')).rejects.toThrow(/no backup waits/);
    expect(await laidBy(factory)).toBe(rows);
    expect(succeeded(await library.restoreBackup('merge'))).toMatchObject({ united: 2 });
    succeeded(await other.readBackup(blob, { sanitize }));
    expect(await library.readBackup(blob, { sanitize })).toEqual(busy);
    succeeded(await other.dropBackup());
    expect(await laidBy(factory)).toBe(0);
    succeeded(await library.readBackup(blob, { sanitize }));
  });

  it('makes way for another that the same window reads', async () => {
    const { library, factory, blob } = await waiting();
    const rows = await laidBy(factory);
    succeeded(await library.readBackup(blob, { sanitize }));
    expect(await laidBy(factory)).toBe(rows);
    expect(await library.readBackup(new Blob(['{}']), { sanitize })).toMatchObject({ code: 'not-a-backup' });
    expect(await laidBy(factory)).toBe(0);
    await expect(library.restoreBackup('replace')).rejects.toThrow(/no backup waits/);
    expect(await listed(library)).toHaveLength(1);
  });

  it('is left alone by upkeep, and forgotten once its window is gone', async () => {
    const { library, factory, other } = await waiting();
    const rows = await laidBy(factory);
    succeeded(await other.tend());
    succeeded(await library.tend());
    expect(await laidBy(factory)).toBe(rows);
    succeeded(await library.dropBackup());
    // What a window leaves that closed: rows, and no lock.
    await rawly(factory, 'incoming', 'readwrite', (store) => store.put({ n: 1 }));
    succeeded(await other.tend());
    expect(await laidBy(factory)).toBe(0);
  });

  it('waits no longer when it could not be taken over', async () => {
    const { library, factory, other, blob } = await waiting();
    const broken = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(await library.restoreBackup('merge', broken)).toEqual({ ok: false, code: 'storage-full' });
    succeeded(await other.tend());
    expect(await laidBy(factory)).toBe(0);
    succeeded(await other.readBackup(blob, { sanitize }));
  });
});

describe('a file that is no sound backup', () => {
  async function refusal(text: string | Uint8Array<ArrayBuffer>) {
    const { library, factory } = await filled();
    const before = await kept(factory);
    const answer = await library.readBackup(new Blob([text]), { sanitize });
    expect(await kept(factory)).toEqual(before);
    expect(await rawly(factory, 'incoming', 'readonly', (rows) => rows.count())).toBe(0);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    return answer;
  }

  async function sound(): Promise<string[]> {
    return linesOf(await backedUp((await filled()).library));
  }

  it.each([
    ['', 'not-a-backup', 0],
    ['null', 'not-a-backup', 1],
    ['{}', 'not-a-backup', 1],
    ['[]', 'not-a-backup', 1],
    ['\u0000\u0001', 'not-a-backup', 1],
    ['{"format":"plainread-backup","version":2,"createdAt":"2024-05-01T10:00:00.000Z"}', 'backup-newer', 1],
    ['{"format":"plainread-backup","version":"1","createdAt":"2024-05-01T10:00:00.000Z"}', 'not-a-backup', 1],
    ['{"format":"plainread-backup","version":1,"createdAt":"yesterday"}', 'not-a-backup', 1],
    [
      '{"format":"plainread-backup","version":1,"createdAt":"2024-05-01T10:00:00.000Z"}',
      'backup-incomplete',
      1,
    ],
    [`${'['.repeat(200_000)}`, 'not-a-backup', 1],
  ])('is refused by its code: %.60s', async (text, code, line) => {
    expect(await refusal(text)).toEqual({ ok: false, code, line });
  });

  it('is refused when it is not UTF-8, or no whole gzip', async () => {
    expect(await refusal(Uint8Array.of(0xff, 0xfe, 0xfd))).toMatchObject({ code: 'not-a-backup' });
    expect(await refusal(Uint8Array.of(0x1f, 0x8b, 0, 0, 1))).toMatchObject({ code: 'not-a-backup' });
    const { blob } = await backedUp((await filled()).library);
    const cut = new Uint8Array(await blob.slice(0, blob.size - 20).arrayBuffer());
    expect(await refusal(cut)).toMatchObject({ ok: false });
  });

  /** Damage to the entry's line, as a change of what it says. */
  const damages: [string, (entry: Entry) => void][] = [
    ['a record that is a list', (entry) => Object.assign(entry, { record: [] })],
    ['no bodies', (entry) => Object.assign(entry, { bodies: [] })],
    ['bodies that are no list', (entry) => Object.assign(entry, { bodies: { length: 1e9 } })],
    ['a body of another format', (entry) => Object.assign(entry.bodies[0] ?? {}, { format: 2 })],
    ['a body without text', (entry) => delete entry.bodies[0]?.article['text']],
    ['a revision twice', (entry) => entry.bodies.push(...entry.bodies)],
    ['a name that is empty', (entry) => Object.assign(entry.record, { id: '' })],
    ['a name of 10,000 characters', (entry) => Object.assign(entry.record, { id: 'a'.repeat(10_000) })],
    ['a title that is an object', (entry) => Object.assign(entry.record, { title: { toString: 'x' } })],
    ['a date that is a number', (entry) => Object.assign(entry.record, { savedAt: -1e308 })],
    ['tags that are no words', (entry) => Object.assign(entry.record, { tags: [{}] })],
    ['a state that is a word', (entry) => Object.assign(entry.record, { isArchived: 'yes' })],
    ['highlights that are none', (entry) => Object.assign(entry, { highlights: [1] })],
    [
      'progress beyond the end',
      (entry) => Object.assign(entry.progress ?? entry, { fraction: 7, progress: 7 }),
    ],
    ['a picture’s use in no state', (entry) => Object.assign(entry, { pictures: [{ state: 'x' }] })],
    ['nothing but a word', (entry) => Object.assign(entry, { record: 'record' })],
  ];
  it.each(damages)('is refused for %s, with its line', async (_, damage) => {
    const lines = await sound();
    const at = lines.findIndex((line) => line.startsWith('{"entry"'));
    const { entry } = JSON.parse(lines[at] ?? '');
    damage(entry);
    lines[at] = JSON.stringify({ entry });
    expect(await refusal(lines.join('\n'))).toEqual({ ok: false, code: 'backup-damaged', line: at + 1 });
  });

  it.each([
    [
      'an SVG',
      (picture: Record<string, string>) => Object.assign(picture, { base64: btoa('<svg onload="x()"/>') }),
    ],
    [
      'other bytes than its hash',
      (picture: Record<string, string>) => Object.assign(picture, { hash: 'f'.repeat(64) }),
    ],
    ['no base64', (picture: Record<string, string>) => Object.assign(picture, { base64: '%%%' })],
  ])('is refused for a picture that is %s', async (_, damage) => {
    const lines = await sound();
    const { picture } = JSON.parse(lines[1] ?? '');
    damage(picture);
    lines[1] = JSON.stringify({ picture });
    expect(await refusal(lines.join('\n'))).toEqual({ ok: false, code: 'backup-damaged', line: 2 });
  });

  it('is refused when lines are missing, doubled or follow the end', async () => {
    const lines = await sound();
    expect(await refusal(lines.slice(0, -1).join('\n'))).toMatchObject({ code: 'backup-incomplete' });
    expect(await refusal(lines.toSpliced(2, 1).join('\n'))).toMatchObject({ code: 'backup-damaged' });
    expect(await refusal([...lines, lines[1]].join('\n'))).toMatchObject({ code: 'backup-damaged' });
    expect(await refusal([lines[0], ...lines].join('\n'))).toMatchObject({ code: 'backup-damaged', line: 2 });
  });

  it('is cleaned of what could run, lead elsewhere or forge an entry', async () => {
    const lines = await sound();
    const at = lines.findIndex((line) => line.includes('/one"'));
    const { entry } = JSON.parse(lines[at] ?? '');
    for (const body of entry.bodies) {
      body.article.html = '<p onclick="x()">Noon<script>x()</script><img src="javascript:x()"></p>';
      body.article.url = 'https://user:secret@gazette.example/forged';
    }
    entry.record.key = 'https://bank.example/';
    entry.record.tags = ['a\u202eb', 'A b', '  '];
    lines[at] = JSON.stringify({ entry });
    const { library } = freshLibrary();
    await restored(library, new Blob([lines.join('\n')]), 'merge');
    const [found] = await listed(library);
    expect(found).toMatchObject({
      url: 'https://gazette.example/forged',
      key: 'https://gazette.example/forged',
      tags: ['a b'],
    });
    const { saved } = succeeded(await library.read(found?.id as ArticleId));
    expect(saved.article.html).toMatch(/^<p>Noon(<img[^>]*>)?<\/p>$/);
    expect(saved.article.html).not.toMatch(/javascript|onclick|script/);
  });
});

describe('lines', () => {
  it('survive a library of hundreds', async () => {
    const { library, factory } = freshLibrary();
    for (let number = 0; number < 300; number++)
      succeeded(
        await library.save(
          saving({ ...page(String(number)), text: `Text ${number}. ${sampleArticle().text}` }),
        ),
      );
    const before = await kept(factory);
    const file = await backedUp(library);
    const other = freshLibrary();
    const heard: number[] = [];
    succeeded(await other.library.readBackup(file.blob, { sanitize }));
    succeeded(await other.library.restoreBackup('merge', (done) => heard.push(done)));
    expect(heard.at(-1)).toBe(300);
    expect(await kept(other.factory)).toEqual(before);
  });
});
