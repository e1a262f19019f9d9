/** Addresses of a page: a stranger's text until they are parsed. */

/** Characters of an address; longer ones are data. */
const LONGEST = 8192;

/** The address, resolved where a base is given; null where it is none. */
export function parseAddress(address: string | null | undefined, base?: string): URL | null {
  const given = address?.trim();
  if (!given || given.length > LONGEST) return null;
  try {
    return new URL(given, base);
  } catch {
    return null;
  }
}

/**
 * What relative addresses of a page resolve against: its first `<base href>`, else its own address.
 * @param url the page's address
 */
export function baseOf(document: Document, url: string): string {
  return parseAddress(document.querySelector('base[href]')?.getAttribute('href'), url)?.href ?? url;
}

/** The address resolved against `base`; null where it is not http(s). */
export function httpAddress(address: string | null | undefined, base: string): string | null {
  const url = parseAddress(address, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
