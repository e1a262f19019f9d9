/** Plain-text fields from a page: one line, no control characters, capped. */

/** Control characters, and the marks that turn the direction of text that follows them (UAX #9). */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

/**
 * @param most characters kept; a cut never splits a surrogate pair
 */
export function cleanLine(value: string, most: number): string {
  const line = value
    .slice(0, most * 8)
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toWellFormed();
  if (line.length <= most) return line;
  return `${line
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd()}…`;
}

/** The same for a field that may be unknown; one that is empty afterwards is unknown. */
export function cleanField(value: string | null, most: number): string | null {
  return (value && cleanLine(value, most)) || null;
}
