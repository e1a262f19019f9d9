/**
 * Boxes that ask for an e-mail address, a subscription or an app.
 *
 * Evidence: words of such a request together with a field or a class name that says so; or a line of its own that
 * begins with the request and links to it. Little prose.
 */
import type { Words } from '../../words.js';
import { namesOf, shortText } from './measure.js';
import type { ClutterRule, Finding, RulePage } from './rule.js';

const LONGEST_BOX = 600;
const LONGEST_LINE = 180;

function isBox(element: Element, { newsletterText, newsletterName }: Words): boolean {
  if (!newsletterText.test(shortText(element, LONGEST_BOX)) || element.querySelector('h1, figure, article'))
    return false;
  return (
    newsletterName.test(namesOf(element)) ||
    element.querySelector('input[type=email], input[placeholder*="mail" i], form input') !== null
  );
}

/** The outermost box: the form's own frame with its heading, still short and without other content. */
function frameOf(box: Element, { root, words }: RulePage): Element {
  let frame = box;
  for (let e = box.parentElement; e && e !== root && e.localName !== 'body'; e = e.parentElement) {
    if (!isBox(e, words)) break;
    frame = e;
  }
  return frame;
}

export const newsletterBox: ClutterRule = {
  name: 'newsletter-box',
  kind: 'newsletter',
  *find(page: RulePage): Iterable<Finding> {
    const { root, words } = page;
    for (const box of root.querySelectorAll('form, aside, section, div'))
      if (isBox(box, words)) yield { element: frameOf(box, page) };
    for (const line of root.querySelectorAll('p, li, h3, h4')) {
      const asks = words.newsletterLeadIn.test(shortText(line, LONGEST_LINE));
      if (asks && line.querySelector('a[href]')) yield { element: line };
    }
  },
};
