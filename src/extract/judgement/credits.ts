/**
 * What stands over an article and hardly over anything else: one headline, a byline, a date of publication.
 */
import type { Metadata } from '../metadata/index.js';
import type { Evidence, JudgedPage } from './evidence.js';

export type Credits = 'hasByline' | 'hasDate' | 'oneHeadline' | 'declaredDate';

export function credits({ document }: JudgedPage, { byline, published }: Metadata): Evidence<Credits> {
  return {
    hasByline: Number(byline !== null),
    hasDate: Number(published !== null),
    oneHeadline: Number(document.querySelectorAll('h1').length === 1),
    declaredDate: Number(document.querySelector('meta[property="article:published_time"]') !== null),
  };
}
