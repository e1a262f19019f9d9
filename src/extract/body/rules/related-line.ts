/**
 * One line among the paragraphs that only points at another story: "Read more: …", "Lesen Sie auch: …".
 *
 * Evidence: it begins with such a lead-in, is short, and nearly all the rest of it is a link.
 */
import { linkCharacters, shortText } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_LINE = 300;

function isPointer(element: Element, leadIns: RegExp): boolean {
  const text = shortText(element, LONGEST_LINE);
  const leadIn = leadIns.exec(text);
  if (!leadIn) return false;
  const linked = linkCharacters(element);
  return linked > 0 && linked >= 0.8 * (text.length - leadIn[0].length);
}

export const relatedLine: ClutterRule = {
  name: 'related-line',
  kind: 'related',
  *find({ root, words }: RulePage): Iterable<Finding> {
    for (const element of root.querySelectorAll(
      'p, div, aside, h2, h3, h4, h5, h6, blockquote, section, li',
    )) {
      if (isPointer(element, words.relatedLeadIn)) yield { element };
    }
  },
};
