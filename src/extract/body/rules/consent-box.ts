/**
 * Cookie and consent boxes: named so by their author, or a dialog, and they speak of cookies or privacy.
 */
import { namesOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

export const consentBox: ClutterRule = {
  name: 'consent-box',
  kind: 'consent',
  isWordy: true,
  *find({ root, words }: RulePage): Iterable<Finding> {
    for (const element of root.querySelectorAll(
      'div[class], div[id], section, aside, dialog, [role=dialog], [role=alertdialog]',
    )) {
      const isNamed = element.matches('dialog, [role*=dialog]') || words.consentName.test(namesOf(element));
      if (!isNamed || element.querySelector('h1, article, main')) continue;
      if (words.consentText.test(element.textContent ?? '')) yield { element };
    }
  },
};
