/**
 * Boxes that ask for an e-mail address, a subscription or an app.
 *
 * Evidence: words of such a request together with a field or a class name that says so; or a line of its own that
 * begins with the request and links to it. Little prose.
 */
import { remembered } from '../../pattern.js';
import type { Box } from '../box.js';
import { has, tags } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_BOX = 600;
/** Characters of prose; what says more is no mere request. */
const MOST_PROSE = 300;
const LONGEST_LINE = 180;
const BOXES = tags('form aside section div');
const LINES = tags('p li h3 h4');
const FIELDS = 'input[type=email], input[placeholder*="mail" i], form input';

/** The outermost box: the form's own frame with its heading, still short and without other content. */
function frameOf(box: Box, isBox: (box: Box) => boolean): Box {
  let frame = box;
  for (let b = box.parent; b?.parent && b.name !== 'body' && isBox(b); b = b.parent) frame = b;
  return frame;
}

export const newsletterBox: ClutterRule = {
  name: 'newsletter-box',
  kind: 'newsletter',
  *find({ survey, names, words }: RulePage): Iterable<Finding> {
    const [asks, leadsIn] = [remembered(words.newsletterText), remembered(words.newsletterLeadIn)];
    const isBox = (box: Box) =>
      box.characters <= LONGEST_BOX &&
      box.prose <= MOST_PROSE &&
      asks(box.shortText(LONGEST_BOX)) &&
      (names.say(box, 'newsletter') || has(box, FIELDS)) &&
      !has(box, 'h1, figure, article');
    for (const box of survey.named(BOXES)) if (isBox(box)) yield { box: frameOf(box, isBox) };
    for (const box of survey.named(LINES))
      if (box.links > 0 && leadsIn(box.shortText(LONGEST_LINE))) yield { box };
  },
};
