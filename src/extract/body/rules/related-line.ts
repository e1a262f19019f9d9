/**
 * One line among the paragraphs that only points at another story: "Read more: …", "Lesen Sie auch: …".
 *
 * Evidence: it begins with such a lead-in, is short, and nearly all the rest of it is a link.
 */
import { RELATED_LEAD_IN } from './labels.js';
import { linkCharacters, textOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_LINE = 300;

function isPointer(element: Element): boolean {
  const text = textOf(element);
  if (text.length === 0 || text.length > LONGEST_LINE) return false;
  const leadIn = RELATED_LEAD_IN.exec(text)?.[0];
  return (
    leadIn !== undefined &&
    linkCharacters(element) >= 0.8 * (text.length - leadIn.length) &&
    linkCharacters(element) > 0
  );
}

export const relatedLine: ClutterRule = {
  name: 'related-line',
  kind: 'related',
  reason: 'A line that points at another story.',
  *find(page: RulePage): Iterable<Finding> {
    for (const element of page.root.querySelectorAll(
      'p, div, aside, h2, h3, h4, h5, h6, blockquote, section, li',
    )) {
      if ((element.textContent?.length ?? 0) <= 4 * LONGEST_LINE && isPointer(element)) yield { element };
    }
  },
};
