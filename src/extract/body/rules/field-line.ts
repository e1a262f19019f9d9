/**
 * Headline, byline and date lines: they are shown above the article and are not repeated in its body.
 *
 * Evidence: metadata found the field in this very element, and the block it stands in says hardly more than its
 * fields. A date inside a sentence, a quotation or a piece of code is the article's own.
 */
import { textOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_FIELD = 160;
/** Characters that labels and separators around the fields of a line may take: "By … | Updated: … | 5 min read". */
const LABELS = 60;
/** The same for a wrapper that holds several lines. */
const LABELS_OF_WRAPPER = 12;
const OWN_OF_THE_ARTICLE = 'blockquote, q, pre, code, figure';
/** What a line of fields does not hold. */
const CONTENT = 'img, figure, h1, h2, h3, video, table';
const BLOCK = 'p, div, li, ul, ol, dl, dd, dt, header, footer, section, aside, h2, h3, h4, h5, h6, address';

function charactersBeside(block: Element, fields: ReadonlySet<Element>): number {
  let own = 0;
  for (const field of fields) if (block.contains(field)) own += textOf(field).length;
  return textOf(block).length - own;
}

/** In a table that does not hold the article itself? */
function isInData(field: Element, page: RulePage): boolean {
  const table = field.closest('table');
  return table !== null && page.proseIn(table) < page.proseIn(page.root) / 2;
}

/** The whole line that a field stands in, or the field alone where its line says more; null where it is prose. */
function lineOf(field: Element, fields: ReadonlySet<Element>, page: RulePage): Element | null {
  if (field.closest(OWN_OF_THE_ARTICLE) || isInData(field, page)) return null;
  const block = field.closest(BLOCK) ?? field;
  if (page.proseIn(block) > 0 || charactersBeside(block, fields) > LABELS)
    return block === field ? field : null;
  let line = block.querySelector(CONTENT) ? field : block;
  for (let e = line.parentElement; e && e.localName !== 'body'; e = e.parentElement) {
    if (charactersBeside(e, fields) > LABELS_OF_WRAPPER) break;
    line = e;
  }
  return line;
}

export const fieldLine: ClutterRule = {
  name: 'field-line',
  kind: 'metadata',
  *find(page: RulePage): Iterable<Finding> {
    const { headline, standfirst, bylines, dates } = page.visible;
    const fields = new Set(
      [...bylines, ...dates].filter((e) => textOf(e).length <= LONGEST_FIELD && page.proseIn(e) === 0),
    );
    for (const field of fields) {
      const line = lineOf(field, fields, page);
      if (line) yield { element: line };
    }
    for (const line of page.root.querySelectorAll('p, div, span')) {
      if ((line.textContent?.length ?? 0) <= LONGEST_FIELD && page.words.editorCredit.test(textOf(line)))
        yield { element: line };
    }
    if (standfirst) yield { element: standfirst };
    if (headline && textOf(headline).length <= 400) yield { element: headline, reason: 'headline' };
  },
};
