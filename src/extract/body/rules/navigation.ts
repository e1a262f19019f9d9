/**
 * Navigation: `<nav>` and its role, breadcrumbs, skip links, lists of tags and topics.
 *
 * Evidence: the element or its author says so, and its text is links.
 */
import { linkDensity, linkTarget, nameTokens, textOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const BREADCRUMB = ['breadcrumb', 'breadcrumbs', 'crumb', 'crumbs', 'crumbtrail'];
const TAGS = ['tag', 'tags', 'taglist', 'topics', 'keywords', 'tagcloud'];
const TAG_PATH = /\/(?:tags?|topics?|themen?|thema|sujets?|temas?|keywords?|argomenti|tagi|label|hashtag)\//i;

function isBreadcrumb(element: Element): boolean {
  const tokens = nameTokens(element);
  return (
    BREADCRUMB.some((name) => tokens.has(name)) ||
    /BreadcrumbList/.test(element.getAttribute('itemtype') ?? '')
  );
}

function isTagList(element: Element): boolean {
  const tokens = nameTokens(element);
  if (!TAGS.some((name) => tokens.has(name))) return false;
  const links = [...element.querySelectorAll('a[href]')];
  return (
    links.length > 0 &&
    links.every((link) => textOf(link).length < 60 && TAG_PATH.test(linkTarget(link)?.pathname ?? ''))
  );
}

function reasonFor(element: Element): string | null {
  if (element.querySelector('h1')) return null;
  if (isBreadcrumb(element) && textOf(element).length < 300) return 'The path to this page (breadcrumbs).';
  if (isTagList(element)) return 'A list of topics.';
  const isNav =
    element.localName === 'nav' || /^(?:navigation|menubar|menu)$/.test(element.getAttribute('role') ?? '');
  return isNav && linkDensity(element) > 0.5 ? 'Navigation of the site.' : null;
}

export const navigation: ClutterRule = {
  name: 'navigation',
  kind: 'navigation',
  reason: 'Navigation of the site.',
  *find(page: RulePage): Iterable<Finding> {
    for (const element of page.root.querySelectorAll(
      'nav, [role], ol, ul, div[class], section[class], p[class], div[id]',
    )) {
      const reason = reasonFor(element);
      if (reason) yield { element, reason };
    }
  },
};
