/**
 * Lists of other stories: "Most popular", "Related", "Mehr zum Thema", "相关阅读".
 *
 * Two kinds of evidence together: a short heading that is such a label as a whole, and below it a block made of
 * links with hardly any prose of its own. The block leaves with its heading; what follows the list stays.
 */
import { remembered } from '../../pattern.js';
import type { Box } from '../box.js';
import type { Survey } from '../survey.js';
import { has, tags } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_HEADING = 80;
/** Characters of prose a block of teasers may hold for each of its links. */
const PROSE_PER_LINK = 160;
const MIN_LINK_DENSITY = 0.3;
/** Characters, white space counted, that may stand in a list before its heading. */
const MOST_BEFORE = 200;
const HEADINGS = tags('h2 h3 h4 h5 h6 strong b p div span header summary legend dt li');

function isTeaserList(box: Box): boolean {
  const { links, linkDensity, prose } = box;
  if (links === 0 || linkDensity < MIN_LINK_DENSITY || prose > links * PROSE_PER_LINK) return false;
  return !has(box, 'h1');
}

function saysTheSame(box: Box, heading: Box): boolean {
  return box.characters === heading.characters && box.text === heading.text;
}

/** The largest block around the heading that is still nothing but a list of links. */
function listAround(heading: Box): Box | null {
  let found: Box | null = null;
  for (let box = heading.parent; box?.parent && box.name !== 'body'; box = box.parent) {
    // A heading heads what follows it, and nothing before.
    if (heading.start - box.start > MOST_BEFORE) break;
    if (!isTeaserList(box)) {
      if (found || !saysTheSame(box, heading)) break;
      continue;
    }
    found = box;
  }
  return found;
}

/** A heading that stands among the article's own blocks, with its list after it. */
function listAfter(heading: Box, survey: Survey): Box[] {
  let top = heading;
  while (top.parent && saysTheSame(top.parent, heading)) top = top.parent;
  const followers: Box[] = [];
  for (let e = top.element.nextElementSibling; e && followers.length < 12; e = e.nextElementSibling) {
    const box = survey.of(e);
    if (!box || box.linkDensity < 0.5 || !isTeaserList(box)) break;
    followers.push(box);
  }
  return followers.length > 0 ? [top, ...followers] : [];
}

export const relatedList: ClutterRule = {
  name: 'related-list',
  kind: 'related',
  *find({ survey, words }: RulePage): Iterable<Finding> {
    const isHeading = remembered(words.relatedHeading);
    for (const heading of survey.named(HEADINGS)) {
      const said = heading.shortText(LONGEST_HEADING);
      if (!said || !isHeading(said)) continue;
      const list = listAround(heading);
      for (const box of list ? [list] : listAfter(heading, survey)) yield { box, said };
    }
  },
};
