/**
 * Navigation: `<nav>` and its role, breadcrumbs, skip links, lists of tags and topics, the foot of the site.
 *
 * Evidence: the element or its author says so, and its text is links; the foot of the site also has its copyright.
 */
import type { Box } from '../box.js';
import { has, linkTarget, tags } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const COPYRIGHT = /©|\(c\) ?\d{4}|copyright|all rights reserved/i;

const BLOCKS = tags('nav footer ol ul div section p');
const LISTED = '[itemtype*=BreadcrumbList]';
const NAVIGATION = 'nav, [role=navigation], [role=menubar], [role=menu]';
const FOOT = 'footer, [role=contentinfo]';

function isTopicList({ element }: Box, page: RulePage): boolean {
  const isTopic = (link: Element) =>
    (page.survey.of(link)?.characters ?? 0) < 60 &&
    page.words.topicPath.test(linkTarget(link)?.pathname ?? '');
  return [...element.querySelectorAll('a[href]')].every(isTopic);
}

/** The last part of the page, outside the article, with the site's copyright or links to its other pages. */
function isSiteFoot({ element, linkDensity }: Box): boolean {
  if (element.parentElement?.closest('article, main, blockquote')) return false;
  return linkDensity > 0.5 || COPYRIGHT.test(element.textContent ?? '');
}

export const navigation: ClutterRule = {
  name: 'navigation',
  kind: 'navigation',
  *find(page: RulePage): Iterable<Finding> {
    const { survey, names } = page;
    const [listed, navs, feet] = [LISTED, NAVIGATION, FOOT].map((s) => new Set(survey.matching(s)));
    const reasonFor = (box: Box): Finding['reason'] | null => {
      if (box.characters < 300 && (listed?.has(box) || names.say(box, 'breadcrumb'))) return 'breadcrumbs';
      if (box.links > 0 && names.say(box, 'topics') && isTopicList(box, page)) return 'topics';
      const isFoot = feet?.has(box) && isSiteFoot(box);
      return isFoot || (navs?.has(box) && box.linkDensity > 0.5) ? 'navigation' : null;
    };
    const boxes = new Set([...survey.named(BLOCKS), ...survey.matching('[role]')]);
    for (const box of [...boxes].sort((a, b) => a.first - b.first)) {
      const reason = reasonFor(box);
      if (reason && !has(box, 'h1')) yield { box, reason };
    }
  },
};
