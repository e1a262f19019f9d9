/** Microdata (`itemprop`) and RDFa (`property`) in the page's body: author and dates. */
import { decodeEntities, plainLine } from '../page-text.js';
import type { Placed } from './page.js';
import { isOwn, propertiesOf } from './zones.js';

/** Characters of a property's text that are kept. */
const MAX_VALUE = 500;
/** Properties that are read; long lists of products carry thousands. */
const MAX_PROPERTIES = 500;

/** Values by property name. */
export type Microdata = ReadonlyMap<string, readonly string[]>;

/** Reads the properties that matter here from all that the survey noted, foreign zones left out. */
export function readMicrodata(placed: readonly Placed[]): Microdata {
  const found = new Map<string, string[]>();
  for (const { element, zones } of placed.slice(0, MAX_PROPERTIES)) {
    if (!isOwn(zones)) continue;
    for (const [, name = ''] of propertiesOf(element).matchAll(
      /(?:^|[\s:/])(author|creator|date\w+)(?!\S)/g,
    )) {
      const value = textOfProperty(element);
      if (value) found.set(name, [...(found.get(name) ?? []), value]);
    }
  }
  return found;
}

function textOfProperty(element: Element): string {
  const given = element.getAttribute('content') ?? element.getAttribute('datetime');
  if (given) return plainLine(decodeEntities(given), MAX_VALUE);
  // An author is an item whose own `name` says it, beside a picture's caption or a biography.
  const name = element.querySelector('[itemprop=name]');
  const text = name?.getAttribute('content') ?? (name ?? element).textContent ?? '';
  return text.length > MAX_VALUE ? '' : plainLine(text, MAX_VALUE);
}
