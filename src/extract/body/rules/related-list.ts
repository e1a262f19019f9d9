/**
 * Lists of other stories: "Most popular", "Related", "Mehr zum Thema", "相关阅读".
 *
 * Two kinds of evidence together: a short heading that is such a label as a whole, and below it a block made of
 * links with hardly any prose of its own. The block leaves with its heading; what follows the list stays.
 */
import { linkDensity, shortText, textOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_HEADING = 80;
/** Characters of prose a block of teasers may hold for each of its links. */
const PROSE_PER_LINK = 160;
const MIN_LINK_DENSITY = 0.3;

function isTeaserList(element: Element, page: RulePage): boolean {
  const links = element.querySelectorAll('a[href]').length;
  if (links === 0 || element.querySelector('h1')) return false;
  return linkDensity(element) >= MIN_LINK_DENSITY && page.proseIn(element) <= links * PROSE_PER_LINK;
}

/** The largest block around the heading that is still nothing but a list of links. */
function listAround(heading: Element, page: RulePage): Element | null {
  let found: Element | null = null;
  for (let e = heading.parentElement; e && e !== page.root && e.localName !== 'body'; e = e.parentElement) {
    if (!isTeaserList(e, page)) {
      if (found || textOf(e) !== textOf(heading)) break;
      continue;
    }
    found = e;
  }
  return found;
}

/** A heading that stands among the article's own blocks, with its list after it. */
function* listAfter(heading: Element, page: RulePage): Iterable<Element> {
  let top = heading;
  while (top.parentElement && textOf(top.parentElement) === textOf(heading)) top = top.parentElement;
  const followers: Element[] = [];
  for (let e = top.nextElementSibling; e && followers.length < 12; e = e.nextElementSibling) {
    if (!isTeaserList(e, page) || linkDensity(e) < 0.5) break;
    followers.push(e);
  }
  if (followers.length > 0) yield* [top, ...followers];
}

export const relatedList: ClutterRule = {
  name: 'related-list',
  kind: 'related',
  *find(page: RulePage): Iterable<Finding> {
    for (const heading of page.root.querySelectorAll(
      'h2, h3, h4, h5, h6, strong, b, p, div, span, header, summary, legend, dt, li',
    )) {
      const text = shortText(heading, LONGEST_HEADING);
      if (!page.words.relatedHeading.test(text)) continue;
      const list = listAround(heading, page);
      for (const element of list ? [list] : listAfter(heading, page)) yield { element, said: text };
    }
  },
};
