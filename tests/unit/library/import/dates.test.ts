/** Dates as the services write them. */
import { expect, it } from 'vitest';
import { readDay, readMoment } from '../../../../src/library/import/dates.js';

const NOW = Date.UTC(2026, 5, 1);

it.each([
  ['1600000000', '2020-09-13T12:26:40.000Z'],
  [1600000000, '2020-09-13T12:26:40.000Z'],
  ['1600000000123', '2020-09-13T12:26:40.123Z'],
  ['1600000000123456', '2020-09-13T12:26:40.123Z'],
  ['1600000000.5', '2020-09-13T12:26:40.500Z'],
  ['2022-12-18 14:49:11', '2022-12-18T14:49:11.000Z'],
  ['2022-12-18T14:49Z', '2022-12-18T14:49:00.000Z'],
  ['2022-12-18T14:49:11.5+0130', '2022-12-18T13:19:11.500Z'],
  [' 2022-12-18 14:49:11 UTC ', '2022-12-18T14:49:11.000Z'],
  ['2022-12-18T14:49:11-08:00', '2022-12-18T22:49:11.000Z'],
  ['2022-12-18', '2022-12-18T00:00:00.000Z'],
  ['2026-06-01T23:00:00Z', '2026-06-01T23:00:00.000Z'],
])('reads %j', (written, at) => {
  expect(readMoment(written, NOW)).toEqual({ at, note: null });
});

it.each(['', '0', '000', ' ', null, undefined, {}, Number.NaN])('takes %j for unknown', (written) => {
  const read = readMoment(written, NOW);
  expect(read.at).toBeNull();
  if (typeof written !== 'number') expect(read.note).toBeNull();
});

it.each(['-1', '1', '631151999', '2026-06-03', '1e9', '9'.repeat(60), '13245552000000000'])(
  'does not believe %j',
  (written) => {
    expect(readMoment(written, NOW).at).toBeNull();
    expect(readMoment(written, NOW).note).toBe(written === '1e9' ? 'unreadable-date' : 'implausible-date');
  },
);

it.each(['yesterday', '2022-02-31', '2022-13-01', '2022-01-01T25:00Z', '18/12/2022', `${'2'.repeat(70)}x`])(
  'cannot read %j',
  (written) => {
    expect(readMoment(written, NOW)).toEqual({ at: null, note: 'unreadable-date' });
  },
);

it('leaves a day a day', () => {
  expect(readDay('2022-12-18', NOW).at).toBe('2022-12-18');
  expect(readDay('2022-12-18T00:00Z', NOW).at).toBe('2022-12-18T00:00:00.000Z');
});
