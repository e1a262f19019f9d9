/**
 * Advertisements and the labels above them.
 *
 * Named surely: a block whose whole text is a label such as "Advertisement" (in the languages of the vocabulary),
 * `<ins class="adsbygoogle">`, and blocks that their author named an ad slot and that hold hardly any prose.
 */
import { remembered } from '../../pattern.js';
import { has, tags } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_LABEL = 60;
const LONGEST_NAMED = 200;
const BLOCKS = tags('div p span section aside ins small h2 h3 h4 h5 h6 figcaption center');

export const advertisement: ClutterRule = {
  name: 'advertisement',
  kind: 'ad',
  *find({ survey, names, words }: RulePage): Iterable<Finding> {
    const isLabel = remembered(words.adLabel);
    for (const box of survey.named(BLOCKS)) {
      if (box.characters > LONGEST_NAMED) continue;
      const isNamed = () => box.prose === 0 && names.say(box, 'ad');
      if ((isLabel(box.shortText(LONGEST_LABEL)) || isNamed()) && !has(box, 'h1, article, main'))
        yield { box };
    }
  },
};
