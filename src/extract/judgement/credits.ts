/**
 * What stands over an article and hardly over anything else: one headline, a byline, a date of publication.
 */
import type { Evidence, JudgedPage } from './evidence.js';
import type { Shapes } from './shapes.js';

export type Credits = 'hasByline' | 'hasDate' | 'oneHeadline' | 'declaredDate' | 'declaredByline';

export function credits({ fields }: JudgedPage, { headlines }: Shapes): Evidence<Credits> {
  const { byline, published } = fields.evidence;
  const isDeclared = (source: string | undefined) => Number(source === 'json-ld' || source === 'meta');
  return {
    hasByline: Number(byline !== undefined),
    hasDate: Number(published !== undefined),
    // The shown headline has a heading of its own; a logo may be another.
    oneHeadline: Number(headlines === 1),
    declaredDate: isDeclared(published),
    declaredByline: isDeclared(byline),
  };
}
