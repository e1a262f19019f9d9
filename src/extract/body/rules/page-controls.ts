/**
 * Controls of the page: "Refresh", "Print · Share · Remember", players' buttons, switches.
 *
 * Evidence: the block holds no prose, picture or heading; its text is short, and it is made of buttons and fields,
 * or of links that lead nowhere (`#`, `javascript:`) because a script acts on them.
 */
import { shortText, textOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_BLOCK = 160;
const CONTENT = 'h1, h2, h3, h4, h5, h6, img, figure, table, blockquote, pre, time, sup';

function isControls(element: Element, page: RulePage): boolean {
  if (!shortText(element, LONGEST_BLOCK) || page.proseIn(element) > 0 || element.querySelector(CONTENT))
    return false;
  return hasFields(element) || isDeadLinks(element);
}

function hasFields(element: Element): boolean {
  return element.querySelector('button, input, select, [role=button]') !== null;
}

function isDeadLinks(element: Element): boolean {
  const links = [...element.querySelectorAll('a')];
  if (links.length < 2 || !links.every(leadsNowhere)) return false;
  const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
  return linked >= 0.7 * textOf(element).length;
}

function leadsNowhere(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  if (href === '#' || /^javascript:/i.test(href)) return true;
  return href.startsWith('#') && link.ownerDocument.getElementById(href.slice(1)) === null;
}

export const pageControls: ClutterRule = {
  name: 'page-controls',
  kind: 'other',
  *find(page: RulePage): Iterable<Finding> {
    for (const element of page.root.querySelectorAll('div, ul, form, section, aside, p')) {
      if (isControls(element, page)) yield { element };
    }
  },
};
