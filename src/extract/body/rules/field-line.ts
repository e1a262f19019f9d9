/**
 * Headline, byline and date lines: they are shown above the article and are not repeated in its body.
 *
 * Evidence: metadata found the field in this very element, and the block it stands in says hardly more than its
 * fields. A date inside a sentence, a quotation or a piece of code is the article's own.
 */
import type { Box } from '../box.js';
import { has, tags } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_FIELD = 160;
const LONGEST_HEADLINE = 400;
const LONGEST_KICKER = 60;
/** Characters that labels and separators around the fields of a line may take: "By … | Updated: … | 5 min read". */
const LABELS = 60;
/** The same for a wrapper that holds several lines. */
const LABELS_OF_WRAPPER = 12;
const OWN_OF_THE_ARTICLE = tags('blockquote q pre code figure');
/** What a line of fields does not hold. */
const CONTENT = 'img, figure, h1, h2, h3, video, table';
const BLOCK = tags('p div li ul ol dl dd dt header footer section aside h2 h3 h4 h5 h6 address');
const TABLE = tags('table');
const LINES = tags('p div span');

function charactersBeside(block: Box, fields: ReadonlySet<Box>): number {
  let own = 0;
  for (const field of fields) if (block.holds(field)) own += field.characters;
  return block.characters - own;
}

/** In a table that does not hold the article itself? */
function isInData(field: Box, all: number): boolean {
  const table = field.closest(TABLE);
  return table !== null && table.prose < all / 2;
}

/** The whole line that a field stands in, or the field alone where its line says more; null where it is prose. */
function lineOf(field: Box, fields: ReadonlySet<Box>, all: number): Box | null {
  if (field.closest(OWN_OF_THE_ARTICLE) || isInData(field, all)) return null;
  const block = field.closest(BLOCK) ?? field;
  if (block.prose > 0 || charactersBeside(block, fields) > LABELS) return block === field ? field : null;
  let line = has(block, CONTENT) ? field : block;
  for (let box = line.parent; box && box.name !== 'body'; box = box.parent) {
    if (charactersBeside(box, fields) > LABELS_OF_WRAPPER) break;
    line = box;
  }
  return line;
}

/** The line right above the headline that names its topic, where its class says that it is one. */
function kickerAbove(headline: Element, { survey, words }: RulePage): Box | null {
  for (const above of [headline.previousElementSibling, headline.parentElement?.previousElementSibling]) {
    if (!above || !words.kickerName.test(above.getAttribute('class') ?? '')) continue;
    const box = survey.of(above);
    if (box?.shortText(LONGEST_KICKER)) return box;
  }
  return null;
}

export const fieldLine: ClutterRule = {
  name: 'field-line',
  kind: 'metadata',
  *find(page: RulePage): Iterable<Finding> {
    const { survey, visible, words } = page;
    const { headline, bylines, dates } = visible;
    const fields = new Set<Box>();
    for (const element of [...bylines, ...dates]) {
      const box = survey.of(element);
      if (box && box.characters <= LONGEST_FIELD && box.prose === 0) fields.add(box);
    }
    for (const field of fields) {
      const line = lineOf(field, fields, survey.root.prose);
      if (line) yield { box: line };
    }
    for (const box of survey.named(LINES))
      if (words.editorCredit.test(box.shortText(LONGEST_FIELD))) yield { box };
    const kicker = headline && kickerAbove(headline, page);
    if (kicker) yield { box: kicker };
    const heading = headline && survey.of(headline);
    if (heading && heading.characters <= LONGEST_HEADLINE) yield { box: heading, reason: 'headline' };
  },
};
