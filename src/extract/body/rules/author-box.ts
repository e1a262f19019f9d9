/**
 * The box about the author at the end: "About the author", picture, two sentences, links to follow.
 */
import { namesOf, textOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_BOX = 900;

export const authorBox: ClutterRule = {
  name: 'author-box',
  kind: 'author-box',
  *find({ root, words }: RulePage): Iterable<Finding> {
    for (const element of root.querySelectorAll(
      'div[class], section[class], aside[class], footer[class], div[id], section[id], p[class]',
    )) {
      if (!words.authorBoxName.test(namesOf(element)) || textOf(element).length > LONGEST_BOX) continue;
      if (!element.querySelector('h1, time, figure, article, [itemprop=articleBody]')) yield { element };
    }
  },
};
