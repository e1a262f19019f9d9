/**
 * The box about the author at the end: "About the author", picture, two sentences, links to follow.
 */
import type { Box } from '../box.js';
import { has, tags } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_BOX = 900;
const BLOCKS = tags('div section aside footer p');
const CONTENT = 'h1, time, figure, article, [itemprop=articleBody]';

export const authorBox: ClutterRule = {
  name: 'author-box',
  kind: 'author-box',
  *find({ survey, names }: RulePage): Iterable<Finding> {
    const isNamed = (box: Box) =>
      names.say(box, 'authorBox') || (names.say(box, 'author') && names.say(box, 'authorPart'));
    for (const box of survey.named(BLOCKS))
      if (box.characters <= LONGEST_BOX && isNamed(box) && !has(box, CONTENT)) yield { box };
  },
};
