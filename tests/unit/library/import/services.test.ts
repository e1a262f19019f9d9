/** The CSV files of the other services, and wallabag's list. */
import { describe, expect, it } from 'vitest';
import { itemsOf, notesOf, problemsOf, read } from './reading.js';
import { zipped } from './zipped.js';

describe('Instapaper', () => {
  it('arrives complete', async () => {
    const lines = await read(
      [
        'URL,Title,Selection,Folder,Timestamp,Tags',
        'https://gazette.example/1,"One, ""quoted""","A passage',
        'of two lines",Unread,1700000000,"[""news"", ""für später"", ""a, b""]"',
        'https://gazette.example/2,Two,,Archive,1700000001,[]',
        'https://gazette.example/3,Three,,Starred,1700000002,',
        'https://gazette.example/4,Four,,Recipes & more,1700000003,"[""x""]"',
        'https://gazette.example/2,,,Starred,1700000009,"[""kept""]"',
        'javascript:alert(1),Five,,Unread,1700000003,',
      ].join('\r\n'),
      'instapaper-csv',
    );
    expect(itemsOf(lines)).toMatchObject([
      {
        title: 'One, "quoted"',
        excerpt: 'A passage of two lines',
        savedAt: '2023-11-14T22:13:20.000Z',
        tags: ['news', 'für später', 'a, b'],
        state: { isArchived: false, isFavorite: false, isUnread: true },
      },
      { tags: [], state: { isArchived: true, isFavorite: false, isUnread: false } },
      { state: { isArchived: false, isFavorite: true, isUnread: true } },
      { tags: ['Recipes & more', 'x'], state: { isArchived: false, isFavorite: false, isUnread: true } },
      { title: 'Two', tags: ['kept'], state: { isFavorite: true }, savedAt: '2023-11-14T22:13:21.000Z' },
    ]);
    expect(problemsOf(lines)).toEqual(['8 not-web']);
  });

  it('is not confused by columns without a name or with the same', async () => {
    const lines = await read(
      'URL,Title,Folder,,,Title\nhttps://gazette.example/1,One,Archive,,,Zwei',
      'instapaper-csv',
    );
    expect(itemsOf(lines)).toMatchObject([{ title: 'One' }]);
    expect(notesOf(lines)).toEqual([]);
  });

  it('is read as the oldest files are, without dates and tags', async () => {
    const lines = await read(
      'URL,Title,Selection,Folder\nhttps://gazette.example/1,One,,Archive',
      'instapaper-csv',
    );
    expect(itemsOf(lines)).toMatchObject([{ savedAt: null, state: { isArchived: true } }]);
    expect(notesOf(lines)).toEqual([]);
  });
});

describe('Raindrop', () => {
  it('arrives complete', async () => {
    const lines = await read(
      [
        'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite',
        '1,One,"My note,',
        'long",About it,https://gazette.example/1,Unsorted,"a, b c, ",2024-03-01T10:00:00.000Z,,"Highlight:First words',
        'Note:why',
        'Highlight:Second",true',
        '2,Two,,,https://gazette.example/2,Work / Law,,2024-03-02T10:00:00.000Z,,,false',
        '3,Three,,,file:///x,Unsorted,,,,,false',
      ].join('\n'),
      'raindrop-csv',
    );
    expect(itemsOf(lines)).toMatchObject([
      {
        title: 'One',
        excerpt: 'About it',
        savedAt: '2024-03-01T10:00:00.000Z',
        tags: ['a', 'b c'],
        state: { isArchived: false, isFavorite: true, isUnread: true },
        highlights: [
          { quote: 'First words', note: 'why' },
          { quote: 'Second', note: null },
          { quote: '', note: 'My note,\nlong' },
        ],
      },
      { tags: ['Work', 'Law'], state: { isFavorite: false }, highlights: [] },
    ]);
    expect(problemsOf(lines)).toEqual(['7 not-web']);
  });
});

describe('Readwise Reader', () => {
  it('arrives complete', async () => {
    const lines = await read(
      [
        'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen',
        `One,https://gazette.example/1,01a,"['news', ""it's"", 'a, b']",2022-11-06 04:33:50+00:00,0.25,new,True`,
        'Two,https://gazette.example/2,01b,[],2022-11-06 04:33:50.123456+00:00,0,archive,False',
        'Three,https://gazette.example/3,01c,[],2022-11-06 06:33:50+02:00,1,later,True',
        'Four,https://gazette.example/4,01d,[],,0.1,shortlist,True',
        'Five,https://gazette.example/5,01e,[],,,feed,False',
        'Mail,mailto:reader-forwarded@example.com,01f,[],,0,new,False',
      ].join('\n'),
      'readwise-csv',
    );
    expect(itemsOf(lines)).toMatchObject([
      {
        tags: ['news', "it's", 'a, b'],
        savedAt: '2022-11-06T04:33:50.000Z',
        progress: 0.25,
        state: { isArchived: false, isUnread: true },
      },
      { savedAt: '2022-11-06T04:33:50.123Z', progress: 0, state: { isArchived: true, isUnread: false } },
      { savedAt: '2022-11-06T04:33:50.000Z', progress: 1, state: { isArchived: false, isUnread: false } },
      { tags: ['shortlist'] },
      { tags: ['feed'], progress: null },
    ]);
    expect(problemsOf(lines)).toEqual(['7 not-web']);
  });
});

