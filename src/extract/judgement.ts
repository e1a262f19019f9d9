/** Is what was found an article? A judgement by amount, shape and what the page declares itself to be. */
import type { Article } from '../article/article.js';
import type { ExtractFailureCode } from '../article/failure.js';
import { proseOf } from './body/prose.js';
import { linkDensity } from './body/rules/measure.js';

const ARTICLE_TYPE = /Article|BlogPosting|Report|Review/i;
/** Words under which a text is a note or a teaser; a page that declares itself an article is believed earlier. */
const FEWEST_WORDS = 60;
const FEWEST_WORDS_DECLARED = 25;
const MOST_LINKS = 0.6;

/**
 * Why this is not an article, or null when it is one.
 * @param declaredTypes types that the page's JSON-LD or meta tags state
 * @param body the normalized body
 */
export function whyNotArticle(
  article: Article,
  declaredTypes: readonly string[],
  body: Element,
): ExtractFailureCode | null {
  const declared = declaredTypes.some((type) => ARTICLE_TYPE.test(type));
  if (article.wordCount < (declared ? FEWEST_WORDS_DECLARED : FEWEST_WORDS))
    return article.text ? 'not-article' : 'empty-page';
  if (linkDensity(body) > MOST_LINKS) return 'not-article';
  return proseOf(body)(body) === 0 ? 'not-article' : null;
}
