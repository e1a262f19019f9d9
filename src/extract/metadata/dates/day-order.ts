/** Whether `3/4/2021` is the third of April or the fourth of March on this page. */
import type { DayOrder } from './formats.js';

/** Countries that write the month first. */
const MONTH_FIRST = /^en-(?:us|ph|pr|gu)\b/i;

/** Numeric dates whose order is beyond doubt because one part is larger than 12. */
const NUMERIC = /(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(?:19|20)\d{2}(?!\d)/g;

/**
 * @param lines short lines of the page that hold numeric dates: unambiguous ones decide for all
 * @param lang the page's language tag; only US English writes the month first
 * @param host plain `en` is read as the country of the host's ending, US when it names none
 */
export function dayOrder(lines: Iterable<string>, lang: string | null, host: string): DayOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const line of lines) {
    for (const match of line.matchAll(NUMERIC)) {
      // Dots are written by languages that put the day first.
      if (match[2] === '.' || Number(match[1]) > 12) dayFirst++;
      else if (Number(match[3]) > 12) monthFirst++;
    }
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first';
  if (lang && !/^en\b/i.test(lang)) return 'day-first';
  if (lang && /^en-/i.test(lang) && !MONTH_FIRST.test(lang)) return 'day-first';
  if (lang && MONTH_FIRST.test(lang) && !/\.[a-z]{2}$/.test(host)) return 'month-first';
  return /\.(?:com|org|net|us|gov|edu|mil|io)$/.test(host) ? 'month-first' : 'day-first';
}
