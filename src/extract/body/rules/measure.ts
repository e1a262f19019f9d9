/** Measures of a block that several rules judge by. */
import { httpAddress, parseAddress } from '../../addresses.js';
import type { Box } from '../box.js';

/** The link's address, resolved; null where it has none that is http(s). */
export function linkTarget(link: Element): URL | null {
  return parseAddress(httpAddress(link.getAttribute('href'), link.ownerDocument.baseURI));
}

/** Does the box hold an element that the selector finds? */
export function has({ element }: Box, selector: string): boolean {
  return element.querySelector(selector) !== null;
}

/** Names of elements, to look for. */
export function tags(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
