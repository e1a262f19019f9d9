/**
 * Boxes that ask for an e-mail address, a subscription or an app.
 *
 * Evidence: words of such a request together with a field or a class name that says so; or a line of its own that
 * begins with the request and links to it. Little prose.
 */
import { NEWSLETTER_LEAD_IN, NEWSLETTER_TEXT } from './labels.js';
import { nameTokens, textOf } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_BOX = 600;
const LONGEST_LINE = 180;
const NAMES = [
  'newsletter',
  'newsletters',
  'subscribe',
  'subscription',
  'signup',
  'optin',
  'mailchimp',
  'mailinglist',
];

function isBox(element: Element): boolean {
  const text = textOf(element);
  if (text.length === 0 || text.length > LONGEST_BOX || !NEWSLETTER_TEXT.test(text)) return false;
  if (element.querySelector('h1, figure, article')) return false;
  const tokens = nameTokens(element);
  const named = NAMES.some((name) => tokens.has(name)) || (tokens.has('sign') && tokens.has('up'));
  return (
    named || element.querySelector('input[type=email], input[placeholder*="mail" i], form input') !== null
  );
}

function isLine(element: Element): boolean {
  const text = textOf(element);
  return (
    text.length <= LONGEST_LINE && NEWSLETTER_LEAD_IN.test(text) && element.querySelector('a[href]') !== null
  );
}

/** The outermost box: the form's own frame with its heading, still short and without other content. */
function frameOf(box: Element, page: RulePage): Element {
  let frame = box;
  for (let e = box.parentElement; e && e !== page.root && e.localName !== 'body'; e = e.parentElement) {
    if (!isBox(e)) break;
    frame = e;
  }
  return frame;
}

export const newsletterBox: ClutterRule = {
  name: 'newsletter-box',
  kind: 'newsletter',
  reason: 'A box that asks you to sign up.',
  *find(page: RulePage): Iterable<Finding> {
    for (const element of page.root.querySelectorAll('form, aside, section, div')) {
      if ((element.textContent?.length ?? 0) <= 6 * LONGEST_BOX && isBox(element))
        yield { element: frameOf(element, page) };
    }
    for (const line of page.root.querySelectorAll('p, li, h3, h4')) if (isLine(line)) yield { element: line };
  },
};
