/** The page's text made safe to show and fit to compare. Everything on a page is a stranger's text. */

import { foldWhiteSpace } from '../../text/words.js';

/** Characters that a field may have at most (DESIGN.md: a title is capped at 300). */
export const CAP = { title: 300, byline: 200, siteName: 100, section: 100, excerpt: 500 } as const;

/**
 * Control characters, lone surrogates, direction overrides, zero-width spaces and soft hyphens: they show
 * nothing and may deceive. The zero-width (non-)joiners stay: Persian, Indic scripts and emoji need them.
 */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
const SPACE_CONTROL = /[\t\n\f\r\u0085]/g;

/**
 * One line of plain text: invisible characters out, white space folded, cut to `cap` characters.
 * @param cap at most this many UTF-16 units; a cut never leaves half a surrogate pair
 */
export function plainLine(text: string, cap: number): string {
  const line = foldWhiteSpace(
    text
      .slice(0, cap * 4)
      .replace(SPACE_CONTROL, ' ')
      .replace(INVISIBLE, ''),
  );
  return line.length <= cap ? line : line.slice(0, cap).replace(/[\ud800-\udbff]$|\s+$/, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** Entities that a site escaped twice (`Tom &amp;amp; Jerry`), common in meta tags and JSON-LD. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    // `&#x27;` as 0x27, `&#39;` as 39.
    const code = Number(name.replace('#', '').replace(/^x/i, '0x'));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** What two writings of the same words have in common: letters and digits in lower case, single spaces. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'‘]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** As {@link comparable}, without spaces: compares "Taiwan News" with "taiwannews". */
export function squeezed(text: string): string {
  return comparable(text).replaceAll(' ', '');
}
