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

/**
 * Words of class names and ids, and pairs of them joined by `_`. A class is cut into words at `-`, `_`, spaces and
 * camel-case humps.
 */
const BY_WORD: readonly (readonly [number, string])[] = [
  [ZONE.navigation, 'nav navbar navigation menu breadcrumb breadcrumbs pagination pager'],
  [ZONE.aside, 'sidebar widget newsletter promo popup modal cookie banner'],
  [ZONE.footer, 'footer copyright disclaimer'],
  [ZONE.comments, 'comment comments commentlist disqus replies kommentar kommentare'],
  [
    ZONE.related,
    'related recommend recommended recommendation recommendations trending popular latest teaser teasers recirc recirculation outbrain taboola similar more_stories more_news more_from more_posts most_read most_viewed read_more read_next also_read ticker card cards carousel slider recent',
  ],
  [
    ZONE.byline,
    'byline bylines author authors autor autoren auteur auteurs autore redakteur redactor writer writers firma',
  ],
  [
    ZONE.date,
    'date dates datetime datum fecha data time timestamp publish published pubdate posted postdate updated modified dateline pub created zeit',
  ],
  [ZONE.modified, 'update updated modified modification lastmod dateupdated datemodified aktualisiert'],
  [ZONE.published, 'publish published pubdate pub posted datepublished created erstellt'],
  [
    ZONE.biography,
    'bio biography author_box author_info author_profile author_card author_about about_author about_the',
  ],
  [ZONE.title, 'title headline titel titulo titre titolo heading hed'],
];
const ZONE_OF = new Map<string, number>();
for (const [zone, words] of BY_WORD) {
  for (const word of words.split(' ')) ZONE_OF.set(word, (ZONE_OF.get(word) ?? 0) | zone);
}

const known = new Map<string, number>();
/** Names kept; a page has a few hundred different ones. */
const MOST_KNOWN = 2000;
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
export function zonesOf(tag: string, names: string): number {
  const byTag = BY_TAG.get(tag) ?? 0;
  if (!names || tag === 'body' || tag === 'html') return byTag;
  let zones = known.get(names);
  if (zones === undefined) {
    zones = zonesOfNames(names);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(names, zones);
  }
  return byTag | zones;
}

function zonesOfNames(names: string): number {
  const words = names
    .slice(0, MAX_NAME)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(ABOUT_OTHERS, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(OWN_FOOTER, '')
    .split(' ');
  let zones = 0;
  for (const [i, word] of words.entries()) {
    zones |= (ZONE_OF.get(word) ?? 0) | (ZONE_OF.get(`${word}_${words[i + 1]}`) ?? 0);
  }
  return zones;
}
