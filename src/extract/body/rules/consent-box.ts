/**
 * Cookie and consent boxes: named so by their author, or a dialog, and they speak of cookies or privacy.
 */
import { CONSENT_TEXT } from './labels.js';
import { nameTokens, textOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const NAMES = [
  'cookie',
  'cookies',
  'consent',
  'gdpr',
  'onetrust',
  'didomi',
  'cmp',
  'usercentrics',
  'cookiebot',
  'cookiebanner',
];

export const consentBox: ClutterRule = {
  name: 'consent-box',
  kind: 'consent',
  reason: 'A notice about cookies or consent.',
  isWordy: true,
  *find(page: RulePage): Iterable<Finding> {
    for (const element of page.root.querySelectorAll(
      'div[class], div[id], section, aside, dialog, [role=dialog], [role=alertdialog]',
    )) {
      const tokens = nameTokens(element);
      const isDialog = element.localName === 'dialog' || /dialog/.test(element.getAttribute('role') ?? '');
      if (!isDialog && !NAMES.some((name) => tokens.has(name))) continue;
      if (!element.querySelector('h1, article, main') && CONSENT_TEXT.test(textOf(element)))
        yield { element };
    }
  },
};
