/** `<meta>` and `<link>` of a page. */
import type { Pattern } from '../../pattern.js';
import { decodeEntities, plainLine } from '../page-text.js';

/** Characters of a content attribute that are kept. */
const MAX_CONTENT = 4000;
/** Values kept under one name: an article has a few authors, never hundreds. */
const MAX_VALUES = 20;

/** Contents by name in lower case, in the order of the page. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Reads every `<meta>` of a page, whatever attribute names it. */
export function readMetaTags(doc: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of doc.querySelectorAll('meta')) {
    const content = plainLine(decodeEntities(element.getAttribute('content') ?? ''), MAX_CONTENT);
    if (!content) continue;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const names = element.getAttribute(attribute)?.toLowerCase().slice(0, 200).split(/\s+/);
      for (const name of names ?? []) {
        const values = tags.get(name) ?? [];
        if (values.length < MAX_VALUES && !values.includes(content)) tags.set(name, [...values, content]);
      }
    }
  }
  return tags;
}

/** Name and first value of every tag whose name fits, in the order of the page. */
export function metasMatching(tags: MetaTags, pattern: Pattern): [name: string, value: string][] {
  return [...tags].filter(([name]) => pattern.test(name)).map(([name, values]) => [name, values[0] ?? '']);
}

/** The address of the first `<link>` with this `rel`, as written. */
export function linkAddress(doc: Document, rel: string): string | null | undefined {
  return doc.querySelector(`link[rel~="${rel}" i][href]`)?.getAttribute('href');
}
