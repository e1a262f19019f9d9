/** The rule for every address that article HTML may hold. */
import { isOnOwnNetwork } from './own-network.js';
import { ID_PREFIX } from './policy.js';

/** Characters of the longest address we keep. */
const LONGEST = 8192;
/** Characters of the largest picture written into a body; a third more than its bytes. */
const LARGEST_PICTURE = 4_000_000;
const SAFE_DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\s]*$/i;

/**
 * A link's target: http, https, mailto or a place in the article; user names and passwords are stripped.
 * @returns the address to write, or null where the link may not stay
 */
export function safeLink(href: string): string | null {
  const trimmed = href.trim();
  if (trimmed.startsWith('#')) return inPage(trimmed);
  const url = parse(trimmed);
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return null;
  // `mailto://user:secret@a.example/` is no mailbox, but has a user whom nothing strips.
  if (url.protocol === 'mailto:' && url.host) return null;
  return withoutUser(url);
}

/**
 * A picture's source: http, https, or raster data; never SVG, which can hold scripts and further loads.
 * @param fromOwnNetwork whether the page stands on the reader's own machine or network: no other reaches into it
 * @returns the address to write, or null
 */
export function safeImage(src: string, fromOwnNetwork = false): string | null {
  if (src.length <= LARGEST_PICTURE && SAFE_DATA_IMAGE.test(src)) return src;
  const url = parse(src.trim());
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  return fromOwnNetwork || !isOnOwnNetwork(url.hostname) ? withoutUser(url) : null;
}

/** Is this the address of a page on the reader's own machine or network? */
export function isOwnPage(address: string): boolean {
  const url = parse(address);
  return url !== null && (url.protocol === 'file:' || isOnOwnNetwork(url.hostname));
}

/** The address of a page that was read: a web page's, or a local file's. */
export function safePageAddress(address: string): string | null {
  const url = parse(address);
  return url && ['http:', 'https:', 'file:'].includes(url.protocol) ? withoutUser(url) : null;
}

function inPage(href: string): string | null {
  const name = href.slice(1);
  if (!name) return null;
  return `#${name.startsWith(ID_PREFIX) ? name : ID_PREFIX + name}`;
}

function parse(address: string): URL | null {
  if (address.length > LONGEST) return null;
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

function withoutUser(url: URL): string {
  if (url.protocol !== 'mailto:') {
    url.username = '';
    url.password = '';
  }
  return url.href;
}
