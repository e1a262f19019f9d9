/** Dates as the services write them. */
import type { ImportNote } from './item.js';

/** A date read: null with a note says what was wrong with it, null without one that there was none. */
export interface ReadDate {
  readonly at: string | null;
  readonly note: ImportNote | null;
}

const NONE: ReadDate = { at: null, note: null };

/** The web's first pages; what is older comes of an empty clock (1970, 1904, 1601). */
const EARLIEST = Date.UTC(1990, 0, 1);
const DAY = 86_400_000;

/** Units by magnitude: seconds until the year 5138, milliseconds until the same, else microseconds. */
const MOST_SECONDS = 1e11;
const MOST_MILLISECONDS = 1e14;

const WRITTEN =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)? ?(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;
/** Characters of the longest date anyone writes, and many more. */
const LONGEST = 64;
const DATE_ALONE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A moment: Unix seconds, milliseconds or microseconds as a number or its digits, or a written date and time. One
 * without an offset is in UTC: the exports that write such (Matter, Omnivore, wallabag) run on servers in UTC.
 * Zero and nothing are "unknown". Before 1990 or more than a day after `now` is no date a reader has saved at.
 * @param now milliseconds since 1970
 * @returns ISO 8601 in UTC
 */
export function readMoment(value: unknown, now: number): ReadDate {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (text === '' || /^0+$/.test(text)) return NONE;
  const time = text.length <= LONGEST ? timeOf(text) : null;
  if (time === null) return { at: null, note: 'unreadable-date' };
  if (!(time >= EARLIEST && time <= now + DAY)) return { at: null, note: 'implausible-date' };
  return { at: new Date(time).toISOString(), note: null };
}

/** As `readMoment`, but a date without a time stays one, as in an article. */
export function readDay(value: unknown, now: number): ReadDate {
  const { at, note } = readMoment(value, now);
  const isAlone = typeof value === 'string' && DATE_ALONE.test(value.trim());
  return { at: at !== null && isAlone ? at.slice(0, 10) : at, note };
}

function timeOf(text: string): number | null {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return unixTime(Number(text));
  const match = WRITTEN.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(numberOf);
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  const time = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  const is = new Date(time);
  // Date.UTC carries over what no calendar has: the 31st of February, 25 o'clock.
  const isReal = is.getUTCMonth() === month - 1 && is.getUTCDate() === day && minute < 60 && second < 60;
  return isReal ? time - offsetOf(match[8] ?? 'Z') : null;
}

function numberOf(digits: string | undefined): number {
  return Number(digits ?? 0);
}

function unixTime(value: number): number {
  const size = Math.abs(value);
  if (size < MOST_SECONDS) return value * 1000;
  return size < MOST_MILLISECONDS ? value : value / 1000;
}

/** Milliseconds east of UTC. */
function offsetOf(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
