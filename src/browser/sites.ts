/** Sites that the reader has allowed us to fetch from: none at install, each one asked for when it is needed. */
import browser from 'webextension-polyfill';

/**
 * Asks the reader to allow the sites of web addresses; where all are allowed already, or there are none, nobody is
 * asked. To be called in the click itself, before anything is awaited: browsers ask only then.
 * @returns whether all are allowed now; a popup may be gone before there is an answer (`onSitesAllowed`)
 */
export async function askForSites(addresses: readonly string[]): Promise<boolean> {
  const origins = [...new Set(addresses.map(siteOf))].filter((site) => site !== null);
  if (origins.length === 0) return true;
  try {
    return await browser.permissions.request({ origins });
  } catch {
    // No click any more, or an address that the browser has no sites for.
    return false;
  }
}

/** Whether we may fetch from the site of this address. */
export async function isSiteAllowed(address: string): Promise<boolean> {
  const site = siteOf(address);
  if (site === null) return false;
  try {
    return await browser.permissions.contains({ origins: [site] });
  } catch {
    return false;
  }
}

/** Calls back when the reader has allowed more sites, in whatever window. */
export function onSitesAllowed(listener: () => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) listener();
  });
}

/** The match pattern of the site of a web address, which is always asked over https; null for any other address. */
function siteOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? `https://${hostname}/*` : null;
}
