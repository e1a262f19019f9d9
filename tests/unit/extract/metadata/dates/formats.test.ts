/** Dates in running text, in each language whose date lines are read. */
import { describe, expect, it } from 'vitest';
import { findDates, parseStamp } from '../../../../../src/extract/metadata/dates/formats.js';
import { isoOf } from '../../../../../src/extract/metadata/dates/moment.js';
import { VOCABULARY } from '../../../../../src/extract/vocabulary/index.js';
import { compileVocabulary } from '../../../../../src/extract/words.js';

const words = compileVocabulary(VOCABULARY);
const DAY_FIRST = { order: 'day-first', words } as const;
const MONTH_FIRST = { order: 'month-first', words } as const;

const found = (line: string, habits: Parameters<typeof findDates>[1] = DAY_FIRST): string[] =>
  findDates(line, habits).map(({ moment }) => isoOf(moment));
const first = (line: string): string | undefined => found(line)[0];

describe('date lines by language', () => {
  it.each([
    ['en', 'January 28, 2021, 5:46 pm', '2021-01-28T17:46'],
    ['en', 'Thu 28th Jan. 2021 at 09.05', '2021-01-28T09:05'],
    ['de', 'Donnerstag, 28. Januar 2021, 17.46 Uhr', '2021-01-28T17:46'],
    ['de', '3. März 2021 um 7:05 Uhr', '2021-03-03T07:05'],
    ['fr', 'le 1er février 2021 à 17h46', '2021-02-01T17:46'],
    ['fr', '28 août 2021', '2021-08-28'],
    ['es', '28 de enero de 2021 a las 17:46', '2021-01-28T17:46'],
    ['pt', '28 de março de 2021 às 17h46', '2021-03-28T17:46'],
    ['it', '28 gennaio 2021 alle 17:46', '2021-01-28T17:46'],
    ['nl', '28 maart 2021 om 17:46', '2021-03-28T17:46'],
    ['pl', '28 stycznia 2021, godz. 17:46', '2021-01-28T17:46'],
    ['ru', '28 января 2021 в 17:46', '2021-01-28T17:46'],
    ['zh', '2021年1月28日 下午5:46', '2021-01-28T17:46'],
    ['zh', '2021年01月28日 17:46', '2021-01-28T17:46'],
    ['ja', '2021年1月28日(木) 17時46分', '2021-01-28T17:46'],
    ['ja', '令和3年1月28日', '2021-01-28'],
    ['ko', '2021년 1월 28일 오후 5:46', '2021-01-28T17:46'],
    ['ko', '2021.01.28. 17:46', '2021-01-28T17:46'],
    ['ar', '28 يناير 2021', '2021-01-28'],
    ['ar', '٢٨ يناير ٢٠٢١', '2021-01-28'],
    ['ar', '28 كانون الثاني 2021', '2021-01-28'],
    ['da', '28. maj 2021 kl. 17.46', '2021-05-28T17:46'],
    ['fi', '28. tammikuuta 2021', '2021-01-28'],
    ['tr', '28 Ocak 2021', '2021-01-28'],
  ])('%s: %s', (_lang, line, iso) => {
    expect(first(line)).toBe(iso);
  });

  it('knows the months of other languages when the page says nothing, or something wrong, about its own', () => {
    expect(first('3. März 2021')).toBe('2021-03-03');
    expect(first('3. März 2021')).toBe('2021-03-03');
    expect(first('3 марта 2021')).toBe('2021-03-03');
    expect(first('3 mei 2021')).toBe('2021-05-03');
  });

  it('reads shortened names', () => {
    expect(first('9 Sept 2021')).toBe('2021-09-09');
    expect(first('9 janv. 2021')).toBe('2021-01-09');
    expect(first('9 Mrz 2021')).toBe('2021-03-09');
  });
});

