/** The tab's article, handed from the popup to the reader page without saving it. */
import type { SanitizedArticle } from '../article/article.js';
import type { Extraction } from '../article/result.js';
import { isExtraction } from '../article/shape.js';
import { getFromSession, putInSession } from './session.js';

/** The kind of these values in the session's storage. */
const KIND = 'article:';

/** An article as it was handed over, and whether it was read in a private window. */
export interface TabArticle extends Extraction {
  readonly isPrivate: boolean;
}

/**
 * Keeps an article until the browser quits.
 * @returns the key that `tabArticle` finds it by
 */
export async function keepTabArticle(
  article: TabArticle & { readonly article: SanitizedArticle },
): Promise<string> {
  const key = crypto.randomUUID();
  await putInSession(KIND + key, article);
  return key;
}

/** The article kept under `key`, or null when the browser has been restarted since. */
export async function tabArticle(key: string): Promise<TabArticle | null> {
  const value = await getFromSession(KIND + key);
  if (!isExtraction(value)) return null;
  return { ...value, isPrivate: 'isPrivate' in value && value.isPrivate === true };
}
