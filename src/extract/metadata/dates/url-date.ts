/** The date in an address: `/2021/01/28/`, `/2021-01-28-`, `/20210128`, `/2021/jan/28/`. */
import type { Words } from '../../words.js';
import { dayOf } from './moment.js';

/** The full day an address states (`YYYY-MM-DD`), or null. */
export function dayInAddress(address: string, words: Words): string | null {
  const { months, addressDay, addressDigits, addressMonth } = words;
  for (const pattern of [addressDay, addressDigits, addressMonth]) {
    const [, year, month = '', date] = pattern.exec(address) ?? [];
    const day = dayOf(Number(year), Number(month) || (months.get(month.toLowerCase()) ?? 0), Number(date));
    if (day) return day;
  }
  return null;
}
