/**
 * Bars of buttons that share, print, mail, save or follow.
 *
 * Evidence: links that go to a network's own share address, a block its author named so, or one made of links and
 * buttons that all say so; and no prose inside.
 */
import { remembered } from '../../pattern.js';
import type { Words } from '../../words.js';
import type { Box } from '../box.js';
import type { Survey } from '../survey.js';
import { has, linkTarget, tags } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_BAR = 300;
const BLOCKS = tags('div ul p aside');
const CONTROLS = tags('a button');
const NOT_IN_A_BAR = 'h1, h2, time, figure, article';
const NOT_IN_A_NAMED_BAR = 'h1, time, figure, img[width], article, blockquote';

/** Does this link hand the page's address to a network, a mail or a printer? */
function isShareLink(link: Element, { shareHost, sharePath, shareScheme }: Words): boolean {
  const href = link.getAttribute('href') ?? '';
  if (shareScheme.test(href)) return true;
  const target = sharePath.test(href) ? linkTarget(link) : null;
  return (
    target !== null && shareHost.test(target.hostname) && sharePath.test(target.pathname + target.search)
  );
}

/** All that can be clicked in this block says that it shares. */
function saysShare(box: Box, says: (text: string) => boolean, survey: Survey): boolean {
  const { length } = box.shortText(LONGEST_BAR);
  if (!length) return false;
  let said = 0;
  for (let i = box.first + 1; i < box.after; i++) {
    const inner = survey.boxes[i];
    if (!inner || inner.isGone || !CONTROLS.has(inner.name)) continue;
    const { text, characters } = inner;
    if (text && !says(text)) return false;
    said += characters;
  }
  return said >= 0.6 * length;
}

function barAround(link: Box): Box {
  let bar = link;
  for (let box = link.parent; box?.parent && box.name !== 'body'; box = box.parent) {
    if (box.prose > 0 || box.characters > LONGEST_BAR || has(box, NOT_IN_A_BAR)) break;
    bar = box;
  }
  return bar;
}

export const shareBar: ClutterRule = {
  name: 'share-bar',
  kind: 'share',
  *find({ survey, names, words }: RulePage): Iterable<Finding> {
    const bars = new Set<Box>();
    for (const link of survey.matching('a[href]'))
      if (isShareLink(link.element, words)) bars.add(barAround(link));
    for (const box of survey.short(LONGEST_BAR)) {
      if (box.prose === 0 && names.say(box, 'share') && !has(box, NOT_IN_A_NAMED_BAR)) bars.add(box);
    }
    const says = remembered(words.shareWord);
    for (const box of survey.named(BLOCKS))
      if (box.prose === 0 && saysShare(box, says, survey)) bars.add(box);
    for (const box of bars) yield { box };
  },
};
