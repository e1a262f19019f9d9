/** Dates in running text, in every order and script that news pages use. */
import { dayOf, type Moment } from './moment.js';
import { monthNamed } from './months.js';
import { timeAfter, timeBefore } from './time-of-day.js';

/** Which of `3/4/2021` is the month. */
export type DayOrder = 'day-first' | 'month-first';

/** How a page writes its dates. */
export interface DateHabits {
  readonly order: DayOrder;
  /** BCP 47 tag whose month names are tried first, or null. */
  readonly lang: string | null;
}

export interface FoundDate {
  readonly moment: Moment;
  /** The other reading of an ambiguous `3/4/2021`, or null. */
  readonly otherDay: string | null;
  readonly start: number;
  readonly end: number;
}

/** Every format has one of these; most lines have none. */
const HINT = /(?:19|20)\d\d|\d[-/.]\s?\d{1,2}\s?[-/.]\s?\d\d|年/;

/** A quick look whether a line is worth searching. */
export function mayHoldDate(line: string): boolean {
  return line.length < 2000 && HINT.test(plainDigits(line));
}

/** Characters of a line that are searched for dates. */
const MAX_LINE = 400;

interface Format {
  readonly pattern: RegExp;
  /** Year, month, day from the groups; null when they are none. */
  readonly read: (groups: readonly string[], habits: DateHabits) => readonly [number, number, number] | null;
  readonly ambiguous?: boolean;
}

const YEAR = '((?:19|20)\\d{2})';
const ORDINAL = '(?:st|nd|rd|th|er|º|ª|°|\\.)?';
const OF = "(?:\\s*(?:de|of|d[e’']|del|di)\\s+|\\s*[-–/.]\\s*|\\s+)";

const FORMATS: readonly Format[] = [
  // 2021-01-28, 2021/1/28, 2021.01.28, 2021年1月28日, 2021년 1월 28일
  {
    pattern: new RegExp(
      `(?<!\\d)${YEAR}\\s?[-–/.年년]\\s?(\\d{1,2})\\s?[-–/.月월]\\s?(\\d{1,2})(?!\\d)\\s?[日일号]?\\.?`,
      'g',
    ),
    read: ([y, m, d]) => [Number(y), Number(m), Number(d)],
  },
  // 28 January 2021, 28. Januar 2021, 28 de enero de 2021, 1er mars 2021, 28-Jan-2021
  {
    pattern: new RegExp(
      `(?<![\\d.,])(\\d{1,2})${ORDINAL}${OF}(\\p{L}[\\p{L}\\p{M}]{2,11}(?: (?:الثاني|الأول|الاول))?)\\.?,?${OF}'?${YEAR}`,
      'gu',
    ),
    read: ([d, name, y], { lang }) => named(y, name, d, lang),
  },
  // January 28, 2021; Jan. 28th 2021; 28 Jan '21 stays unread
  {
    pattern: new RegExp(
      `(?<!\\p{L})(\\p{L}[\\p{L}\\p{M}]{2,11})\\.?\\s+(\\d{1,2})${ORDINAL},?\\s+(?:de\\s+)?${YEAR}`,
      'gu',
    ),
    read: ([name, d, y], { lang }) => named(y, name, d, lang),
  },
  // 2021 January 28; 2021. január 28.
  {
    pattern: new RegExp(
      `(?<!\\d)${YEAR}[.,]?\\s+(\\p{L}[\\p{L}\\p{M}]{2,11})\\.?\\s+(\\d{1,2})(?!\\d)`,
      'gu',
    ),
    read: ([y, name, d], { lang }) => named(y, name, d, lang),
  },
  // 28/01/2021, 1/28/2021, 28.1.21, 28-01-2021
  {
    pattern: /(?<![\d/.:-])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2}|\d{2})(?![\d/]|[.:-]\d)/g,
    read: ([a, , b, y], { order }) => numeric(Number(a), Number(b), String(y), order),
    ambiguous: true,
  },
  // 令和3年1月28日
  {
    pattern: /(令和|平成)\s?(\d{1,2}|元)年\s?(\d{1,2})月\s?(\d{1,2})日/g,
    read: ([era, y, m, d]) => [
      (era === '令和' ? 2018 : 1988) + (y === '元' ? 1 : Number(y)),
      Number(m),
      Number(d),
    ],
  },
];

