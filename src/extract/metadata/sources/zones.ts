/**
 * What part of a page an element belongs to, as its tag, role, class and id say. A zone is inherited by all
 * that stands inside; several may hold at once, so they are bits. The words of the first eleven are the
 * vocabulary's, in this order.
 */
import type { Words } from '../../words.js';

export const ZONE = {
  navigation: 1,
  aside: 2,
  footer: 4,
  comments: 8,
  /** Lists of other articles: related, most read, latest. */
  related: 16,
  byline: 32,
  date: 64,
  modified: 128,
  published: 256,
  /** The box that introduces the author, mostly below the article. */
  biography: 512,
  title: 1024,
  article: 2048,
  /** A `<time>` element. */
  time: 4096,
} as const;

/** Zones where nothing said is about the article itself. */
export const FOREIGN = ZONE.navigation | ZONE.aside | ZONE.footer | ZONE.comments | ZONE.related;

const BY_TAG: ReadonlyMap<string, number> = new Map([
  ['nav', ZONE.navigation],
  ['aside', ZONE.aside],
  ['footer', ZONE.footer],
  ['article', ZONE.article],
  ['time', ZONE.date | ZONE.time],
]);

/** Longer class attributes are generated utility classes; what they say first is enough. */
const MAX_NAME = 200;
/** A class has the word in some form: said of an `article` it tells the author of a post, not what it is. */
const LOOSE_BYLINE = 8192;
const CAMEL_CASE = /([a-z])([A-Z])/g;
const WORD = /[a-z0-9]+/g;

/** Tells the zones that hold inside an element, by those of its parent and whether microdata or `rel` mark it. */
type ZoneReader = (element: Element, tag: string, outer: number, isMarked: boolean) => number;

/** Reads zones; every class and id of a page is looked into once. */
export function zoneReader({ zones: zoneOf, authorPath, aboutOthersName, ownFooterName }: Words): ZoneReader {
  const known = new Map<string, number>();
  /** Words that begin a pair. */
  const pairs = new Set(
    Array.from(zoneOf.keys(), (key) => key.split('_')).flatMap(([first, second]) =>
      first && second ? [first] : [],
    ),
  );
  const ofName = (name: string): number => {
    let zones = known.get(name);
    if (zones === undefined) {
      const names = name.slice(0, MAX_NAME).split(/\s+/);
      zones = names.length > 1 ? names.reduce((all, one) => all | ofName(one), 0) : ofWords(name);
      known.set(name, zones);
    }
    return zones;
  };
  const ofWords = (name: string): number => {
    let lower = name.toLowerCase();
    if (lower !== name) lower = name.replace(CAMEL_CASE, '$1-$2').toLowerCase();
    let zones = lower.includes('author') || lower.includes('byline') ? LOOSE_BYLINE : 0;
    if (aboutOthersName.test(lower)) return zones;
    if (lower.includes('footer')) lower = ownFooterName.cutFrom(lower);
    let last = '';
    for (const word of lower.match(WORD) ?? []) {
      zones |= zoneOf.get(word) ?? 0;
      if (pairs.has(last)) zones |= zoneOf.get(`${last}_${word}`) ?? 0;
      last = word;
    }
    return zones;
  };
  return (element, tag, outer, isMarked) => {
    let zones = BY_TAG.get(tag) ?? 0;
    if (element.hasAttributes()) {
      const { id, className } = element;
      if (className) zones |= ofName(className);
      if (id) zones |= ofName(id) & ~LOOSE_BYLINE;
      const isByline =
        (zones & LOOSE_BYLINE && tag !== 'article') ||
        (tag === 'a' && authorPath.test(element.getAttribute('href') ?? '')) ||
        (isMarked && marksAuthor(element));
      zones = (zones & ~LOOSE_BYLINE) | (isByline ? ZONE.byline : 0);
    }
    // Inside an article, a heading's `header` or `footer` is the article's own.
    return (tag === 'footer' && outer & ZONE.article ? zones & ~ZONE.footer : zones) | outer;
  };
}

function marksAuthor(element: Element): boolean {
  return (
    element.getAttribute('rel') === 'author' || /(?:^|[\s:])(?:author|creator)$/.test(propertiesOf(element))
  );
}

/** What microdata and RDFa call an element, or nothing. */
export function propertiesOf(element: Element): string {
  return element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '';
}

/** Is this place outside navigation, side columns, footers, comments and lists of other articles? */
export function isOwn(zones: number): boolean {
  return (zones & FOREIGN) === 0;
}
