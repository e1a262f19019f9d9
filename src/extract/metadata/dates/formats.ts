/** Dates in running text, in every order and script that news pages use. */
import type { Words } from '../../words.js';
import { dayOf, type Moment } from './moment.js';
import { offsetAt, timeAfter, timeBefore } from './time-of-day.js';

/** Which of `3/4/2021` is the month. */
export type DayOrder = 'day-first' | 'month-first';

/** How a page writes its dates. */
export interface DateHabits {
  readonly order: DayOrder;
  readonly words: Words;
}

export interface FoundDate {
  readonly moment: Moment;
  readonly start: number;
  readonly end: number;
}

const DIGIT = /[\d٠-٩۰-۹０-９年]/;
const FOREIGN_DIGITS = /[٠-٩۰-۹０-９]/g;

/** A quick look whether a line is worth searching. */
export function mayHoldDate(line: string, { dateHint }: Words): boolean {
  return line.length < 2000 && DIGIT.test(line) && dateHint.test(plainDigits(line));
}

/** Characters of a line that are searched for dates. */
const MAX_LINE = 400;

/**
 * All full dates (day, month, year) of a line, in its order, each with the time and offset beside it.
 * Relative dates ("2 hours ago") and dates without a year are none.
 */
export function findDates(line: string, habits: DateHabits): FoundDate[] {
  const text = plainDigits(line.slice(0, MAX_LINE));
  const found: FoundDate[] = [];
  for (const form of habits.words.dateForms) {
    for (const match of form.all(text)) {
      const date = toDate(text, match, habits);
      if (date && !found.some((other) => date.start < other.end && date.end > other.start)) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function toDate(text: string, match: RegExpExecArray, { order, words }: DateHabits): FoundDate | null {
  const { y = '', m = '', d, a, b, reiwa } = match.groups ?? {};
  let month = Number(m) || monthNamed(m, words);
  let date = Number(d);
  if (a) {
    const isMonthFirst = Number(b) > 12 || (Number(a) <= 12 && order === 'month-first');
    [month, date] = isMonthFirst ? [Number(a), Number(b)] : [Number(b), Number(a)];
  }
  const year = reiwa ? 2018 + (Number(reiwa) || 1) : Number(y) + (y.length === 2 ? 2000 : 0);
  const day = dayOf(year, month, date);
  if (!day) return null;
  const start = match.index;
  const end = start + match[0].length;
  const after = timeAfter(text.slice(end, end + 70), words);
  const time = after ?? timeBefore(text.slice(Math.max(0, start - 40), start), words);
  return {
    moment: { day, time: time?.time ?? null, offset: time?.offset ?? null },
    start,
    end: end + (after?.length ?? 0),
  };
}

/** A month's number, 1 to 12, by its name in any case, with or without its marks and dot; 0 for other words. */
function monthNamed(name: string, { months }: Words): number {
  return (
    months.get(
      name
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\p{M}]/gu, ''),
    ) ?? 0
  );
}

/** Arabic-Indic, Persian and full-width digits as ASCII; one character stays one. */
function plainDigits(text: string): string {
  return text.replace(FOREIGN_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0xff10 ? 0xff10 : code >= 0x6f0 ? 0x6f0 : 0x660));
  });
}

/**
 * A machine-written date (JSON-LD, meta, `datetime`): ISO 8601 in its variants, RFC 822, a Unix stamp in
 * seconds or milliseconds, or else whatever date the text has.
 */
export function parseStamp(value: string, habits: DateHabits): Moment | null {
  const text = value.trim();
  const stamp = /^\d{10}(?:\d{3})?$/.test(text)
    ? new Date(Number(text.slice(0, 10)) * 1000).toISOString()
    : text;
  const iso = habits.words.isoStamp.exec(stamp);
  if (!iso) return findDates(text, habits)[0]?.moment ?? null;
  const [, y, m, d, hours = '24', minutes = '', seconds, zone = ''] = iso;
  const day = dayOf(Number(y), Number(m), Number(d));
  if (!day) return null;
  if (Number(hours) > 23 || Number(minutes) > 59) return { day, time: null, offset: null };
  // `+8`, `+08`: an offset that writes no minutes.
  const offset = offsetAt(zone.replace(/^([+-]\d{1,2})$/, '$1:00'), habits.words)?.offset ?? null;
  return { day, time: [hours, minutes, ...(seconds ? [seconds] : [])].join(':'), offset };
}
