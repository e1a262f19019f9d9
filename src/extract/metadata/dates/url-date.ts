/** The date in an address: `/2021/01/28/`, `/2021-01-28-`, `/20210128`, `/2021/jan/28/`. */
import type { Words } from '../../words.js';
import { dayOf } from './moment.js';

const IN_ADDRESS: readonly RegExp[] = [
  /[/_=-]((?:19|20)\d{2})[-/_.](\d{1,2})[-/_.](\d{1,2})(?=[/_.?&-]|\D|$)/,
  /[/_=-]((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/,
  /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})(?=[/_-]|$)/i,
];

/** The full day an address states (`YYYY-MM-DD`), or null. */
export function dayInAddress(address: string, { months }: Words): string | null {
  for (const pattern of IN_ADDRESS) {
    const [, year, month = '', date] = pattern.exec(address) ?? [];
    const day = dayOf(Number(year), Number(month) || (months.get(month.toLowerCase()) ?? 0), Number(date));
    if (day) return day;
  }
  return null;
}
