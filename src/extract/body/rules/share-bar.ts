/**
 * Bars of buttons that share, print, mail, save or follow.
 *
 * Evidence: links that go to a network's own share address, a block its author named so, or one made of links and
 * buttons that all say so; and no prose inside.
 */
import type { Words } from '../../words.js';
import { linkTarget, namesOf, shortText, textOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_BAR = 300;

/** Does this link hand the page's address to a network, a mail or a printer? */
function isShareLink(link: Element, { shareHost, sharePath, shareScheme }: Words): boolean {
  if (shareScheme.test(link.getAttribute('href') ?? '')) return true;
  const target = linkTarget(link);
  return (
    target !== null && shareHost.test(target.hostname) && sharePath.test(target.pathname + target.search)
  );
}

/** All that can be clicked in this block says that it shares. */
function saysShare(element: Element, { shareWord }: Words): boolean {
  const length = shortText(element, LONGEST_BAR).length;
  if (!length) return false;
  const said = [...element.querySelectorAll('a, button')].map(textOf);
  return said.join('').length >= 0.6 * length && said.every((text) => !text || shareWord.test(text));
}

function barAround(link: Element, page: RulePage): Element {
  let bar = link;
  for (let e = link.parentElement; e && e !== page.root && e.localName !== 'body'; e = e.parentElement) {
    if (
      page.proseIn(e) > 0 ||
      textOf(e).length > LONGEST_BAR ||
      e.querySelector('h1, h2, time, figure, article')
    )
      break;
    bar = e;
  }
  return bar;
}

export const shareBar: ClutterRule = {
  name: 'share-bar',
  kind: 'share',
  *find(page: RulePage): Iterable<Finding> {
    const bars = new Set<Element>();
    const { root, words } = page;
    for (const link of root.querySelectorAll('a[href]'))
      if (isShareLink(link, words)) bars.add(barAround(link, page));
    for (const element of root.querySelectorAll('[class], [id]')) {
      if (!words.shareName.test(namesOf(element))) continue;
      if (textOf(element).length > LONGEST_BAR || page.proseIn(element) > 0) continue;
      if (!element.querySelector('h1, time, figure, img[width], article, blockquote')) bars.add(element);
    }
    for (const element of root.querySelectorAll('div, ul, p, aside')) {
      if (page.proseIn(element) === 0 && saysShare(element, words)) bars.add(element);
    }
    for (const element of bars) yield { element };
  },
};
