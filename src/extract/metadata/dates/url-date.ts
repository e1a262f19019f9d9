/** The date in an address: `/2021/01/28/`, `/2021-01-28-`, `/20210128`. */
import { dayOf } from './moment.js';

const IN_ADDRESS: readonly RegExp[] = [
  /[/_=-]((?:19|20)\d{2})[-/_.](\d{1,2})[-/_.](\d{1,2})(?=[/_.?&-]|\D|$)/,
  /[/_=-]((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/,
];

/** The full day an address states (`YYYY-MM-DD`), or null. */
export function dayInAddress(address: string): string | null {
  for (const pattern of IN_ADDRESS) {
    const match = pattern.exec(address);
    const day = match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (day) return day;
  }
  return null;
}
