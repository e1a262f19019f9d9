import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatApart, formatDay, formatLocalMoment, formatMoment } from '../../../src/ui/moment.js';

// The reader sits far from where the article was written.
const zone = process.env['TZ'];
beforeAll(() => {
  process.env['TZ'] = 'America/Los_Angeles';
});
afterAll(() => {
  process.env['TZ'] = zone;
});

/** Time is set apart by a no-break space in some versions of the platform. */
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('a moment of an article', () => {
  it.each([
    ['2021-01-28T17:46+08:00', '28 January 2021 at 17:46 (UTC+8)'],
    ['2021-01-28T17:46:59+0530', '28 January 2021 at 17:46 (UTC+5:30)'],
    ['2021-01-28T23:30-03:30', '28 January 2021 at 23:30 (UTC−3:30)'],
    ['2021-01-28T23:05Z', '28 January 2021 at 23:05 (UTC)'],
    ['2021-01-28T23:05+00:00', '28 January 2021 at 23:05 (UTC)'],
    ['2021-01-28T17:46', '28 January 2021 at 17:46'],
    ['2021-01-28', '28 January 2021'],
    ['2021-01', 'January 2021'],
  ])('is told in the page’s own time, whatever the reader’s: %s', (iso, told) => {
    expect(plain(formatMoment(iso, 'en-GB'))).toBe(told);
  });

  it('is told in the words of the locale', () => {
    expect(plain(formatMoment('2021-01-28T17:46+08:00', 'de'))).toBe('28. Januar 2021 um 17:46 (UTC+8)');
    expect(plain(formatMoment('2021-01-28', 'en-US'))).toBe('January 28, 2021');
  });

  it.each([['soon'], [''], ['2021'], ['28/01/2021'], ['2021-01-28T17:46 GMT'], ['<b>2021-01-28</b>']])(
    'is given back as it is where it is no date of ours: "%s"',
    (iso) => {
      expect(formatMoment(iso, 'en-GB')).toBe(iso);
    },
  );
});

describe('the moment on the reader’s own clock', () => {
  it('is told where the page gave an offset', () => {
    expect(plain(formatLocalMoment('2021-01-28T17:46+08:00', 'en-GB'))).toBe('28 January 2021 at 01:46');
    expect(plain(formatLocalMoment('2021-01-28T00:05Z', 'en-GB'))).toBe('27 January 2021 at 16:05');
  });

  it.each([['2021-01-28T17:46'], ['2021-01-28'], ['2021-01'], ['soon'], [''], ['2021-99-28T17:46Z']])(
    'is unknown without one: "%s"',
    (iso) => {
      expect(formatLocalMoment(iso, 'en-GB')).toBeNull();
    },
  );
});

describe('the day of something we did', () => {
  it('is the reader’s', () => {
    expect(formatDay('2021-01-28T03:00:00.000Z', 'en-GB')).toBe('27 Jan 2021');
  });
});

describe('several moments', () => {
  const apart = (...isos: string[]) => formatApart(isos, 'en').map(plain);

  it('are told by their days where that is enough', () => {
    expect(apart('2021-01-28T17:46:00.000Z', '2021-01-30T17:46:00.000Z')).toEqual([
      'Jan 28, 2021',
      'Jan 30, 2021',
    ]);
  });

  it('are told by the minute, or by the second, where two are of one', () => {
    expect(apart('2021-01-28T17:46:01.000Z', '2021-01-28T17:47:01.000Z')).toEqual([
      'Jan 28, 2021, 9:46 AM',
      'Jan 28, 2021, 9:47 AM',
    ]);
    expect(apart('2021-01-28T17:46:01.000Z', '2021-01-28T17:46:30.000Z')).toEqual([
      'Jan 28, 2021, 9:46:01 AM',
      'Jan 28, 2021, 9:46:30 AM',
    ]);
  });

  it('can be one and the same', () => {
    const moment = '2021-01-28T17:46:01.000Z';
    expect(apart(moment, moment)).toEqual(['Jan 28, 2021', 'Jan 28, 2021']);
  });
});
