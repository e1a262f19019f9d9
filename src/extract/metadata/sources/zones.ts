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
} as const;

/** Zones where nothing said is about the article itself. */
export const FOREIGN = ZONE.navigation | ZONE.aside | ZONE.footer | ZONE.comments | ZONE.related;

const BY_TAG: Readonly<Record<string, number>> = {
  nav: ZONE.navigation,
  aside: ZONE.aside,
  footer: ZONE.footer,
  article: ZONE.article,
  time: ZONE.date,
};

/** Longer class attributes are generated utility classes; what they say first is enough. */
const MAX_NAME = 200;
/** `has-sidebar`, `no-comments` and the like tell what the page has, not what the element is. */
const ABOUT_OTHERS = /(?:^|\s)(?:has|with|no|without|is|js|single|hide|show)-\S+/g;
/** The foot of the article itself tells its author and date. */
const OWN_FOOTER = /(?:post|entry|article|asset|story|content|item) ?footer/g;

/**
 * The zones an element opens, itself alone.
 * @param tag its local name
 * @param names its class and id, joined by a space
 */
export function zonesOf(tag: string, names: string, words: Words): number {
  let zones = Object.hasOwn(BY_TAG, tag) ? (BY_TAG[tag] ?? 0) : 0;
  const cut = names
    .slice(0, MAX_NAME)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(ABOUT_OTHERS, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(OWN_FOOTER, '')
    .split(' ');
  for (const [i, word] of cut.entries())
    zones |= (words.zones.get(word) ?? 0) | (words.zones.get(`${word}_${cut[i + 1]}`) ?? 0);
  return zones;
}

/** Is this place outside navigation, side columns, footers, comments and lists of other articles? */
export function isOwn(zones: number): boolean {
  return (zones & FOREIGN) === 0;
}
