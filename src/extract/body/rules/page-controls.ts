/**
 * Controls of the page: "Refresh", "Print · Share · Remember", players' buttons, switches.
 *
 * Evidence: the block holds no prose, picture or heading; its text is short, and it is made of buttons and fields,
 * or of links that lead nowhere (`#`, `javascript:`) because a script acts on them.
 */
import type { Box } from '../box.js';
import type { Survey } from '../survey.js';
import { has, tags } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_BLOCK = 160;
const BLOCKS = tags('div ul form section aside p');
const CONTENT = 'h1, h2, h3, h4, h5, h6, img, figure, table, blockquote, pre, time, sup';
const FIELDS = 'button, input, select, [role=button]';

function isControls(box: Box, survey: Survey): boolean {
  const { characters, prose } = box;
  if (characters === 0 || characters > LONGEST_BLOCK || prose > 0 || !box.shortText(LONGEST_BLOCK))
    return false;
  return (has(box, FIELDS) || isDeadLinks(box, survey)) && !has(box, CONTENT);
}

function isDeadLinks({ element, characters }: Box, survey: Survey): boolean {
  const links = [...element.querySelectorAll('a')];
  if (links.length < 2 || !links.every(leadsNowhere)) return false;
  const linked = links.reduce((sum, link) => sum + (survey.of(link)?.characters ?? 0), 0);
  return linked >= 0.7 * characters;
}

function leadsNowhere(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  if (href === '#' || /^javascript:/i.test(href)) return true;
  return href.startsWith('#') && link.ownerDocument.getElementById(href.slice(1)) === null;
}

export const pageControls: ClutterRule = {
  name: 'page-controls',
  kind: 'other',
  *find({ survey }: RulePage): Iterable<Finding> {
    for (const box of survey.named(BLOCKS)) if (isControls(box, survey)) yield { box };
  },
};
