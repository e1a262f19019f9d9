/**
 * Headline, byline and date lines: they are shown above the article and are not repeated in its body.
 *
 * Evidence: metadata found the field in this very element. A paragraph that says more than the field stays.
 */
import { textOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_LINE = 160;

/** The line around a field: its wrapper too, while it holds nothing but fields. */
function lineOf(field: Element, fields: ReadonlySet<Element>): Element {
  let line = field;
  for (let e = field.parentElement; e && e.localName !== 'body'; e = e.parentElement) {
    const own = [...fields].filter((f) => e.contains(f)).reduce((sum, f) => sum + textOf(f).length, 0);
    if (textOf(e).length > own + 12) break;
    line = e;
  }
  return line;
}

export const fieldLine: ClutterRule = {
  name: 'field-line',
  kind: 'metadata',
  reason: 'Shown above the article.',
  *find(page: RulePage): Iterable<Finding> {
    const { headline, bylines, dates } = page.visible;
    const short = [...bylines, ...dates].filter((e) => textOf(e).length <= LONGEST_LINE && page.proseIn(e) === 0);
    const fields = new Set(short);
    for (const field of fields) yield { element: lineOf(field, fields) };
    if (headline && textOf(headline).length <= 400) yield { element: headline, reason: 'The headline, shown above the article.' };
  },
};
