/**
 * Bars of buttons that share, print, mail, save or follow.
 *
 * Evidence: links that go to a network's own share address, a block its author named so, or one made of links and
 * buttons that all say so; and no prose inside.
 */
import { SHARE_WORD } from './labels.js';
import { linkTarget, nameTokens, textOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const SHARE_PATH =
  /\/(?:sharer?(?:\.php)?|share(?:article|offsite)?|intent\/(?:tweet|post)|submit|pin\/create|share-offsite|msg_url|send)(?:[/?]|$)/i;
const SHARE_HOST =
  /(?:^|\.)(?:facebook|twitter|x|linkedin|whatsapp|t|telegram|reddit|pinterest|vk|tumblr|getpocket|flipboard|line|xing|weibo|threads|bsky)\.(?:com|me|org|net|ru|app)$/i;
const NAMES = [
  'share',
  'sharing',
  'sharebar',
  'sharebox',
  'sharetools',
  'social',
  'socials',
  'addthis',
  'addtoany',
  'sharethis',
];
const LONGEST_BAR = 300;

/** Does this link hand the page's address to a network, a mail or a printer? */
function isShareLink(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  if (/^(?:whatsapp|fb-messenger|tg|viber):/i.test(href) || /^mailto:\?/i.test(href)) return true;
  const target = linkTarget(link);
  if (!target || !SHARE_HOST.test(target.hostname)) return false;
  return SHARE_PATH.test(target.pathname) || /[?&](?:url|u|text|link)=/.test(target.search);
}

/** All that can be clicked in this block says that it shares. */
function saysShare(element: Element): boolean {
  if ((element.textContent?.length ?? 0) > LONGEST_BAR) return false;
  const controls = [...element.querySelectorAll('a, button')];
  const said = controls.reduce((sum, control) => sum + textOf(control).length, 0);
  return (
    said > 0 &&
    said >= 0.6 * textOf(element).length &&
    controls.every((c) => textOf(c) === '' || SHARE_WORD.test(textOf(c)))
  );
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
  reason: 'Buttons for sharing.',
  *find(page: RulePage): Iterable<Finding> {
    const bars = new Set<Element>();
    for (const link of page.root.querySelectorAll('a[href]'))
      if (isShareLink(link)) bars.add(barAround(link, page));
    for (const element of page.root.querySelectorAll('[class], [id]')) {
      const tokens = nameTokens(element);
      if (!NAMES.some((name) => tokens.has(name))) continue;
      if (textOf(element).length > LONGEST_BAR || page.proseIn(element) > 0) continue;
      if (!element.querySelector('h1, time, figure, img[width], article, blockquote')) bars.add(element);
    }
    for (const element of page.root.querySelectorAll('div, ul, p, aside')) {
      if (page.proseIn(element) === 0 && saysShare(element)) bars.add(element);
    }
    for (const element of bars) yield { element };
  },
};
