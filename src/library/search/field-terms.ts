/** Terms that only a filter asks for. Their first character stands in no word, so that they are in nobody's way. */

export const FIELD_TERMS = {
  /** A word of the byline. */
  by: '@',
  /** A word of the site's name. */
  siteName: '$',
  /** The host of the address, and every domain above it. */
  host: '/',
} as const;

/** Before the beginnings of words: see `beginningsOf`. */
const BEGINNING = '^';
const LONGEST_BEGINNING = 2;

/**
 * Terms for the first letter and the first two letters of a word. While one or two letters are typed, one of them is
 * read in place of every word that begins so, which may be a tenth of the index.
 */
export function beginningsOf(term: string): string[] {
  return [1, 2].flatMap((length) => beginningTerm(term.slice(0, length)) ?? []);
}

/** The term of a beginning that is short enough to have one, or null. */
export function beginningTerm(beginning: string): string | null {
  const isShort = beginning.length > 0 && beginning.length <= LONGEST_BEGINNING;
  return isShort && !/[\uD800-\uDFFF]/.test(beginning) ? BEGINNING + beginning : null;
}

const MOST_LABELS = 16;

/** `https://www.news.example.co.uk/…` → `/news.example.co.uk`, `/example.co.uk`, `/co.uk`, `/uk`. */
export function hostTerms(url: string): string[] {
  const labels = hostOf(url)?.split('.').slice(-MOST_LABELS) ?? [];
  return labels.map((_, index) => FIELD_TERMS.host + labels.slice(index).join('.'));
}

/** The host of an address or of its beginning, in lower case and ASCII, without `www.`; null if there is none. */
export function hostOf(address: string): string | null {
  const complete = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(complete)) return null;
  const { hostname } = new URL(complete);
  return hostname.replace(/^www\.(?=.)/, '').replace(/\.$/, '') || null;
}
