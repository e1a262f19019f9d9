/**
 * Cookie and consent boxes: named so by their author, or a dialog, and they speak of cookies or privacy.
 */
import { has, tags } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const BLOCKS = tags('div section aside');
const DIALOGS = 'dialog, [role*=dialog]';

export const consentBox: ClutterRule = {
  name: 'consent-box',
  kind: 'consent',
  isWordy: true,
  *find({ survey, names, words }: RulePage): Iterable<Finding> {
    const named = survey.named(BLOCKS).filter((box) => names.say(box, 'consent'));
    const boxes = new Set([...named, ...survey.matching(DIALOGS)]);
    for (const box of [...boxes].sort((a, b) => a.first - b.first))
      if (!has(box, 'h1, article, main') && words.consentText.test(box.element.textContent ?? ''))
        yield { box };
  },
};
