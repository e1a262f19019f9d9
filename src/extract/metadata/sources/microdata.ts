/** Microdata (`itemprop`) and RDFa (`property`) in the page's body, by property name. */
import { decodeEntities, plainLine } from '../page-text.js';
import type { Placed } from './page.js';
import { isOwn } from './page.js';

/** A property with the element that carries it. */
export interface Property {
  readonly element: Element;
  readonly value: string;
}

/** Characters of a property's text that are kept. */
const MAX_VALUE = 500;
/** Properties that are read; long lists of products carry thousands. */
const MAX_PROPERTIES = 500;

const WANTED = new Set(
  'headline author creator name datePublished dateCreated dateModified publisher inLanguage description'.split(
    ' ',
  ),
);

/** Reads the properties that matter here from all that the survey noted, foreign zones left out. */
export function readMicrodata(placed: readonly Placed[]): ReadonlyMap<string, readonly Property[]> {
  const found = new Map<string, Property[]>();
  for (const { element, zones } of placed.slice(0, MAX_PROPERTIES)) {
    if (!isOwn(zones)) continue;
    for (const name of namesOf(element)) {
      const value = textOf(element, name);
      if (!value) continue;
      const others = found.get(name);
      if (others) others.push({ element, value });
      else found.set(name, [{ element, value }]);
    }
  }
  return found;
}

function namesOf(element: Element): string[] {
  const attribute = element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '';
  const names = attribute.slice(0, 200).split(/\s+/);
  return names.map((name) => name.replace(/^.*[:/]/, '')).filter((name) => WANTED.has(name));
}

function textOf(element: Element, name: string): string {
  const given = element.getAttribute('content') ?? element.getAttribute('datetime');
  if (given) return plainLine(decodeEntities(given), MAX_VALUE);
  const text = element.textContent ?? '';
  // An author is an item whose own `name` says it, beside a picture's caption or a biography.
  if (name !== 'author' && name !== 'creator' && name !== 'publisher') return plainLine(text, MAX_VALUE);
  for (const inner of element.getElementsByTagName('*')) {
    if (inner.getAttribute('itemprop') !== 'name') continue;
    return plainLine(inner.getAttribute('content') ?? inner.textContent ?? '', MAX_VALUE);
  }
  return text.length > MAX_VALUE ? '' : plainLine(text, MAX_VALUE);
}
