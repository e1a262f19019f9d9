/** htmldate's measure for dates: the same calendar day, as the page writes it. */

/**
 * Whether two dates name the same day. The day is read as written: no offset shifts it. A truth that knows only the
 * year or month is met by any day in it.
 */
export function sameDay(given: string, truth: string): boolean {
  const [one, other] = [dayOf(given), dayOf(truth)];
  return one !== null && other !== null && one.startsWith(other);
}

const ISO = /^\s*(\d{4})(?:[-./]?(\d{2})(?:[-./]?(\d{2}))?)?(?!\d)/;
/** Offsets and names of zones behind a time. */
const ZONE = /(?:\s*(?:GMT|UTC|Z|[A-Z]{3,4}T)\b)?\s*(?:[+-]\d{2}:?\d{2})?\s*(?:\([^)]*\))?\s*$/;

/** `YYYY-MM-DD` (or as much of it as is written) of a date in ISO 8601 or in English words; null for other text. */
function dayOf(text: string): string | null {
  const [, ...parts] = ISO.exec(text) ?? [];
  if (parts.length > 0) return parts.filter(Boolean).join('-');
  const time = Date.parse(`${text.replace(ZONE, '')} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
