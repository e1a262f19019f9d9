/**
 * What the page declares itself to be: types in JSON-LD, microdata and `og:type`.
 *
 * Types are read by their names alone, wherever they stand: a list of products declares many, a product one. Sites
 * declare articles where they mean blog posts, news, reports and how-tos, and a shop's guide may do both.
 */
import type { Evidence, JudgedPage } from './evidence.js';

/** Characters of JSON-LD that are looked through; the rest is data about other things. */
const MOST_TEXT = 200_000;
const TYPE = /"@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?(\w{1,40})"/g;
const ARTICLE = /Article$|Posting$|^Report|^Recipe$|^HowTo$|^Review$|^article$/;
const PRODUCT =
  /^(?:Product|ProductGroup|IndividualProduct|Offer|AggregateOffer|product(?:\.item)?|og:product)$/;
const LISTING =
  /^(?:CollectionPage|ItemList|SearchResultsPage|OfferCatalog|ImageGallery|ProductCollection|product\.group)$/;
const FORUM = /^(?:DiscussionForumPosting|QAPage|Question|Answer|Comment|SocialMediaPosting)$/;

export type Declared =
  | 'saysArticle'
  | 'saysProduct'
  | 'saysProducts'
  | 'saysListing'
  | 'saysForum'
  | 'saysWebsite';

/** Reads the declarations; scripts must still be there. */
export function declared({ document }: JudgedPage): Evidence<Declared> {
  const types = [...ldTypes(document), ...itemTypes(document)];
  const ogTypes = Array.from(
    document.querySelectorAll('meta[property="og:type"]'),
    (meta) => meta.getAttribute('content') ?? '',
  );
  const all = [...types, ...ogTypes];
  const count = (pattern: RegExp) => all.filter((type) => pattern.test(type)).length;
  const products = all.filter((type) => /^(?:Individual)?Product(?:Group)?$/.test(type)).length;
  return {
    saysArticle: Number(all.some((type) => ARTICLE.test(type) && !FORUM.test(type))),
    saysProduct: Number(count(PRODUCT) > 0 && products < 4),
    saysProducts: Number(products >= 4),
    saysListing: Number(count(LISTING) > 0),
    saysForum: Number(count(FORUM) > 0),
    saysWebsite: Number(ogTypes.includes('website')),
  };
}

function ldTypes(document: Document): string[] {
  let text = '';
  for (const script of document.querySelectorAll('script[type*="ld+json" i]'))
    if (text.length < MOST_TEXT) text += (script.textContent ?? '').slice(0, MOST_TEXT);
  return Array.from(text.matchAll(TYPE), ([, type = '']) => type);
}

function itemTypes(document: Document): string[] {
  const places = [...document.querySelectorAll('[itemtype]')].slice(0, 500);
  return places.map((place) => place.getAttribute('itemtype')?.replace(/^.*[/#]/, '') ?? '');
}
