/** Omnivore's archive. */
import { describe, expect, it } from 'vitest';
import { itemsOf, notesOf, problemsOf, read } from './reading.js';
import { zipped } from './zipped.js';

const ENTRIES = [
  {
    id: '1',
    slug: 'old-bridge',
    title: 'Old bridge',
    description: 'Carts first.',
    author: 'Ilse Maring',
    url: 'https://gazette.example/bridge',
    state: 'Active',
    readingProgress: 41.5,
    labels: ['news', { name: 'towns' }],
    savedAt: '2024-01-02T03:04:05.678Z',
    publishedAt: '2024-01-01T00:00:00.000Z',
  },
  { slug: 'köln', title: 'Köln', url: 'https://gazette.example/koeln', state: 'ARCHIVED', labels: null },
  { slug: 'gone', title: 'Gone', url: 'https://gazette.example/gone', state: 'Deleted' },
  {
    slug: 'read',
    title: 'Read',
    url: 'https://gazette.example/read',
    state: 'SUCCEEDED',
    readingProgress: 100,
  },
];

const HIGHLIGHTS = `A note on it all.

> The first carts
> crossed at noon. ${''}

#good #later

Why at noon?

And why carts?

> Then cyclists. `;

describe('the archive', () => {
  const files = (prefix: string) => [
    { name: `${prefix}content/old-bridge.html`, content: '<p>Carts and cyclists.</p>' },
    { name: `${prefix}metadata_20_to_24.json`, content: JSON.stringify(ENTRIES.slice(2)) },
    { name: `${prefix}metadata_0_to_20.json`, content: JSON.stringify(ENTRIES.slice(0, 2), null, 2) },
    { name: `${prefix}content/köln.html`, content: '<p>Rhein</p>', stored: true },
    { name: `${prefix}highlights/old-bridge.md`, content: HIGHLIGHTS },
  ];

  it.each(['', 'export/'])('arrives complete from %j', async (prefix) => {
    const lines = await read(zipped(files(prefix)), 'omnivore');
    expect(itemsOf(lines)).toMatchObject([
      {
        url: 'https://gazette.example/bridge',
        title: 'Old bridge',
        excerpt: 'Carts first.',
        byline: 'Ilse Maring',
        savedAt: '2024-01-02T03:04:05.678Z',
        published: '2024-01-01T00:00:00.000Z',
        tags: ['news', 'towns'],
        state: { isArchived: false, isFavorite: false, isUnread: true },
        html: '<p>Carts and cyclists.</p>',
        progress: 0.415,
        highlights: [
          { quote: '', note: 'A note on it all.', at: null },
          { quote: 'The first carts\ncrossed at noon.', note: 'Why at noon?\n\nAnd why carts?', at: null },
          { quote: 'Then cyclists.', note: null, at: null },
        ],
      },
      { title: 'Köln', html: '<p>Rhein</p>', tags: [], state: { isArchived: true, isUnread: false } },
      { title: 'Read', html: null, progress: 1, state: { isArchived: false, isUnread: false } },
    ]);
    expect(problemsOf(lines)).toEqual([`${prefix}metadata_20_to_24.json:1 deleted`]);
    expect(notesOf(lines)).toEqual(['2 body-missing']);
  });

  it('is links alone when only its list is there', async () => {
    expect(itemsOf(await read(JSON.stringify(ENTRIES), 'omnivore')).map(({ html }) => html)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('hostile archives', () => {
  const list = (slug: string) => ({
    name: 'metadata_0_to_1.json',
    content: JSON.stringify([{ ...ENTRIES[0], slug }]),
  });

  it('stops where one file unpacks to more than it says or may', async () => {
    const bomb = (size: number, claims = {}) => ({
      name: 'content/a.html',
      content: new Uint8Array(size),
      claims,
    });
    const lying = zipped([list('a'), bomb(80_000_000, { unpacked: 100 })]);
    expect(problemsOf(await read(lying, 'omnivore'))).toEqual(['0 unpacked-too-large']);
    const small = zipped([list('a'), bomb(40_000_000, { unpacked: 100 })]);
    expect(notesOf(await read(small, 'omnivore'))).toEqual(['1 body-missing']);
    expect(notesOf(await read(zipped([list('a'), bomb(40_000_000)]), 'omnivore'))).toEqual([
      '1 body-missing',
    ]);
  });

  it('takes a damaged body for none', async () => {
    const torn = { name: 'content/a.html', content: 'no deflate', stored: true, claims: { method: 8 } };
    expect(notesOf(await read(zipped([list('a'), torn]), 'omnivore'))).toEqual(['1 body-missing']);
  });

  it('says what it cannot open', async () => {
    const whole = zipped([list('a')]);
    expect(problemsOf(await read(whole.slice(0, whole.size - 30), 'omnivore'))).toEqual([
      '0 archive-damaged',
    ]);
    const locked = { ...list('a'), claims: { flags: 1 } };
    expect(problemsOf(await read(zipped([locked]), 'omnivore'))).toEqual(['0 archive-unsupported']);
    expect(problemsOf(await read(zipped([{ name: 'x.txt', content: '' }]), 'omnivore'))).toEqual(['0 empty']);
  });

  it('keeps paths within the archive', async () => {
    const out = { name: '../a.html', content: '<p>out</p>' };
    expect(itemsOf(await read(zipped([list('../../a'), out]), 'omnivore'))[0]?.html).toBeNull();
  });
});
