/** What stands over an article and hardly over anything else: a byline, a date of publication. */
import type { Evidence, JudgedPage } from './evidence.js';

export type Credits = 'hasByline' | 'hasDate';

export function credits({ fields }: JudgedPage): Evidence<Credits> {
  const { byline, published } = fields.metadata;
  return { hasByline: Number(byline !== null), hasDate: Number(published !== null) };
}
