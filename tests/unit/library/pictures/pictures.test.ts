/** Pictures kept with their articles. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { purge, setDeleted } from '../../../../src/library/bin.js';
import { LibraryDatabase } from '../../../../src/library/database.js';
import { pictureAddresses } from '../../../../src/library/pictures/addresses.js';
import {
  type Fetched,
  LARGEST_PICTURE,
  pictureFromSite,
} from '../../../../src/library/pictures/from-site.js';
import { keepWanted } from '../../../../src/library/pictures/keep.js';
import { kindOf } from '../../../../src/library/pictures/kind.js';
import { blobsOf, picturesOf, wantPicturesOf } from '../../../../src/library/pictures/of-article.js';
import { save } from '../../../../src/library/save.js';
import { saving } from '../samples.js';

const text = (value: string) => [...value].map((character) => character.charCodeAt(0));
const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, ...text('IHDR')];
const png = (width: number, height: number) => Uint8Array.of(...PNG_HEAD, 0, 0, 0, width, 0, 0, 0, height);
const NOW = '2024-05-01T10:00:00.000Z';

describe('the pictures of an article', () => {
  it('are its addresses on the web, each once, the lead image first', () => {
    const html = [
      '<p><img src="https://a.example/1.jpg?a=1&amp;b=2" alt="x > y" loading="lazy">',
      '<img alt="<img src=&quot;https://evil.example/&quot;>" src="https://a.example/2.jpg">',
      '<img src="https://a.example/2.jpg"><img src="data:image/png;base64,AAAA"><img alt="none">',
      '<img src="https://a.example/dot.gif" width="1" height="1"></p><p>src="https://a.example/no.jpg"</p>',
    ].join('');
    expect(pictureAddresses({ html, leadImage: 'https://a.example/lead.jpg' })).toEqual([
      'https://a.example/lead.jpg',
      'https://a.example/1.jpg?a=1&b=2',
      'https://a.example/2.jpg',
    ]);
  });

  it('are found in linear time, whatever the text', () => {
    expect(pictureAddresses({ html: `${'<img '.repeat(200_000)}>`, leadImage: null })).toEqual([]);
    expect(pictureAddresses({ html: `<img${' a="b"'.repeat(200_000)}`, leadImage: null })).toEqual([]);
  });
});

describe('a picture', () => {
  it.each([
    ['image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['image/png', png(3, 3)],
    ['image/gif', Uint8Array.of(...text('GIF89a'), 3, 0, 9, 0)],
    ['image/webp', Uint8Array.of(...text('RIFF'), 0, 0, 0, 0, ...text('WEBPVP8 '))],
    ['image/avif', Uint8Array.of(0, 0, 0, 32, ...text('ftypavif'))],
    [null, png(1, 1)],
    [null, Uint8Array.of(...text('GIF89a'), 1, 0, 1, 0)],
    [null, Uint8Array.of(...text('<svg onload="x()"/>'))],
    [null, Uint8Array.of(...text('<!doctype html>'))],
    [null, Uint8Array.of()],
  ])('is %s by its bytes', (type, bytes) => {
    expect(kindOf(bytes)).toBe(type);
  });

  const answering = (answer: Response | Error) => {
    const asked: [string, RequestInit | undefined][] = [];
    const fetch = async (url: unknown, init?: RequestInit) => {
      asked.push([String(url), init]);
      if (answer instanceof Error) throw answer;
      return answer;
    };
    return { asked, fetch: fetch as typeof globalThis.fetch };
  };

  it('is asked for as a stranger, over https', async () => {
    const { asked, fetch } = answering(new Response(png(3, 3)));
    expect(await pictureFromSite('http://a.example/1.png', false, { fetch })).toMatchObject({
      ok: true,
      type: 'image/png',
    });
    expect(asked).toMatchObject([
      ['https://a.example/1.png', { credentials: 'omit', referrerPolicy: 'no-referrer' }],
    ]);
  });

  it.each([
    [new Response('gone', { status: 404 }), 'unreachable'],
    [new TypeError('network'), 'unreachable'],
    [new Response('<html>'), 'not-a-picture'],
    [new Response(new Uint8Array(LARGEST_PICTURE + 1)), 'too-large'],
    [
      Object.defineProperties(new Response(png(3, 3)), {
        redirected: { value: true },
        url: { value: 'https://192.168.1.1/x.png' },
      }),
      'unreachable',
    ],
  ])('that cannot be had says why: %#', async (answer, failure) => {
    const { fetch } = answering(answer);
    expect(await pictureFromSite('https://a.example/1.png', false, { fetch })).toEqual({
      ok: false,
      failure,
    });
  });
});

describe('keeping', () => {
  const html = '<p>Noon.</p><img src="https://a.example/1.png"><img src="https://b.example/2.png">';

  async function library() {
    const factory = new IDBFactory();
    const db = new LibraryDatabase(
      () => factory,
      () => undefined,
    );
    await db.openKnowingRoom();
    const kept = async (name: string, fields = {}) => {
      const article = {
        ...saving().article,
        url: `https://gazette.example/${name}`,
        canonicalUrl: null,
        html,
        leadImage: null,
      };
      const outcome = await save(db, { article, ledger: [], keepPictures: true, ...fields }, NOW);
      if (!outcome.ok) throw new Error(outcome.code);
      return outcome.id;
    };
    const states = async () =>
      (await db.reading(['pictureUses'], ({ pictureUses }) => pictureUses.toArray())).map(
        ({ state }) => state,
      );
    const pictures = () => db.reading(['pictures'], ({ pictures }) => pictures.toArray());
    return { db, kept, states, pictures };
  }

  const tools = (get: (address: string) => Fetched, isAllowed = true) => ({
    isAllowed: async () => isAllowed,
    get: async (address: string) => get(address),
    instant: () => NOW,
  });
  const fetched = (bytes: Uint8Array<ArrayBuffer>): Fetched => ({ ok: true, bytes, type: 'image/png' });

  it('stores the same bytes once, and erases them with the last article', async () => {
    const { db, kept, states, pictures } = await library();
    const one = await kept('one');
    await kept('two');
    expect(await states()).toEqual(['wanted', 'wanted', 'wanted', 'wanted']);
    expect(
      await keepWanted(
        db,
        tools(() => fetched(png(3, 3))),
      ),
    ).toEqual({ kept: 4, failed: 0 });
    expect(await states()).toEqual(['kept', 'kept', 'kept', 'kept']);
    const [picture, ...others] = await pictures();
    expect(others).toEqual([]);
    expect(picture).toMatchObject({ type: 'image/png', size: 24 });
    await setDeleted(db, one, '2024-01-01T00:00:00.000Z');
    await purge(db, new Date('2024-03-01'));
    expect(await pictures()).toHaveLength(1);
    for (const row of await db.reading(['records'], ({ records }) => records.toArray()))
      await setDeleted(db, row.id as typeof one, '2024-01-01T00:00:00.000Z');
    await purge(db, new Date('2024-03-01'));
    expect(await pictures()).toEqual([]);
    expect(await states()).toEqual([]);
  });

  it('leaves what cannot be had, and tries it again when asked', async () => {
    const { db, kept, states } = await library();
    await kept('one');
    expect(
      await keepWanted(
        db,
        tools(() => fetched(png(3, 3)), false),
      ),
    ).toEqual({ kept: 0, failed: 2 });
    expect(await states()).toEqual(['not-allowed', 'not-allowed']);
    await kept('one', {});
    expect(await states()).toEqual(['wanted', 'wanted']);
    const some = (address: string): Fetched =>
      address.includes('a.example') ? fetched(png(3, 3)) : { ok: false, failure: 'unreachable' };
    expect(await keepWanted(db, tools(some))).toEqual({ kept: 1, failed: 1 });
    await kept('one');
    expect((await states()).sort()).toEqual(['kept', 'wanted']);
  });

  it('goes on with what was not allowed as soon as it is, and with that alone', async () => {
    const { db, kept, states } = await library();
    await kept('one');
    await keepWanted(
      db,
      tools(() => fetched(png(3, 3)), false),
    );
    const some = { ...tools(() => fetched(png(3, 3))), isAllowed: async (at: string) => at.includes('b.ex') };
    expect(await keepWanted(db, some)).toEqual({ kept: 1, failed: 0 });
    expect(await states()).toEqual(['not-allowed', 'kept']);
  });

  it('tells a page of each picture of an article what became of it, and gives those that are kept', async () => {
    const { db, kept } = await library();
    const id = await kept('one', { keepPictures: false });
    expect(await picturesOf(db, id)).toEqual([]);
    expect(await wantPicturesOf(db, id)).toEqual({ ok: true, wanted: 2 });
    const some = (address: string): Fetched =>
      address.includes('a.example') ? fetched(png(3, 3)) : { ok: false, failure: 'too-large' };
    await keepWanted(db, tools(some));
    expect(await picturesOf(db, id)).toEqual([
      { address: 'https://a.example/1.png', state: 'kept' },
      { address: 'https://b.example/2.png', state: 'too-large' },
    ]);
    const blobs = await blobsOf(db, id);
    expect([...blobs.keys()]).toEqual(['https://a.example/1.png']);
    expect(await wantPicturesOf(db, 'gone' as typeof id)).toEqual({ ok: false, code: 'not-found' });
  });

  it('wants nothing where the reader did not ask', async () => {
    const { kept, states } = await library();
    await kept('one', { keepPictures: false });
    expect(await states()).toEqual([]);
  });

  it('keeps no picture for an article that is gone meanwhile', async () => {
    const { db, kept, pictures } = await library();
    const id = await kept('one');
    await keepWanted(db, {
      ...tools(() => fetched(png(3, 3))),
      get: async () => {
        await setDeleted(db, id, '2024-01-01T00:00:00.000Z');
        await purge(db, new Date('2024-03-01'));
        return fetched(png(3, 3));
      },
    });
    expect(await pictures()).toEqual([]);
  });
});
