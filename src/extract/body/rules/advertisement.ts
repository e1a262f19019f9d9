/**
 * Advertisements and the labels above them.
 *
 * Named surely: a block whose whole text is a label such as "Advertisement" (in the languages of `labels.ts`),
 * `<ins class="adsbygoogle">`, and blocks that their author named an ad slot and that hold hardly any prose.
 */
import { AD_LABEL } from './labels.js';
import { nameTokens, textOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_LABEL = 60;
const LONGEST_NAMED = 200;
const NAMES = [
  'ad',
  'ads',
  'advert',
  'adverts',
  'advertisement',
  'advertising',
  'adsbygoogle',
  'adslot',
  'adunit',
  'dfp',
  'taboola',
  'outbrain',
  'sponsor',
  'sponsored',
];

function isLabel(element: Element): boolean {
  const length = element.textContent?.length ?? 0;
  return (
    length > 0 &&
    length < 4 * LONGEST_LABEL &&
    textOf(element).length <= LONGEST_LABEL &&
    AD_LABEL.test(textOf(element))
  );
}

function isNamedAd(element: Element, page: RulePage): boolean {
  const tokens = nameTokens(element);
  return (
    NAMES.some((name) => tokens.has(name)) &&
    textOf(element).length <= LONGEST_NAMED &&
    page.proseIn(element) === 0
  );
}

export const advertisement: ClutterRule = {
  name: 'advertisement',
  kind: 'ad',
  reason: 'An advertisement or its label.',
  *find(page: RulePage): Iterable<Finding> {
    for (const element of page.root.querySelectorAll(
      'div, p, span, section, aside, ins, small, h2, h3, h4, h5, h6, figcaption, center',
    )) {
      if (element.querySelector('h1, article, main')) continue;
      if (isLabel(element) || isNamedAd(element, page)) yield { element };
    }
  },
};
