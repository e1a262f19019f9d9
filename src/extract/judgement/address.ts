/**
 * What the page's address says of its kind: words that shops, forums and archives of all makes put into their paths.
 * A name of a site says nothing here.
 */
import { parseAddress } from '../addresses.js';
import { type Evidence, type JudgedPage, outOf } from './evidence.js';

const PRODUCT = /\/(?:products?|produkte?|produits?|producto?s?|items?|dp|p|pd|shop|buy)\/[^/]+/i;
const LISTING =
  /\/(?:(?:sub)?categor(?:y|ies|ia)|cat|collections?|c|tags?|topics?|subjects?|hub|search|browse|archives?|catalog(?:ue)?|departments?|brands?|shop|store)(?:\/|\.\w+$|$)|[?&](?:q|query|search|page|cat|category)=/i;
const FORUM =
  /\/(?:forums?|threads?|topic|viewtopic|showthread|discussions?|community|questions?|t|comments|boards?)(?:[/.?]|$)|viewtopic|showthread/i;
const DATED = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])\b/;

export type Address = 'pathProduct' | 'pathListing' | 'pathForum' | 'pathDated' | 'pathLong' | 'pathTop';

/** Reads the address. */
export function address({ url }: JudgedPage): Evidence<Address> {
  const { pathname = '', search = '' } = parseAddress(url) ?? {};
  const path = pathname + search;
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  return {
    pathProduct: Number(PRODUCT.test(path)),
    pathListing: Number(LISTING.test(path)),
    pathForum: Number(FORUM.test(path)),
    pathDated: Number(DATED.test(path)),
    // Headlines have many words; names of categories and goods few.
    pathLong: outOf(8, last.split(/[-_]/).length - 1),
    pathTop: Number(last === ''),
  };
}
