import { dateFormatter } from './date-formatter.js';

/**
 * Dates as readers see them: in the page's own wall-clock time and offset, never shifted; the reader's own time
 * only where the page states an offset.
 */
const MOMENT = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(\d{2}):(\d{2})(?::\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A moment of an article, e.g. "28 January 2021, 17:46 (UTC+8)".
 * @param iso a date, or a date with time, with or without offset; anything else is given back as it is
 * @param locale BCP 47 tag
 */
export function formatMoment(iso: string, locale: string): string {
  const match = MOMENT.exec(iso);
  if (!match) return iso;
  const [, year, month, day, hour, minute, offset] = match;
  const date = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0)),
  );
  if (Number.isNaN(date.getTime())) return iso;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long' };
  if (day) options.day = 'numeric';
  if (hour) Object.assign(options, { hour: 'numeric', minute: '2-digit' });
  const shown = dateFormatter(locale, options).format(date);
  return offset ? `${shown} (${offsetName(offset)})` : shown;
}

/** The moment on the reader's own clock, or null where the page gave no offset to tell it from. */
export function formatLocalMoment(iso: string, locale: string): string | null {
  if (!MOMENT.exec(iso)?.[6]) return null;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  return dateFormatter(locale, { dateStyle: 'long', timeStyle: 'short' }).format(date);
}

/** The day of a moment of ours (when something was saved), short, on the reader's clock. */
export function formatDay(iso: string, locale: string): string {
  return dateFormatter(locale, { dateStyle: 'medium' }).format(new Date(iso));
}

const FINER: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'medium' },
  { dateStyle: 'medium', timeStyle: 'short' },
  { dateStyle: 'medium', timeStyle: 'medium' },
];

/** Moments of ours, each as short as it can be told from the others: by the day, the minute or the second. */
export function formatApart(isos: readonly string[], locale: string): string[] {
  const moments = [...new Set(isos)];
  const isApart = (options: Intl.DateTimeFormatOptions) => {
    const { format } = dateFormatter(locale, options);
    return new Set(moments.map((iso) => format(new Date(iso)))).size === moments.length;
  };
  const { format } = dateFormatter(
    locale,
    FINER.find(isApart) ?? { dateStyle: 'medium', timeStyle: 'medium' },
  );
  return isos.map((iso) => format(new Date(iso)));
}

function offsetName(offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  if (!sign || !hours || !minutes || (hours === '00' && minutes === '00')) return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
