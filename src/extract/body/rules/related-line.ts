/**
 * One line among the paragraphs that only points at another story: "Read more: …", "Lesen Sie auch: …".
 *
 * Evidence: it begins with such a lead-in, is short, and nearly all the rest of it is a link.
 */
import type { Words } from '../../words.js';
import type { Box } from '../box.js';
import { tags } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_LINE = 300;
const LINES = tags('p div aside h2 h3 h4 h5 h6 blockquote section li');

function isPointer(box: Box, { relatedHeading, leadInEnd }: Words): boolean {
  if (box.linked === 0) return false;
  const text = box.shortText(LONGEST_LINE);
  const begun = text && relatedHeading.exec(text)?.[0].length;
  const ended = begun && leadInEnd.exec(text.slice(begun))?.[0].length;
  return Boolean(ended) && box.linked >= 0.8 * (text.length - Number(begun) - Number(ended));
}

export const relatedLine: ClutterRule = {
  name: 'related-line',
  kind: 'related',
  *find({ survey, words }: RulePage): Iterable<Finding> {
    for (const box of survey.named(LINES)) if (isPointer(box, words)) yield { box };
  },
};
