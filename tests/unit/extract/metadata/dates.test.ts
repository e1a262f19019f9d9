import { describe, expect, it } from 'vitest';
import { fieldsOf, HEADLINE, jsonLd, NOW, page, readFields, STORY } from '../page.js';

interface Dates {
  readonly published: string | null;
  readonly modified: string | null;
}

/** The dates of a page with this in its head, or right above or below the headline. */
function datesOf({ head = '', above = '', below = '', lang = 'en', now = NOW }): Dates {
  const html = page(head, `<article>${above}<h1>${HEADLINE}</h1>${below}${STORY}</article>`, lang);
  const { published, modified } = fieldsOf(html, { now });
  return { published, modified };
}

function stamped(datePublished: string, dateModified?: string): Dates {
  return datesOf({
    head: jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, datePublished, dateModified }),
  });
}

const published = (content: string) => `<meta property="article:published_time" content="${content}">`;
const modified = (content: string) => `<meta property="article:modified_time" content="${content}">`;

describe('dates for machines', () => {
  it('are read from JSON-LD, and from meta tags', () => {
    expect(stamped('2024-05-03T08:00+02:00', '2024-05-04T09:30+02:00')).toEqual({
      published: '2024-05-03T08:00+02:00',
      modified: '2024-05-04T09:30+02:00',
    });
    expect(
      datesOf({ head: published('2024-05-03T08:00+02:00') + modified('2024-05-04T09:30+02:00') }),
    ).toEqual({ published: '2024-05-03T08:00+02:00', modified: '2024-05-04T09:30+02:00' });
  });

  it('are read from <time> and from microdata', () => {
    expect(datesOf({ below: '<time datetime="2024-05-03T08:00+02:00">yesterday</time>' }).published).toBe(
      '2024-05-03T08:00+02:00',
    );
    expect(
      datesOf({ below: '<meta itemprop="datePublished" content="2024-05-03T08:00+02:00">' }).published,
    ).toBe('2024-05-03T08:00+02:00');
  });

  it.each([
    ['2024-05-03', '2024-05-03'],
    ['2024-05-03T08:00', '2024-05-03T08:00'],
    ['2024-05-03T08:00:09', '2024-05-03T08:00:09'],
    ['2024-05-03T08:00:09.123Z', '2024-05-03T08:00:09Z'],
    ['2024-05-03T08:00:00+00:00', '2024-05-03T08:00:00+00:00'],
    ['2024-05-03T08:00:00-0330', '2024-05-03T08:00:00-03:30'],
    ['2024-05-03T08:00:00+5:30', '2024-05-03T08:00:00+05:30'],
    ['2024-05-03 08:00:00', '2024-05-03T08:00:00'],
    ['20240503T080000Z', '2024-05-03T08:00:00Z'],
    ['Fri, 03 May 2024 08:00:00 GMT', '2024-05-03T08:00:00Z'],
    ['Fri, 03 May 2024 08:00:00 +0200', '2024-05-03T08:00:00+02:00'],
    ['1714723200', '2024-05-03T08:00:00Z'],
    ['1714723200000', '2024-05-03T08:00:00Z'],
  ])('are told as precisely as they were written: %s', (written, told) => {
    expect(stamped(written).published).toBe(told);
  });

  it.each([[''], ['soon'], ['2024-02-30'], ['2024-13-01'], ['0000-00-00'], ['1970-01-01T00:00:00Z'], ['5']])(
    'are unknown where they say no day of the web: "%s"',
    (written) => {
      expect(stamped(written)).toEqual({ published: null, modified: null });
    },
  );

  it('lend their offset to the other date of the article that has a time without one', () => {
    expect(
      datesOf({ head: published('2024-05-03T08:00') + modified('2024-05-04T09:30+02:00') }).published,
    ).toBe('2024-05-03T08:00+02:00');
    expect(datesOf({ head: published('2024-05-03') + modified('2024-05-04T09:30+02:00') }).published).toBe(
      '2024-05-03',
    );
  });

  it('leave out a change before the day of publication', () => {
    expect(stamped('2024-05-03T08:00Z', '2022-01-01T08:00Z').modified).toBeNull();
  });

  it('do not shift the day that the page shows its readers', () => {
    const dates = datesOf({
      head: published('2024-05-02T23:30:00Z'),
      below: '<p class="date">3 May 2024, 07:30</p>',
    });
    expect(dates.published).toBe('2024-05-03T07:30');
  });
});

