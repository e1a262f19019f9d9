/** Which pictures an article has. */
import type { Article } from '../../article/article.js';
import { isTrackingPixel } from '../../sanitize/pictures.js';

/** Pictures of one article that are kept at most: no article has more, and a forged one may. */
const MOST_PICTURES = 400;

/** A tag as serialized HTML has it: each attribute begins with a space, so that no part can be read in two ways. */
const IMAGE = /<img((?:\s[^\s=>"]+="[^"]*")*)\s?\/?>/g;
const ATTRIBUTE = /\s([^\s=>"]+)="([^"]*)"/g;

/**
 * The web addresses of the pictures of an article, each once, the lead image first.
 * @param article whose `html` has been sanitized: written by a serializer, in which attributes always have quotes
 */
export function pictureAddresses({ html, leadImage }: Pick<Article, 'html' | 'leadImage'>): string[] {
  const addresses = new Set<string>();
  if (leadImage !== null) addresses.add(leadImage);
  for (const [, written = ''] of html.matchAll(IMAGE)) {
    const attributes = new Map(
      [...written.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, unescaped(value)]),
    );
    const address = attributes.get('src');
    if (address !== undefined && !isTrackingPixel((name) => attributes.get(name) ?? null))
      addresses.add(address);
  }
  return [...addresses].filter((address) => /^https?:/i.test(address)).slice(0, MOST_PICTURES);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', nbsp: '\u00a0' };

/** What serializers escape in attributes (HTML standard, section 13.3). */
function unescaped(value: string): string {
  return value.replace(/&(amp|quot|lt|gt|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');
}