describe('numeric dates', () => {
  it('keeps the order that the page writes', () => {
    expect(found('3/4/2021')).toEqual(['2021-04-03']);
    expect(found('3/4/2021', MONTH_FIRST)).toEqual(['2021-03-04']);
  });

  it('lets a part above twelve decide', () => {
    expect(found('1/28/2021')).toEqual(['2021-01-28']);
    expect(found('28/1/2021', MONTH_FIRST)).toEqual(['2021-01-28']);
  });

  it('reads years of two digits, and no version numbers or telephone numbers', () => {
    expect(found('Stand: 28.01.21')).toEqual(['2021-01-28']);
    expect(found('version 10.1.2.3')).toEqual([]);
    expect(found('tel. 030/12/34/5678')).toEqual([]);
  });

  it('refuses days that no calendar has', () => {
    expect(found('31.02.2021')).toEqual([]);
    expect(found('2021-13-40')).toEqual([]);
  });
});

describe('times and offsets', () => {
  it.each([
    ['2021-01-28 18:37 GMT+08:00', '2021-01-28T18:37+08:00'],
    ['28 Jan 2021 18:37 +0530', '2021-01-28T18:37+05:30'],
    ['28 Jan 2021, 18:37 UTC', '2021-01-28T18:37Z'],
    ['28 Jan 2021 6:37 PM EST', '2021-01-28T18:37-05:00'],
    ['28.01.2021 | 18:37 Uhr MEZ', '2021-01-28T18:37+01:00'],
    ['6:37 PM EST, Thu January 28, 2021', '2021-01-28T18:37-05:00'],
    ['28 Jan 2021 18:37:05', '2021-01-28T18:37:05'],
    ['28 Jan 2021 12:05 am', '2021-01-28T00:05'],
    ['28 Jan 2021 18:37 -12 comments', '2021-01-28T18:37'],
    ['28 Jan 2021 25:99', '2021-01-28'],
    // Eastern time is one offset in winter and another in summer.
    ['28 Jan 2021 6:37 PM ET', '2021-01-28T18:37'],
  ])('%s', (line, iso) => {
    expect(found(line)[0]).toBe(iso);
  });

  it('finds several dates of one line, each with its own time', () => {
    expect(found('Published 28 January 2021 17:46, updated 29 January 2021 08:00')).toEqual([
      '2021-01-28T17:46',
      '2021-01-29T08:00',
    ]);
  });

  it.each([
    '2 hours ago',
    'vor 3 Stunden',
    'yesterday at 17:46',
    'January 2021',
    '28 January',
    '5 apples 2021',
  ])('is none: %s', (line) => {
    expect(found(line)).toEqual([]);
  });
});

describe('stamps for machines', () => {
  const stamp = (value: string) => {
    const moment = parseStamp(value, DAY_FIRST);
    return moment && isoOf(moment);
  };

  it.each([
    ['2021-01-28', '2021-01-28'],
    ['20210128', '2021-01-28'],
    ['2021-01-28T17:46', '2021-01-28T17:46'],
    ['2021-01-28T17:46:30.123+08:00', '2021-01-28T17:46:30+08:00'],
    ['2021-01-28T17:46:30Z', '2021-01-28T17:46:30Z'],
    ['2021-01-28 17:46:30 +0800', '2021-01-28T17:46:30+08:00'],
    ['2021-01-28T17:46:30+08', '2021-01-28T17:46:30+08:00'],
    ['Thu, 28 Jan 2021 17:46:30 GMT', '2021-01-28T17:46:30Z'],
    ['1611827190', '2021-01-28T09:46:30Z'],
    ['1611827190000', '2021-01-28T09:46:30Z'],
  ])('%s', (value, iso) => {
    expect(stamp(value)).toBe(iso);
  });

  it.each(['', 'soon', '{{date}}', '0000-00-00', '2021-02-30T10:00Z'])('is none: %j', (value) => {
    expect(stamp(value)).toBeNull();
  });
});

it('reads a line made to be slow in no time', () => {
  const started = performance.now();
  for (const line of ['1 '.repeat(5000), '2021 '.repeat(5000), '1.'.repeat(5000), 'a1 '.repeat(5000)])
    found(line);
  expect(performance.now() - started).toBeLessThan(500);
});
