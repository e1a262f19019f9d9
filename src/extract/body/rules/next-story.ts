/**
 * The story that an endless page loads below the one that was asked for.
 *
 * Evidence: an `<article>` of its own that begins after the end of the one with the page's headline, and whose own
 * heading links to another page, or which names another address as its own. The one with the headline must tell a
 * story itself: some pages set their head in an `<article>` of its own.
 */
import { linkTarget } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

/** Characters of prose in an article that tells a story. */
const LEAST_PROSE = 400;
/** Attributes in which endless pages keep the address that the browser is to show. */
const ADDRESS = ['data-url', 'data-href', 'data-article-url', 'data-permalink'];

function isOtherStory(article: Element, first: Element): boolean {
  if ((first.compareDocumentPosition(article) & 4) === 0 || first.contains(article)) return false;
  const link = article.querySelector('h1 a[href], h2 a[href]');
  const heading = article.querySelector('h1, h2, h3');
  if (heading === null) return false;
  if (link && heading.contains(link)) return linkTarget(link) !== null;
  return ADDRESS.some((name) => article.hasAttribute(name)) && article.querySelector('p') !== null;
}

export const nextStory: ClutterRule = {
  name: 'next-story',
  kind: 'related',
  isWordy: true,
  *find({ survey, visible }: RulePage): Iterable<Finding> {
    const first = visible.headline?.closest('article');
    if (!first || (survey.of(first)?.prose ?? 0) < LEAST_PROSE) return;
    for (const box of survey.matching('article')) if (isOtherStory(box.element, first)) yield { box };
  },
};
