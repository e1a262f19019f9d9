import type { ArticleMetadata } from '../../article/shape.js';
import type { Searchable } from '../search/index.js';

/** What of an entry is found by words. */
export function searchableOf(slot: number, metadata: ArticleMetadata, text: string): Searchable {
  const { title, standfirst, byline, siteName, url } = metadata;
  return { slot, headline: title, standfirst, byline, siteName, url, text };
}
