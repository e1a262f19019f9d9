/**
 * What part of a page an element belongs to, as its tag, role, class and id say. A zone is inherited by all
 * that stands inside; several may hold at once, so they are bits.
 */
export const ZONE = {
  navigation: 1,
  aside: 2,
  footer: 4,
  comments: 8,
  /** Lists of other articles: related, most read, latest. */
  related: 16,
  figure: 32,
  article: 64,
  byline: 128,
  date: 256,
  modified: 512,
  published: 1024,
  /** The box that introduces the author, mostly below the article. */
  biography: 2048,
  title: 4096,
} as const;

/** Zones where nothing said is about the article itself. */
export const FOREIGN = ZONE.navigation | ZONE.aside | ZONE.footer | ZONE.comments | ZONE.related;

const BY_TAG: ReadonlyMap<string, number> = new Map([
  ['nav', ZONE.navigation],
  ['aside', ZONE.aside],
  ['footer', ZONE.footer],
  ['figure', ZONE.figure],
  ['figcaption', ZONE.figure],
  ['article', ZONE.article],
  ['time', ZONE.date],
]);

/** Words in class names and ids; the class is cut into words at `-`, `_`, spaces and camel-case humps. */
const BY_WORD: readonly (readonly [number, RegExp])[] = [
  [ZONE.navigation, /(?:^| )(?:nav|navbar|navigation|menu|breadcrumbs?|pagination|pager)(?: |$)/],
  [ZONE.aside, /(?:^| )(?:sidebar|widget|newsletter|promo|popup|modal|cookie|banner)(?: |$)/],
  [ZONE.footer, /(?:^| )(?:footer|copyright|disclaimer)(?: |$)/],
  [ZONE.comments, /(?:^| )(?:comments?|commentlist|disqus|replies|kommentare?)(?: |$)/],
  [
    ZONE.related,
    /(?:^| )(?:related|recommend(?:ed|ations?)?|trending|popular|latest|teasers?|recirc\w*|outbrain|taboola|similar|more (?:stories|news|from|posts)|most (?:read|viewed)|read (?:more|next)|also read|ticker|cards?|carousel|slider|recent)(?: |$)/,
  ],
  [
    ZONE.byline,
    /(?:^| )(?:bylines?|authors?|autore?n?|auteurs?|redakteur|redactor|writers?|firma|autoren?name)(?: |$)/,
  ],
  [
    ZONE.date,
    /(?:^| )(?:dates?|datetime|datum|fecha|data|time|timestamp|published?|pubdate|posted|postdate|updated|modified|dateline|pub|created|zeit|published on|entry date)(?: |$)/,
  ],
  [
    ZONE.modified,
    /(?:^| )(?:updated?|modified|modification|lastmod|dateupdated|datemodified|aktualisiert)(?: |$)/,
  ],
  [ZONE.published, /(?:^| )(?:published?|pubdate|pub|posted|datepublished|created|erstellt)(?: |$)/],
  [
    ZONE.biography,
    /(?:^| )(?:bio|biography|author (?:box|info|profile|card|about|description)|about (?:the )?author)(?: |$)/,
  ],
  [ZONE.title, /(?:^| )(?:title|headline|titel|titulo|titre|titolo|heading|hed)(?: |$)/],
];

const cutCache = new Map<string, number>();
/** Names kept in the cache; a page has a few hundred different class names. */
const CACHE_SIZE = 2000;
/** Longer class attributes are generated utility classes; what they say first is enough. */
const MAX_NAME = 200;

/**
 * The zones an element opens, itself alone.
 * @param tag its local name
 * @param names its class and id, joined by a space
 */
export function zonesOf(tag: string, names: string): number {
  const byTag = BY_TAG.get(tag) ?? 0;
  if (!names || tag === 'body' || tag === 'html') return byTag;
  const cached = cutCache.get(names);
  if (cached !== undefined) return byTag | cached;
  const words = names
    .slice(0, MAX_NAME)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    // `has-sidebar`, `no-comments` and the like tell what the page has, not what the element is.
    .replace(/(?:^|\s)(?:has|with|no|without|is|js|single|hide|show)-\S+/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    // The foot of the article itself tells its author and date.
    .replace(/(?:post|entry|article|asset|story|content|item) ?footer/g, '')
    .trim();
  let zones = 0;
  for (const [zone, pattern] of BY_WORD) if (pattern.test(words)) zones |= zone;
  if (cutCache.size >= CACHE_SIZE) cutCache.clear();
  cutCache.set(names, zones);
  return byTag | zones;
}
