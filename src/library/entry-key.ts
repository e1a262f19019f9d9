import type { Article } from '../article/article.js';
import { isTrackingParameter } from './tracking-parameters.js';

/** What of a page decides which entry of the library it belongs to. */
export type Addressed = Pick<Article, 'url' | 'canonicalUrl'>;

/**
 * The key of the one entry that a page has in the library.
 *
 * It is the page's canonical address if that has the tab's origin (a page may not claim another site's entry)
 * and is not the site's root (the commonest wrong canonical address), else the tab's own address. Either way
 * without fragment, user name, password and tracking parameters. Never fails: an address that cannot be
 * parsed is its own key. Pure, and free of storage code, so that a popup can ask before the library is loaded.
 */
export function keyOf({ url, canonicalUrl }: Addressed): string {
  const tab = parse(url);
  if (tab === null) return url;
  const canonical = canonicalUrl === null ? null : parse(canonicalUrl);
  if (canonical !== null && hasOriginOf(tab, canonical) && !isRoot(canonical)) return canonical.href;
  return tab.href;
}

/** What can be told of the key from the tab's address alone, before the page has been read. */
export function addressKeyOf(url: string): string {
  return keyOf({ url, canonicalUrl: null });
}

function parse(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  // Filtered as raw text: writing it back by URLSearchParams would re-encode what stays, and an address would
  // have two keys, one with and one without a tracking parameter beside it.
  url.search = url.search.slice(1).split('&').filter(isMeaningful).join('&');
  return url;
}

function isMeaningful(pair: string): boolean {
  const [name] = new URLSearchParams(pair).keys();
  return name !== undefined && !isTrackingParameter(name);
}

/** file: and other opaque origins serialize as "null" and equal nothing, not even themselves. */
function hasOriginOf(tab: URL, canonical: URL): boolean {
  return canonical.origin === tab.origin && tab.origin !== 'null';
}

function isRoot(url: URL): boolean {
  return url.pathname === '/' && url.search === '';
}