describe('dates and the present', () => {
  it('are refused when they lie more than a day after it', () => {
    const head = published('2024-05-03T08:00Z');
    expect(datesOf({ head, now: new Date('2024-05-01T08:00Z') }).published).toBeNull();
    expect(datesOf({ head, now: new Date('2024-05-03T09:00Z') }).published).toBe('2024-05-03T08:00Z');
  });

  it('are refused wherever they stand', () => {
    const now = new Date('2020-01-01T00:00Z');
    for (const below of ['<p class="date">3 May 2024</p>', '<time datetime="2024-05-03">3 May</time>'])
      expect(datesOf({ below, now })).toEqual({ published: null, modified: null });
  });

  it.each([
    ['2 hours ago'],
    ['yesterday'],
    ['vor 3 Stunden'],
    ['il y a 2 heures'],
    ['3小时前'],
    ['Today, 14:30'],
  ])('are unknown when they are told from it: %s', (words) => {
    expect(datesOf({ below: `<p class="date">${words}</p>` })).toEqual({ published: null, modified: null });
  });

  it('are unknown, never today, on a page that tells none', () => {
    expect(datesOf({})).toEqual({ published: null, modified: null });
  });
});

describe('dates that contradict each other', () => {
  const LD = (datePublished: string, dateModified?: string) =>
    jsonLd({ '@type': 'Article', headline: HEADLINE, datePublished, dateModified });

  it('the one beside the headline counts, though JSON-LD has an earlier one', () => {
    const head = LD('2023-05-03', '2024-05-03');
    expect(datesOf({ head, below: '<p class="date">3 May 2024</p>' }).published).toBe('2024-05-03');
  });

  it('the one that networks are told counts, where the shown one is the last change', () => {
    const head = `${published('2023-05-03')}<meta property="article:modified_time" content="2024-05-03">`;
    expect(datesOf({ head, below: '<p class="date">3 May 2024</p>' }).published).toBe('2023-05-03');
  });

  it('an update alone is told where only JSON-LD knows another day', () => {
    const head = LD('2019-08-14');
    const below = '<p class="date">Updated 3 May 2024</p>';
    expect(datesOf({ head, below })).toEqual({ published: null, modified: '2024-05-03' });
  });

  it('day and month stand as the other date says', () => {
    const below = '<p class="date">09/04/2024</p>';
    expect(datesOf({ head: LD('2024-04-09'), below }).published).toBe('2024-04-09');
    expect(datesOf({ head: LD('2024-09-04'), below, now: new Date('2024-10-01') }).published).toBe(
      '2024-09-04',
    );
  });

  it('the day in a reader’s words counts before a UTC stamp in the same element', () => {
    const below = '<time datetime="2024-05-02T23:30:00Z">3 May 2024</time>';
    expect(datesOf({ head: published('2024-05-02T23:30:00Z'), below }).published).toBe('2024-05-03');
  });

  it('a local time borrows no UTC', () => {
    const head = LD('2024-05-01T08:00:00Z');
    expect(datesOf({ head, below: '<p class="date">3 May 2024, 10:15</p>' }).published).toBe(
      '2024-05-03T10:15',
    );
  });

  it('a crowd of days is a list of other articles', () => {
    const days = ['1', '2', '3'].map((day) => `<p>${day} May 2024</p>`).join('');
    expect(datesOf({ above: days }).published).toBeNull();
  });

  it('the name of a section above says nothing against a date', () => {
    expect(datesOf({ below: '<p>Comment</p><p class="date">3 May 2024</p>' }).published).toBe('2024-05-03');
  });
});

describe('dates that are not the article’s', () => {
  it.each([
    ['the day until which it may be seen', '<p>Available until: 30 May 2024</p>'],
    [
      'a date in its prose',
      '<p>The storm of 3 January 2024 tore the ramp from the quay, and for five months no boat could land there, the harbour office said in a statement that it read to the assembled shopkeepers of the island on Sunday evening.</p>',
    ],
    ['the year of the copyright', '<p>© 2024 Tidewater Post</p>'],
    ['a date of an event', '<p>Event date: 30 May 2024</p>'],
  ])('%s', (_what, below) => {
    expect(datesOf({ below }).published).toBeNull();
  });

  it('those of other stories and of comments', () => {
    const body = `<article><h1>${HEADLINE}</h1>${STORY}</article>
      <aside class="related"><a href="/x">Bakery burns down</a> <time datetime="2024-05-01">1 May 2024</time></aside>
      <section class="comments"><p>Nice boat</p><time datetime="2024-05-02">2 May 2024</time></section>`;
    expect(fieldsOf(page('', body)).published).toBeNull();
  });
});

describe('dates as fields', () => {
  it('come with the elements that show them', () => {
    const body = `<h1>${HEADLINE}</h1><p id="it" class="date">3 May 2024</p>${STORY}`;
    expect(readFields(page('', body)).visible.dates.map(({ id }) => id)).toEqual(['it']);
  });

  it('are the day that the address states where nothing else does', () => {
    const html = page('', `<h1>${HEADLINE}</h1>${STORY}`);
    const url = 'https://www.tidewater.example/2024/05/03/ferry-returns';
    expect(fieldsOf(html, { url }).published).toBe('2024-05-03');
  });
});