describe('Matter', () => {
  const HISTORY = [
    'Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight Count,Last Interaction Date,File Id',
    '"One, two",Ada Roe,The Gazette,https://gazette.example/1,a; b c,900,True,True,False,2,2022-12-18 14:49:11,content_1.html',
    'Three,,,https://gazette.example/3,"x,y",900,FALSE,FALSE,TRUE,0,2022-12-18 14:49:11,content_3.html',
    'Letter,,,,,900,True,False,False,0,2022-12-18 14:49:11,content_4.html',
  ].join('\n');

  it('arrives complete, with the bodies that the archive has', async () => {
    const lines = await read(
      zipped([
        { name: 'content_1.html', content: '<p>Once & more.</p>' },
        { name: '_matter_history.csv', content: HISTORY },
      ]),
      'matter-csv',
    );
    expect(itemsOf(lines)).toMatchObject([
      {
        title: 'One, two',
        byline: 'Ada Roe',
        siteName: 'The Gazette',
        savedAt: '2022-12-18T14:49:11.000Z',
        tags: ['a', 'b c'],
        state: { isArchived: false, isFavorite: true, isUnread: true },
        html: '<p>Once & more.</p>',
      },
      { tags: ['x', 'y'], state: { isArchived: true, isFavorite: false, isUnread: false }, html: null },
    ]);
    expect(notesOf(lines)).toEqual(['3 body-missing']);
    expect(problemsOf(lines)).toEqual(['_matter_history.csv:4 no-address']);
  });

  it('is links alone without the archive, and reads the first exports', async () => {
    expect(itemsOf(await read(HISTORY, 'matter-csv')).map(({ html }) => html)).toEqual([null, null]);
    const early = await read(
      'Title,Author,Publisher,URL,Word Count,Saved,Read,Highlight Count,Last Interaction Date,File Id\nA,,,https://gazette.example/a,1,TRUE,TRUE,0,2022-12-18 14:49:11,c.html',
      'matter-csv',
    );
    expect(itemsOf(early)).toMatchObject([{ state: { isArchived: false, isUnread: false } }]);
    expect(notesOf(early)).toEqual([]);
  });
});

describe('wallabag', () => {
  const entry = (more: object) => ({
    title: 'T',
    url: 'https://gazette.example/w',
    content: '<p>W</p>',
    ...more,
  });

  it('arrives complete', async () => {
    const list = [
      entry({
        url: 'https://gazette.example/1',
        title: 'Ona \u2028 “x”\n\ttab',
        is_archived: 1,
        is_starred: 0,
        tags: ['news', 'långt'],
        created_at: '2024-01-01T10:00:00+0100',
        published_at: '2023-12-31T00:00:00+0000',
        published_by: ['Ada Roe', '', 'Bo Li'],
        domain_name: 'gazette.example',
        annotations: [
          { quote: 'so it was', text: 'indeed', created_at: '2024-01-02T09:00:00+0000' },
          { quote: '', text: '' },
        ],
      }),
      entry({ url: 'https://gazette.example/2', is_archived: false, is_starred: true, is_not_parsed: 1 }),
      entry({ url: 'https://gazette.example/3', is_read: '1', is_fav: '1', tags: 'a,b' }),
      entry({ url: 'javascript:alert(1)' }),
      entry({ deleted_at: '2024-01-01T10:00:00+0000' }),
      null,
      'text',
      ['list'],
    ];
    const lines = await read(JSON.stringify(list, null, 2), 'wallabag-json');
    expect(itemsOf(lines)).toMatchObject([
      {
        title: 'Ona “x” tab',
        html: '<p>W</p>',
        savedAt: '2024-01-01T09:00:00.000Z',
        published: '2023-12-31T00:00:00.000Z',
        byline: 'Ada Roe, Bo Li',
        siteName: 'gazette.example',
        tags: ['news', 'långt'],
        state: { isArchived: true, isFavorite: false, isUnread: false },
        highlights: [{ quote: 'so it was', note: 'indeed', at: '2024-01-02T09:00:00.000Z' }],
      },
      { html: null, state: { isArchived: false, isFavorite: true, isUnread: true } },
      { tags: ['a', 'b'], state: { isArchived: true, isFavorite: true } },
    ]);
    expect(problemsOf(lines)).toEqual([
      '4 not-web',
      '5 deleted',
      '6 malformed',
      '7 malformed',
      '8 malformed',
    ]);
    expect(notesOf(lines)).toEqual(['2 body-missing']);
  });

  it('loses one entry to what is broken, and says where the file was torn', async () => {
    const good = JSON.stringify(entry({}));
    expect(problemsOf(await read(`[${good},{"url": oops},${good}]`, 'wallabag-json'))).toEqual([
      '2 malformed',
    ]);
    expect(problemsOf(await read(`[${good},${good.slice(0, 30)}`, 'wallabag-json'))).toEqual(['2 truncated']);
    expect(problemsOf(await read('{"entries": []}', 'wallabag-json'))).toEqual(['0 not-this-format']);
    expect(problemsOf(await read('[]', 'wallabag-json'))).toEqual(['0 empty']);
  });

  it('is not impressed by depth, size or names', async () => {
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    const big = JSON.stringify(entry({ content: 'x'.repeat(9_000_000) }));
    const names = '{"__proto__":{"title":"no"},"url":"https://gazette.example/p","tags":["__proto__"]}';
    const lines = await read(
      `[{"url":"https://gazette.example/d","tags":${deep}},${big},${names}]`,
      'wallabag-json',
    );
    expect(problemsOf(lines)).toEqual(['1 too-deep']);
    expect(notesOf(lines)).toEqual(['2 body-too-large', '3 body-missing']);
    expect(itemsOf(lines)).toMatchObject([{ html: null }, { title: null, tags: ['__proto__'] }]);
  });
});
