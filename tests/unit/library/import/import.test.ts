/** What all formats share: recognising, size, progress, cancelling, and the preview. */
import { describe, expect, it } from 'vitest';
import {
  IMPORT_FORMATS,
  type ImportFormat,
  readImport,
  recognise,
  summarize,
} from '../../../../src/library/import/index.js';
import { itemsOf, NOW, problemsOf, read } from './reading.js';
import { zipped } from './zipped.js';

describe('recognising', () => {
  const BODY = 'x'.repeat(1_000);
  const samples: readonly (readonly [ImportFormat | null, string])[] = [
    ['pocket-csv', 'title,url,time_added,tags,status\n'],
    ['pocket-csv', '\uFEFF"url","title","time_added","cursor","tags","status"\r\n'],
    ['pocket-html', '<!DOCTYPE html><html><head><title>Pocket Export</title>'],
    ['instapaper-csv', 'URL,Title,Selection,Folder,Timestamp\n'],
    ['raindrop-csv', 'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n'],
    ['readwise-csv', 'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n'],
    [
      'matter-csv',
      'Title,Author,Publisher,URL,Word Count,Saved,Read,Highlight Count,Last Interaction Date,File Id\n',
    ],
    ['wallabag-json', `[{"id":1,"title":"T","content":"${BODY}","is_archived":0}]`],
    ['omnivore', '[{"id":"1","slug":"s","savedAt":"2024-01-01T00:00:00Z"}]'],
    ['bookmarks-html', '\n<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><DT><A HREF="x" time_added="1">'],
    [null, 'name,mail\n'],
    [null, '[1, 2, 3]'],
    [null, '<html><body>A page</body></html>'],
    [null, '"never closed'],
    [null, ''],
  ];

  it.each(samples)('%s: %j', async (format, text) => {
    expect(await recognise(new Blob([text]))).toBe(format);
    if (format !== null)
      expect(
        await recognise(
          zipped([
            { name: 'a.txt', content: '' },
            { name: `any.${extension(format)}`, content: text },
          ]),
        ),
      ).toBe(format);
  });

  it('knows archives by their files, and is not misled by broken ones', async () => {
    expect(await recognise(zipped([{ name: 'x/metadata_0_to_20.json', content: '[]' }]))).toBe('omnivore');
    expect(await recognise(zipped([{ name: '_matter_history.csv', content: '' }]))).toBe('matter-csv');
    expect(await recognise(new Blob(['PK\x03\x04 and no more']))).toBeNull();
    const utf16 = Buffer.from('\uFEFFtitle,url,time_added,tags,status\r\n', 'utf16le');
    expect(await recognise(new Blob([utf16.slice()]))).toBe('pocket-csv');
  });
});

function extension(format: ImportFormat): string {
  return format.endsWith('csv') ? 'csv' : format.endsWith('html') ? 'html' : 'json';
}

describe('any file', () => {
  it('is never thrown at the caller, whatever it is and whatever it is taken for', async () => {
    const files = [
      new Blob([]),
      new Blob(['\0\0\0\0\0\0']),
      new Blob([new Uint8Array(5_000).map((_, n) => (n * 7919) % 256)]),
      new Blob(['[{"url":"https://a.example/","tags":{"length":1e9},"annotations":7,"published_by":{}}]']),
      new Blob(['url\n"https://a.example/\n']),
      new Blob(['<A HREF=https://a.example/ ADD_DATE=x TAGS>&#x110000;&#55296;']),
      zipped([{ name: 'metadata_0_to_1.json', content: '[{"slug":7,"url":8,"labels":"x","state":9}]' }]),
      zipped([{ name: 'a.csv', content: 'url\nhttps://a.example/' }]),
    ];
    for (const format of IMPORT_FORMATS) {
      for (const file of files) expect((await read(file, format)).length).toBeGreaterThan(0);
    }
  });

  it('says that the browser cannot read it any more', async () => {
    const moved = new Blob(['title,url\nA,https://a.example/']);
    moved.slice = () => {
      const part = new Blob();
      part.arrayBuffer = () => Promise.reject(new DOMException('moved', 'NotReadableError'));
      return part;
    };
    expect(problemsOf(await read(moved, 'pocket-csv'))).toEqual(['0 unreadable-file']);
    expect(await recognise(moved)).toBeNull();
  });
});

