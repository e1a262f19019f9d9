import type { ReadFailureCode } from '../article/failure.js';

/**
 * Stores that browsers close to all extensions: Chrome's web store (old and new address), Edge's, Firefox's and
 * Mozilla's other guarded hosts (pref `extensions.webextensions.restrictedDomains`).
 */
const STORES = new Set([
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'discovery.addons.mozilla.org',
  'addons.opera.com',
]);
const READABLE_SCHEMES = new Set(['http:', 'https:', 'file:', 'ftp:']);

/** What kind of place an address is: a page that we may ask to read, or why not. */
export function placeOf(
  url: string | null,
): 'page' | Extract<ReadFailureCode, 'browser-page' | 'store-page'> {
  if (!url || !URL.canParse(url)) return 'browser-page';
  const { protocol, hostname, pathname } = new URL(url);
  if (!READABLE_SCHEMES.has(protocol)) return 'browser-page';
  const isStore =
    STORES.has(hostname) || (hostname === 'chrome.google.com' && pathname.startsWith('/webstore'));
  return isStore ? 'store-page' : 'page';
}
