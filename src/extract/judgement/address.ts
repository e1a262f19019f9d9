/**
 * What the page's address says of its kind: words that shops, forums and archives of all makes put into their paths.
 * A name of a site says nothing here.
 */
import { parseAddress } from '../addresses.js';
import { type Evidence, type JudgedPage, outOf } from './evidence.js';

const DATED = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])\b/;

export type Address = 'pathProduct' | 'pathListing' | 'pathForum' | 'pathDated' | 'pathLong' | 'pathTop';

/** Reads the address. */
export function address({ url, words }: JudgedPage): Evidence<Address> {
  const { pathname = '', search = '' } = parseAddress(url) ?? {};
  const path = pathname + search;
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  return {
    pathProduct: Number(words.productPath.test(path)),
    pathListing: Number(words.listingPath.test(path)),
    pathForum: Number(words.forumPath.test(path)),
    pathDated: Number(DATED.test(path)),
    // Headlines have many words; names of categories and goods few.
    pathLong: outOf(8, last.split(/[-_]/).length - 1),
    pathTop: Number(last === ''),
  };
}
