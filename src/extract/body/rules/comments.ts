/**
 * Readers' comments: a block its author named so, after the headline, that is neither the article nor around it.
 */
import { has } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const SELECTOR =
  '#comments, #disqus_thread, #respond, #comment-section, .comments, .comment-list, .commentlist, .comments-area, .comment-section, .fb-comments';

export const comments: ClutterRule = {
  name: 'comments',
  kind: 'comments',
  isWordy: true,
  *find({ survey, visible }: RulePage): Iterable<Finding> {
    for (const box of survey.matching(SELECTOR)) {
      if (/\bno\b/.test(box.names) || has(box, 'h1, [itemprop=articleBody]')) continue;
      const { headline } = visible;
      const follows = !headline || (headline.compareDocumentPosition(box.element) & 4) !== 0;
      if (follows) yield { box };
    }
  },
};