describe('a large file', () => {
  const line = (n: number) =>
    `"Title, ${n}",https://gazette.example/${n % 19_000},${1_600_000_000 + n},tag${n % 50}|even,unread\n`;
  const text = `title,url,time_added,tags,status\n${Array.from({ length: 20_000 }, (_, n) => line(n)).join('')}`;

  it('is read whole, with progress', async () => {
    const progress: number[] = [];
    const file = new Blob([text]);
    const lines = await read(file, 'pocket-csv', { onProgress: (bytes) => progress.push(bytes) });
    expect(lines).toHaveLength(20_000);
    expect(lines.at(-1)?.line).toBe(20_001);
    expect(progress.length).toBeGreaterThan(2);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(file.size);
    const summary = await summarize(lines);
    expect(summary).toMatchObject({ articles: 0, links: 19_000, unread: 19_000, archived: 0 });
    expect(summary.tags[0]).toEqual({ name: 'even', count: 19_000 });
    expect(summary.duplicates?.count).toBe(1_000);
    expect(summary.duplicates?.places).toHaveLength(100);
    expect(summary.duplicates?.places[0]).toEqual({ file: null, line: 19_002 });
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    let count = 0;
    for await (const _ of readImport(new Blob([text]), 'pocket-csv', { signal: controller.signal })) {
      if (++count === 500) controller.abort();
    }
    expect(count).toBe(500);
  });

  it('is refused when it is larger than any', async () => {
    const huge = new Blob(['title,url\n']);
    Object.defineProperty(huge, 'size', { value: 4 * 1024 ** 3 + 1 });
    expect(problemsOf(await read(huge, 'pocket-csv'))).toEqual(['0 too-large']);
  });

  it('stops at more lines than anyone has', async () => {
    const lines = await read(`url\n${'about:blank\n'.repeat(250_002)}`, 'pocket-csv');
    expect(lines).toHaveLength(250_001);
    expect(problemsOf(lines).at(-1)).toBe('0 too-many-lines');
  });
});

describe('one page on several lines', () => {
  const line = (more: object) => ({ url: 'https://gazette.example/one', ...more });
  const last = async (...lines: readonly object[]) =>
    itemsOf(await read(JSON.stringify(lines.map(line)), 'wallabag-json')).at(-1);
  const archived = { is_archived: 1, is_starred: 0 };
  const unread = { is_archived: 0, is_starred: 1 };

  it('has the tags of all, the first day, and the star of any', async () => {
    expect(
      await last(
        { ...unread, created_at: '2021-02-01', tags: ['b'] },
        { ...archived, created_at: '2020-02-01', tags: ['a', 'b'] },
        { ...archived, created_at: '2022-02-01', tags: ['c'] },
      ),
    ).toMatchObject({
      tags: ['b', 'a', 'c'],
      savedAt: '2020-02-01T00:00:00.000Z',
      state: { isFavorite: true },
    });
  });

  it.each([
    ['the one saved later', ['2020-02-01', '2021-02-01'], true],
    ['the one saved later, first', ['2021-02-01', '2020-02-01'], false],
    ['the later line of one moment', ['2021-02-01', '2021-02-01'], true],
    ['the later line where one does not say when', ['2021-02-01', undefined], true],
    ['the later line where the other does not say when', [undefined, '2021-02-01'], true],
  ])('is archived or not as %s says', async (_what, [first, second], isArchived) => {
    const item = await last({ ...unread, created_at: first }, { ...archived, created_at: second });
    expect(item?.state).toEqual({ isArchived, isUnread: !isArchived, isFavorite: true });
  });

  it('remembers which of three was saved last', async () => {
    const item = await last(
      { ...unread, created_at: '2022-02-01' },
      { ...archived, created_at: '2020-02-01' },
      { ...archived, created_at: '2021-02-01' },
    );
    expect(item).toMatchObject({ savedAt: '2020-02-01T00:00:00.000Z', state: { isArchived: false } });
  });
});

describe('the preview', () => {
  it('counts pages, not lines', async () => {
    const entry = (n: number, more: object) => ({
      url: `https://gazette.example/${n}`,
      created_at: `202${n}-01-01`,
      ...more,
    });
    const lines = await read(
      JSON.stringify([
        entry(1, { content: '<p>1</p>', is_archived: 0, tags: ['b'] }),
        entry(2, { is_archived: 1, is_starred: 1, tags: ['a', 'b'] }),
        entry(1, { is_archived: 1, tags: ['a', 'b'] }),
        entry(3, { url: 'javascript:1' }),
      ]),
      'wallabag-json',
    );
    expect(itemsOf(lines)).toHaveLength(3);
    expect(await summarize(lines)).toEqual({
      articles: 1,
      links: 1,
      unread: 0,
      archived: 2,
      favorites: 1,
      tags: [
        { name: 'a', count: 2 },
        { name: 'b', count: 2 },
      ],
      savedFrom: '2021-01-01T00:00:00.000Z',
      savedTo: '2022-01-01T00:00:00.000Z',
      duplicates: { code: 'duplicate', count: 1, places: [{ file: null, line: 3 }] },
      problems: [{ code: 'not-web', count: 1, places: [{ file: null, line: 4 }] }],
      notes: [
        {
          code: 'body-missing',
          count: 2,
          places: [
            { file: null, line: 2 },
            { file: null, line: 3 },
          ],
        },
      ],
    });
    expect(NOW.getUTCFullYear()).toBe(2026);
  });
});
