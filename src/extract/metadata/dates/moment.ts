/** A date as a page wrote it: a day, perhaps a time, perhaps an offset. Nothing is added that was not written. */
export interface Moment {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM` or `HH:MM:SS`, as precise as the page was; null without a time. */
  readonly time: string | null;
  /** `Z` or `±HH:MM`; null when the page states none. */
  readonly offset: string | null;
}

const DAY_MS = 86_400_000;
/** No news page is older than the web; dates before it are birthdays, founding years or the Unix epoch. */
const EARLIEST_YEAR = 1990;

/** ISO 8601, as precise as the moment is. */
export function isoOf(moment: Moment): string {
  if (!moment.time) return moment.day;
  return `${moment.day}T${moment.time}${moment.offset ?? ''}`;
}

/** A day of the calendar as `YYYY-MM-DD`, or null when there is no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null;
  return date.toISOString().slice(0, 10);
}

/** Milliseconds since the epoch; a time without an offset is taken as UTC. */
export function instantOf({ day, time, offset }: Moment): number {
  const clock = time ? (time.length === 5 ? `${time}:00` : time) : '00:00:00';
  return Date.parse(`${day}T${clock}${offset ?? 'Z'}`);
}

/** Days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Refuses what cannot be the date of an article on the web: before 1990, or more than a day after now. */
export function isPlausible(moment: Moment, now: Date): boolean {
  if (Number(moment.day.slice(0, 4)) < EARLIEST_YEAR) return false;
  return instantOf(moment) <= now.getTime() + DAY_MS;
}
