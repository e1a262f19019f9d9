/** Bookmark files of the browsers. */
import { describe, expect, it } from 'vitest';
import { itemsOf, problemsOf, read } from './reading.js';
import { zipped } from './zipped.js';

const CHROME = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file.
     It will be read and overwritten.
     DO NOT EDIT! -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1600000000" LAST_MODIFIED="0" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
    <DL><p>
        <DT><A HREF="https://gazette.example/bar?a=1&amp;b=2" ADD_DATE="1600000000" ICON="data:image/png;base64,${'A'.repeat(70_000)}">Bar &amp; grill</A>
        <DT><H3>Work &amp; law</H3>
        <DL><p>
            <DT><H3>Courts</H3>
            <DL><p>
                <DT><A HREF="https://gazette.example/court" ADD_DATE="1600000001">Court &#8212; 法院</A>
            </DL><p>
            <DT><A HREF="https://gazette.example/law" ADD_DATE="1600000002">Law</A>
        </DL><p>
    </DL><p>
    <DT><A HREF="chrome://settings/" ADD_DATE="1600000003">Settings</A>
    <DT><A HREF="javascript:void(0)" ADD_DATE="1600000003">Bookmarklet</A>
    <DT><A HREF="https://gazette.example/loose" ADD_DATE="0">Loose</A>
</DL><p>
`;

const FIREFOX = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks Menu</H1>

<DL><p>
    <DT><H3 ADD_DATE="1600000000">Recipes</H3>
    <DD>What I cook
    <DL><p>
        <DT><A HREF="https://gazette.example/soup" ADD_DATE="1600000000" ICON_URI="https://gazette.example/i.ico" TAGS="soup,slow food">Soup</A>
        <DD>Leek & potato,
on one line
        <HR>
        <DT><A HREF="place:type=6&sort=14" ADD_DATE="1600000000">Recent Tags</A>
    </DL><p>
    <DT><H3 UNFILED_BOOKMARKS_FOLDER="true">Other Bookmarks</H3>
    <DL><p>
        <DT><A HREF="https://gazette.example/soup" ADD_DATE="1500000000" TAGS="winter">Soup, again</A>
    </DL><p>
</DL>
`;

const SAFARI = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
	<HTML>
	<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
	<Title>Bookmarks</Title>
	<H1>Bookmarks</H1>
	<DT><H3 FOLDED>Favourites</H3>
	<DL><p>
		<DT><A HREF="https://gazette.example/fav">Fav</A>
	</DL><p>
	<DT><H3 FOLDED id="com.apple.ReadingList">Reading List</H3>
	<DL><p>
		<DT><A HREF="https://gazette.example/later">Later</A>
	</DL><p>
</HTML>
`;

describe('each browser', () => {
  it('Chrome', async () => {
    const lines = await read(CHROME, 'bookmarks-html');
    expect(itemsOf(lines).map(({ title, tags }) => [title, tags])).toEqual([
      ['Bar & grill', []],
      ['Court — 法院', ['Work & law', 'Courts']],
      ['Law', ['Work & law']],
      ['Loose', []],
    ]);
    expect(itemsOf(lines)[0]).toMatchObject({
      url: 'https://gazette.example/bar?a=1&b=2',
      savedAt: '2020-09-13T12:26:40.000Z',
      state: { isArchived: false, isFavorite: false, isUnread: true },
    });
    expect(problemsOf(lines)).toEqual(['21 not-web', '22 not-web']);
  });

  it('Firefox', async () => {
    const lines = await read(FIREFOX.replaceAll('\n', '\r\n'), 'bookmarks-html');
    expect(itemsOf(lines)).toMatchObject([
      { title: 'Soup', tags: ['Recipes', 'soup', 'slow food'], excerpt: 'Leek & potato, on one line' },
      {
        title: 'Soup, again',
        tags: ['Recipes', 'soup', 'slow food', 'winter'],
        savedAt: '2017-07-14T02:40:00.000Z',
      },
    ]);
    expect(problemsOf(lines)).toEqual(['13 not-web']);
    expect(lines.at(-1)).toMatchObject({ line: 17, duplicateOf: { line: 9 } });
  });

  it('Safari, in its zip', async () => {
    const lines = await read(zipped([{ name: 'Lesezeichen.html', content: SAFARI }]), 'bookmarks-html');
    expect(itemsOf(lines).map(({ title, tags }) => [title, tags])).toEqual([
      ['Fav', ['Favourites']],
      ['Later', []],
    ]);
  });

  it('what is marked as read or to be read', async () => {
    const links = ['0', '1'].map(
      (mark) => `<DT><A HREF="https://gazette.example/${mark}" TOREAD="${mark}">x</A>`,
    );
    const items = itemsOf(
      await read(`<!DOCTYPE NETSCAPE-Bookmark-file-1><DL>${links.join('\n')}`, 'bookmarks-html'),
    );
    expect(items.map(({ state }) => state.isUnread)).toEqual([false, true]);
  });
});

describe('hostile files', () => {
  it('may be as deep as they like', async () => {
    const deep = '<DT><H3>x</H3><DL><p>\n'.repeat(300_000);
    const link = '<DT><A HREF="https://gazette.example/deep">Deep</A>';
    const lines = await read(`${deep}${link}${'</DL><p>'.repeat(300_000)}${link}2`, 'bookmarks-html');
    expect(itemsOf(lines).map(({ tags }) => tags)).toEqual([['x'], ['x']]);
    expect(lines[0]?.line).toBe(300_001);
  });

  it('may leave everything open', async () => {
    for (const end of ['', '<', '<A HREF="', '<A HREF="https://x', '&amp', '<!--', '<title>']) {
      const lines = await read(`<A HREF="https://gazette.example/a">A${end}`, 'bookmarks-html');
      expect(itemsOf(lines)[0]).toMatchObject({ url: 'https://gazette.example/a' });
    }
  });

  it('may have long addresses, attributes and texts', async () => {
    const long = 'x'.repeat(1_000_000);
    const lines = await read(
      `<A HREF="https://gazette.example/${long}">A</A><A ${long}="${long}" HREF="https://gazette.example/b" HREF="https://gazette.example/c">${long}</A>`,
      'bookmarks-html',
    );
    expect(problemsOf(lines)).toEqual(['1 address-too-long']);
    expect(itemsOf(lines)).toMatchObject([
      { url: 'https://gazette.example/b', title: `${'x'.repeat(299)}…` },
    ]);
  });

  it('end where no list of links can be', async () => {
    expect(problemsOf(await read(`<A ${'x'.repeat(9_000_000)}`, 'bookmarks-html'))).toEqual([
      '0 not-this-format',
    ]);
  });
});
