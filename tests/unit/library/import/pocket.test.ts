/** Pocket's two exports. */
import { describe, expect, it } from 'vitest';
import { summarize } from '../../../../src/library/import/index.js';
import { itemsOf, notesOf, problemsOf, read } from './reading.js';
import { zipped } from './zipped.js';

const CSV = [
  'title,url,time_added,tags,status',
  '"Bees, and how they ""dance""",https://gazette.example/bees,1600322788,nature|long reads|nature,unread',
  'Ærø’s last ferry – 渡し船,https://gazette.example/ferry?id=7,1600172739,,archive',
  '"Two',
  'lines",https://gazette.example/two,0,Ünïcode | spaced ,archive',
  'https://gazette.example/untitled,https://gazette.example/untitled,,,unread',
  ',https://gazette.example/bees#comments,1500000000,nature|Insects,archive',
  'A trick,javascript:alert(1),1600000000,,unread',
  'A disk,file:///etc/passwd,1600000000,,unread',
  'No address,,1600000000,,unread',
  'Not one,see page 4,1600000000,,unread',
  'Too, many,https://gazette.example/many,1600000000,,unread',
  'Too few,https://gazette.example/few',
  'Future,https://gazette.example/future,4102444800,,unread',
  'Odd date,https://gazette.example/odd,last week,,unread',
  '',
].join('\r\n');

