/**
 * Readers' comments: a block its author named so, after the headline, that is neither the article nor around it.
 */
import { namesOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const SELECTOR =
  '#comments, #disqus_thread, #respond, #comment-section, .comments, .comment-list, .commentlist, .comments-area, .comment-section, .fb-comments';

export const comments: ClutterRule = {
  name: 'comments',
  kind: 'comments',
  isWordy: true,
  *find(page: RulePage): Iterable<Finding> {
    for (const element of page.root.querySelectorAll(SELECTOR)) {
      if (/\bno\b/.test(namesOf(element)) || element.querySelector('h1, [itemprop=articleBody]')) continue;
      const headline = page.visible.headline;
      const follows = !headline || (headline.compareDocumentPosition(element) & 4) !== 0;
      if (follows) yield { element };
    }
  },
};
