/** What a date is, by the words before it. */
import type { Words } from '../../words.js';

export type DateRole = 'published' | 'modified' | 'other' | null;

/**
 * @param before the words before the date, nearest last
 * @returns null when the words say nothing
 */
export function roleBefore(before: string, { dateRole }: Words): DateRole {
  const said = dateRole.exec(before.slice(-60));
  return said && (said[1] ? 'modified' : said[2] ? 'other' : 'published');
}
