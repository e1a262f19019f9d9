/** Measures of a block that several rules judge by. */
import { httpAddress, parseAddress } from '../../addresses.js';
import type { Pattern } from '../../pattern.js';
import type { Box } from '../box.js';

/** The link's address, resolved; null where it has none that is http(s). */
export function linkTarget(link: Element): URL | null {
  return parseAddress(httpAddress(link.getAttribute('href'), link.ownerDocument.baseURI));
}

/** Does the box hold an element that the selector finds? */
export function has({ element }: Box, selector: string): boolean {
  return element.querySelector(selector) !== null;
}

/** The pattern's answers, each asked for once: boxes within boxes say the same. */
export function remembered(pattern: Pick<Pattern, 'test'>): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = pattern.test(text);
      answers.set(text, answer);
    }
    return answer;
  };
}

/** Names of elements, to look for. */
export function tags(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
