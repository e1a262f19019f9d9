/**
 * What the page declares itself to be: types in JSON-LD, microdata and `og:type`.
 *
 * Types are read by their names alone: a list of products mentions many, a product one. Sites declare articles where
 * they mean blog posts, news, reports and how-tos, and a shop's guide may do both.
 */
import type { Evidence, JudgedPage } from './evidence.js';

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|^article)$|^Report|^(?:Recipe|HowTo|Review)$/;
const PRODUCT = /^(?:Product|ProductGroup|IndividualProduct)$/;
const SALE = /^(?:Offer|AggregateOffer|product(?:\.item)?|og:product)$/;
const LISTING =
  /^(?:CollectionPage|ItemList|SearchResultsPage|OfferCatalog|ImageGallery|ProductCollection|product\.group)$/;
/** Questions with answers are also what shops ask themselves, and comments stand below news. */
const FORUM = /^(?:DiscussionForumPosting|QAPage)$/;
/** Products from which on they are a list. */
const SEVERAL = 4;

export type Declared =
  | 'saysArticle'
  | 'saysProduct'
  | 'saysProducts'
  | 'saysListing'
  | 'saysForum'
  | 'saysWebsite';

export function declared({ fields }: Pick<JudgedPage, 'fields'>): Evidence<Declared> {
  const { declaredTypes, mentionedTypes } = fields;
  const all = [...declaredTypes, ...mentionedTypes];
  const has = (types: readonly string[], pattern: RegExp) => Number(types.some((type) => pattern.test(type)));
  const products = all.filter((type) => PRODUCT.test(type)).length;
  return {
    saysArticle: has(declaredTypes, ARTICLE),
    saysProduct: Number(products < SEVERAL && (products > 0 || has(all, SALE) > 0)),
    saysProducts: Number(products >= SEVERAL),
    saysListing: has(all, LISTING),
    saysForum: has(all, FORUM),
    saysWebsite: Number(declaredTypes.includes('website')),
  };
}
