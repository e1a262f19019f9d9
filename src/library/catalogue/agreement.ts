/** Whether catalogue and records know each other, as far as numbers tell. */
import type { Stores } from '../database.js';
import type { Catalogue } from './catalogue.js';

/**
 * Slots counted at once. Chromium counts in an index one by one (about 10 ms a thousand, measured) and answers nobody
 * meanwhile: whoever scrolls shall not wait for all of them.
 */
const AT_ONCE = 4096;

/** Whether there are as many records as have a slot, and as many of these as there are living slots. */
export async function isEachKnown(
  records: Stores['records'],
  { live, size }: Pick<Catalogue, 'live' | 'size'>,
): Promise<boolean> {
  if ((await records.count()) !== live) return false;
  let placed = 0;
  for (let from = 0; from < size; from += AT_ONCE) {
    const slots = records.where('slot').between(from, Math.min(from + AT_ONCE, size), true, false);
    placed += await slots.count();
  }
  return placed === live;
}
