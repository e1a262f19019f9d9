/** The normalizer over a piece of a page. */
import { normalize } from '../../../../../src/extract/body/normalize/index.js';
import { documentOf, PAGE_URL } from '../../page.js';

/** The normalized body of a page with this in it. */
export function normalized(html: string, standfirst: string | null = null): Element {
  const { body } = documentOf(`<!doctype html><body>${html}</body>`);
  normalize(body, PAGE_URL, standfirst);
  return body;
}

/** Its markup, white space between elements left out. */
export function shapeOf(html: string): string {
  return normalized(html).innerHTML.replace(/>\s+</g, '><').trim();
}

/** The sources of the pictures that are left, in order. */
export function sourcesOf(html: string): (string | null)[] {
  return [...normalized(html).querySelectorAll('img')].map((image) => image.getAttribute('src'));
}