describe('the CSV', () => {
  it('arrives complete', async () => {
    const lines = await read(`\uFEFF${CSV}`, 'pocket-csv');
    const [bees, ferry, two, untitled, again, few, future, odd, ...more] = itemsOf(lines);
    expect(more).toEqual([]);
    expect(bees).toEqual({
      url: 'https://gazette.example/bees',
      title: 'Bees, and how they "dance"',
      savedAt: '2020-09-17T06:06:28.000Z',
      published: null,
      byline: null,
      siteName: null,
      excerpt: null,
      tags: ['nature', 'long reads'],
      state: { isArchived: false, isFavorite: false, isUnread: true },
      html: null,
      progress: null,
      highlights: [],
    });
    expect(ferry).toMatchObject({
      title: 'Ærø’s last ferry – 渡し船',
      tags: [],
      state: { isArchived: true, isUnread: false },
    });
    expect(two).toMatchObject({ title: 'Two lines', savedAt: null, tags: ['Ünïcode', 'spaced'] });
    expect(untitled).toMatchObject({ title: null, savedAt: null });
    expect(again).toMatchObject({
      url: 'https://gazette.example/bees#comments',
      title: 'Bees, and how they "dance"',
    });
    expect([few?.savedAt, future?.savedAt, odd?.savedAt]).toEqual([null, null, null]);
    expect(problemsOf(lines)).toEqual([
      '8 not-web',
      '9 not-web',
      '10 no-address',
      '11 not-an-address',
      '12 not-an-address',
    ]);
    expect(notesOf(lines)).toEqual(['13 ragged-row', '14 implausible-date', '15 unreadable-date']);
  });

  it('unites the lines of one page', async () => {
    const lines = await read(CSV, 'pocket-csv');
    expect(lines[4]).toMatchObject({
      ok: true,
      line: 7,
      duplicateOf: { file: null, line: 2 },
      item: {
        tags: ['nature', 'long reads', 'Insects'],
        savedAt: '2017-07-14T02:40:00.000Z',
        // The line before was saved later: its word counts.
        state: { isArchived: false, isUnread: true },
      },
    });
  });

  it('is read with its columns in any order, with more of them, and with a semicolon', async () => {
    const lines = await read(
      'Status;cursor;URL;Tags;Time_Added;extra;title\narchive;77;https://gazette.example/a;x|y;1600000000;;A, b',
      'pocket-csv',
    );
    expect(itemsOf(lines)).toMatchObject([
      { title: 'A, b', tags: ['x', 'y'], savedAt: '2020-09-13T12:26:40.000Z', state: { isArchived: true } },
    ]);
  });

  it('is read without its header as the service orders it, or not at all', async () => {
    const bare = await read(
      'A,https://gazette.example/a,1600000000,x,archive\nB,https://gazette.example/b,,,',
      'pocket-csv',
    );
    expect(itemsOf(bare)).toMatchObject([{ title: 'A', tags: ['x'] }, { title: 'B' }]);
    expect(notesOf(bare)).toEqual(['1 header-missing']);
    expect(problemsOf(await read('name,mail\nx,y', 'pocket-csv'))).toEqual(['1 missing-header']);
    expect(problemsOf(await read('', 'pocket-csv'))).toEqual(['0 missing-header']);
    expect(problemsOf(await read('title,url\n', 'pocket-csv'))).toEqual(['0 empty']);
  });

  it('loses one line to a quote that is never closed', async () => {
    const lines = await read(`${CSV}"Torn,https://gazette.example/torn,16`, 'pocket-csv');
    expect(problemsOf(lines).at(-1)).toBe('16 unclosed-quote');
    expect(itemsOf(lines)).toHaveLength(8);
  });

  it('is read in UTF-16 and in Windows-1252', async () => {
    const text = 'title,url\r\nGrüße,https://gazette.example/a';
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const swapped = Buffer.from(little).swap16();
    for (const bytes of [little, little.subarray(2), swapped, Buffer.from(text, 'latin1')]) {
      expect(itemsOf(await read(new Blob([bytes.slice()]), 'pocket-csv'))[0]?.title).toBe('Grüße');
    }
  });

  it('takes names that mean something to JavaScript as names', async () => {
    const lines = await read(
      '__proto__,url,constructor,tags,title\nx,https://gazette.example/a,y,__proto__|constructor,toString',
      'pocket-csv',
    );
    expect(itemsOf(lines)).toMatchObject([{ title: 'toString', tags: ['__proto__', 'constructor'] }]);
    expect((await summarize(lines)).tags).toEqual([
      { name: '__proto__', count: 1 },
      { name: 'constructor', count: 1 },
    ]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

describe('the zip', () => {
  it('has all parts in order, and the highlights', async () => {
    const header = 'title,url,time_added,tags,status\n';
    const lines = await read(
      zipped([
        { name: 'pocket/part_000010.csv', content: `${header}C,https://gazette.example/c,,,unread` },
        {
          name: 'pocket/part_000002.csv',
          content: `${header}B,https://gazette.example/b,,,unread\nX,about:blank,,,`,
        },
        {
          name: 'pocket/annotations/part_000000.json',
          content: JSON.stringify([
            {
              url: 'https://gazette.example/b',
              highlights: [{ quote: 'So\nit was.', created_at: 1600000000 }],
            },
            { url: 'https://gazette.example/off', title: 'Off', highlights: [{ quote: 'Kept.' }] },
            7,
          ]),
        },
        { name: '__MACOSX/pocket/._part_000002.csv', content: 'noise' },
      ]),
      'pocket-csv',
    );
    expect(itemsOf(lines).map(({ title }) => title)).toEqual(['B', 'C', 'Off']);
    expect(itemsOf(lines)[2]).toMatchObject({
      state: { isArchived: true },
      highlights: [{ quote: 'Kept.' }],
    });
    expect(itemsOf(lines)[0]?.highlights).toEqual([
      { quote: 'So\nit was.', note: null, at: '2020-09-13T12:26:40.000Z' },
    ]);
    expect(problemsOf(lines)).toEqual([
      'pocket/annotations/part_000000.json:3 malformed',
      'pocket/part_000002.csv:3 not-web',
    ]);
  });
});

describe('the old HTML', () => {
  it('arrives complete', async () => {
    const html = `<!DOCTYPE html>
<html>
	<!-- a > comment -->
	<head><title>Pocket Export</title></head>
	<body>
		<h1>Unread</h1>
		<ul>
			<li><a href="https://gazette.example/a?x=1&amp;y=2" time_added="1600000000" tags="one,two words">A &lt;b&gt; &amp; “c” &eacute;</a></li>
			<li><a href="javascript:alert(1)" time_added="1600000000" tags="">Trick</a></li>
			<li><a time_added="1600000000">Nothing</a></li>
		</ul>
		<h1>Read Archive</h1>
		<ul>
			<li><a href="https://gazette.example/b" time_added="1600000001" tags="">https://gazette.example/b</a></li>
		</ul>
	</body>
</html>`;
    const lines = await read(html, 'pocket-html');
    expect(itemsOf(lines)).toMatchObject([
      {
        url: 'https://gazette.example/a?x=1&y=2',
        title: 'A <b> & “c” é',
        savedAt: '2020-09-13T12:26:40.000Z',
        tags: ['one', 'two words'],
        state: { isArchived: false, isUnread: true },
      },
      { title: null, tags: [], state: { isArchived: true, isUnread: false } },
    ]);
    expect(problemsOf(lines)).toEqual(['9 not-web', '10 no-address']);
    expect(lines.map(({ line }) => line)).toEqual([8, 9, 10, 14]);
  });
});