function named(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
  lang: string | null,
): [number, number, number] | null {
  const month = monthNamed(name ?? '', lang);
  return month ? [Number(year), month, Number(day)] : null;
}

function numeric(a: number, b: number, y: string, order: DayOrder): [number, number, number] | null {
  const year = y.length === 2 ? 2000 + Number(y) : Number(y);
  const monthFirst = b > 12 || (a <= 12 && order === 'month-first');
  return monthFirst ? [year, a, b] : [year, b, a];
}

/**
 * All full dates (day, month, year) of a line, in its order, each with the time and offset beside it.
 * Relative dates ("2 hours ago") and dates without a year are none.
 */
export function findDates(line: string, habits: DateHabits): FoundDate[] {
  const text = plainDigits(line.slice(0, MAX_LINE));
  const found: FoundDate[] = [];
  for (const format of FORMATS) {
    for (const match of text.matchAll(format.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const date = toDate(text, format, match, habits);
      if (date) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function toDate(text: string, format: Format, match: RegExpExecArray, habits: DateHabits): FoundDate | null {
  const start = match.index;
  const end = start + match[0].length;
  const numbers = format.read(match.slice(1), habits);
  const day = numbers && dayOf(...numbers);
  if (!numbers || !day) return null;
  const [year, month, date] = numbers;
  const otherDay = format.ambiguous && date <= 12 && date !== month ? dayOf(year, date, month) : null;
  const after = timeAfter(text.slice(end, end + 70));
  const time = after ?? timeBefore(text.slice(Math.max(0, start - 40), start));
  return {
    moment: { day, time: time?.time ?? null, offset: time?.offset ?? null },
    otherDay,
    start,
    end: end + (after?.length ?? 0),
  };
}

const OTHER_DIGIT = /[٠-٩۰-۹０-９]/;

/** Arabic-Indic, Persian and full-width digits as ASCII; one character stays one. */
function plainDigits(text: string): string {
  if (!OTHER_DIGIT.test(text)) return text;
  return text.replace(/[٠-٩۰-۹０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0xff10 ? 0xff10 : code >= 0x6f0 ? 0x6f0 : 0x660));
  });
}

const ISO = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:(?:T|\s+)(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s?(.*))?$/;

/**
 * A machine-written date (JSON-LD, meta, `datetime`): ISO 8601 in its variants, RFC 822, a Unix stamp in
 * seconds or milliseconds, or else whatever date the text has.
 */
export function parseStamp(value: string, habits: DateHabits): Moment | null {
  const text = value.trim();
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromUnix(Number(text.slice(0, 10)));
  const iso = ISO.exec(text);
  if (!iso) return findDates(text, habits)[0]?.moment ?? null;
  const [, y, m, d, hh, mm, ss, zone = ''] = iso;
  const day = dayOf(Number(y), Number(m), Number(d));
  if (!day) return null;
  if (hh === undefined || mm === undefined || Number(hh) > 23 || Number(mm) > 59)
    return { day, time: null, offset: null };
  return { day, time: ss ? `${hh}:${mm}:${ss}` : `${hh}:${mm}`, offset: zoneOf(zone) };
}

function zoneOf(zone: string): string | null {
  const offset = /^[+-]\d{2}$/.test(zone) ? `${zone}:00` : zone.replace(/^([+-])(\d):/, '$10$2:');
  return offset.length === 6 && /^[+-]\d{2}:\d{2}$/.test(offset) ? offset : offsetOf(zone);
}

function offsetOf(zone: string): string | null {
  return zone ? (timeAfter(`00:00 ${zone}`)?.offset ?? null) : null;
}

function fromUnix(seconds: number): Moment {
  const iso = new Date(seconds * 1000).toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 19), offset: 'Z' };
}
