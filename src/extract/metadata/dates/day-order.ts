/** Whether `3/4/2021` is the third of April or the fourth of March on this page. */
import type { DayOrder } from './formats.js';

/** Numeric dates, most of them with a part larger than 12 or with dots, and so of an order beyond doubt. */
const NUMERIC = /(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(?:19|20)\d{2}(?!\d)/g;

/**
 * @param lines lines of the page: unambiguous dates on them decide for all
 * @param lang the page's language tag; only US English writes the month first
 * @param host English is read as the country of the host's ending
 */
export function dayOrder(lines: Iterable<string>, lang: string | null, host: string): DayOrder {
  let evidence = 0;
  for (const line of lines) {
    for (const [, first, mark, second] of line.matchAll(NUMERIC)) {
      // Dots are written by languages that put the day first.
      if (mark === '.' || Number(first) > 12) evidence++;
      else if (Number(second) > 12) evidence--;
    }
  }
  if (evidence) return evidence > 0 ? 'day-first' : 'month-first';
  if (lang && !/^en(?:-(?:us|ph|pr|gu))?$/i.test(lang)) return 'day-first';
  const american = /\.(?:com|org|net|us|gov|edu|mil|io)$/.test(host);
  return american || (lang?.includes('-') && !/\.[a-z]{2}$/.test(host)) ? 'month-first' : 'day-first';
}
