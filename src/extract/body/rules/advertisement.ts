/**
 * Advertisements and the labels above them.
 *
 * Named surely: a block whose whole text is a label such as "Advertisement" (in the languages of the vocabulary),
 * `<ins class="adsbygoogle">`, and blocks that their author named an ad slot and that hold hardly any prose.
 */
import { namesOf, shortText, textOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_LABEL = 60;
const LONGEST_NAMED = 200;

export const advertisement: ClutterRule = {
  name: 'advertisement',
  kind: 'ad',
  *find({ root, words, proseIn }: RulePage): Iterable<Finding> {
    for (const element of root.querySelectorAll(
      'div, p, span, section, aside, ins, small, h2, h3, h4, h5, h6, figcaption, center',
    )) {
      const isLabel = words.adLabel.test(shortText(element, LONGEST_LABEL));
      const isNamed = () =>
        words.adName.test(namesOf(element)) &&
        textOf(element).length <= LONGEST_NAMED &&
        proseIn(element) === 0;
      if ((isLabel || isNamed()) && !element.querySelector('h1, article, main')) yield { element };
    }
  },
};
