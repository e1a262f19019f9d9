/**
 * Navigation: `<nav>` and its role, breadcrumbs, skip links, lists of tags and topics, the foot of the site.
 *
 * Evidence: the element or its author says so, and its text is links; the foot of the site also has its copyright.
 */
import type { Words } from '../../words.js';
import { linkDensity, linkTarget, namesOf, textOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const COPYRIGHT = /©|\(c\) ?\d{4}|copyright|all rights reserved/i;

function isTopicList(element: Element, { topicPath }: Words): boolean {
  const links = [...element.querySelectorAll('a[href]')];
  return (
    links.length > 0 &&
    links.every((link) => textOf(link).length < 60 && topicPath.test(linkTarget(link)?.pathname ?? ''))
  );
}

/** The last part of the page, outside the article, with the site's copyright or links to its other pages. */
function isSiteFoot(element: Element): boolean {
  if (
    !element.matches('footer, [role=contentinfo]') ||
    element.parentElement?.closest('article, main, blockquote')
  )
    return false;
  return COPYRIGHT.test(element.textContent ?? '') || linkDensity(element) > 0.5;
}

function reasonFor(element: Element, words: Words): Finding['reason'] | null {
  if (element.querySelector('h1')) return null;
  const names = namesOf(element);
  const isBreadcrumb = words.breadcrumbName.test(names) || element.matches('[itemtype*=BreadcrumbList]');
  if (isBreadcrumb && textOf(element).length < 300) return 'breadcrumbs';
  if (words.topicsName.test(names) && isTopicList(element, words)) return 'topics';
  if (isSiteFoot(element)) return 'navigation';
  const isNav = element.matches('nav, [role=navigation], [role=menubar], [role=menu]');
  return isNav && linkDensity(element) > 0.5 ? 'navigation' : null;
}

export const navigation: ClutterRule = {
  name: 'navigation',
  kind: 'navigation',
  *find({ root, words }: RulePage): Iterable<Finding> {
    for (const element of root.querySelectorAll(
      'nav, footer, [role], ol, ul, div[class], section[class], p[class], div[id]',
    )) {
      const reason = reasonFor(element, words);
      if (reason) yield { element, reason };
    }
  },
};
