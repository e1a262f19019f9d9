/** `<meta>` and `<link>` of a page, by lower-case name. */
import { decodeEntities, plainLine } from '../page-text.js';

/** Characters of a content attribute that are kept. */
const MAX_CONTENT = 4000;
/** Values kept under one name: an article has a few authors, never hundreds. */
const MAX_VALUES = 20;

/** The page's meta tags. */
export class MetaTags {
  readonly #values = new Map<string, string[]>();

  constructor(elements: readonly Element[]) {
    for (const element of elements) {
      const content = plainLine(decodeEntities(element.getAttribute('content') ?? ''), MAX_CONTENT);
      if (!content) continue;
      for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
        const names = element.getAttribute(attribute)?.toLowerCase().slice(0, 200);
        for (const name of names?.split(/\s+/) ?? []) this.#add(name, content);
      }
    }
  }

  #add(name: string, content: string): void {
    const values = this.#values.get(name);
    if (!values) this.#values.set(name, [content]);
    else if (values.length < MAX_VALUES && !values.includes(content)) values.push(content);
  }

  /** Everything under a name, in the order of the page. */
  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  /** Name and first value of every tag whose name fits, in the order of the page. */
  *matching(pattern: RegExp): Generator<readonly [string, string]> {
    for (const [name, [value]] of this.#values) if (value && pattern.test(name)) yield [name, value];
  }

  /** The first value under the first of the names that has one, with that name. */
  first(names: readonly string[]): { name: string; value: string } | null {
    for (const name of names) {
      const value = this.#values.get(name)?.[0];
      if (value) return { name, value };
    }
    return null;
  }
}

/** The address of the first `<link>` with this `rel`, as written, or null. */
export function linkAddress(links: readonly Element[], rel: string): string | null {
  for (const link of links) {
    const rels = link.getAttribute('rel')?.toLowerCase().split(/\s+/);
    const address = rels?.includes(rel) ? link.getAttribute('href') : null;
    if (address) return address;
  }
  return null;
}
