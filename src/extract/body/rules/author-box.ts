/**
 * The box about the author at the end: "About the author", picture, two sentences, links to follow.
 */
import { nameTokens, textOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_BOX = 900;
const WHOLE_NAMES = ['authorbox', 'authorbio', 'biography', 'bio'];

function isNamed(element: Element): boolean {
  const tokens = nameTokens(element);
  if (WHOLE_NAMES.some((name) => tokens.has(name))) return true;
  const isAuthor = tokens.has('author') || tokens.has('authors') || tokens.has('writer');
  return (
    isAuthor &&
    ['bio', 'box', 'about', 'card', 'profile', 'info', 'description', 'footer'].some((name) =>
      tokens.has(name),
    )
  );
}

export const authorBox: ClutterRule = {
  name: 'author-box',
  kind: 'author-box',
  reason: 'A note about the author.',
  *find(page: RulePage): Iterable<Finding> {
    for (const element of page.root.querySelectorAll(
      'div[class], section[class], aside[class], footer[class], div[id], section[id], p[class]',
    )) {
      const length = textOf(element).length;
      if (length === 0 || length > LONGEST_BOX || !isNamed(element)) continue;
      if (!element.querySelector('h1, time, figure, article, [itemprop=articleBody]')) yield { element };
    }
  },
};
