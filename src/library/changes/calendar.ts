/** How a language names months, days and stretches of time, as the platform knows it. */

export interface Calendar {
  /** Months and days of the week, long and short. */
  readonly dates: ReadonlySet<string>;
  /** All words of "3 hours ago", "yesterday", … */
  readonly relative: ReadonlySet<string>;
  /** Those of them that only the past has ("ago", "vor"). */
  readonly past: ReadonlySet<string>;
}

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
/** Enough to meet every plural form of CLDR's languages (Arabic: 0, 1, 2, 3, 11, 100; Slavic: 1, 2, 5). */
const AMOUNTS = [0, 1, 2, 3, 5, 11, 21, 100] as const;

const known = new Map<string, Calendar>();

/**
 * The words of `lang` and of English, lower-cased.
 * @param lang BCP 47 tag, or null; one that the platform does not know counts as null
 */
export function calendarOf(lang: string | null): Calendar {
  const locales = ['en', ...(lang === null ? [] : supported(lang))];
  const key = locales.join();
  const calendar = known.get(key) ?? calendarIn(locales);
  known.set(key, calendar);
  return calendar;
}

/** The words of a piece of text, lower-cased. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function supported(lang: string): string[] {
  try {
    // The language alone: regions would make the list of calendars long.
    const { language } = new Intl.Locale(lang);
    return language === 'en' ? [] : Intl.DateTimeFormat.supportedLocalesOf(language);
  } catch {
    return [];
  }
}

function calendarIn(locales: readonly string[]): Calendar {
  const past = new Set(locales.flatMap((locale) => relativeWords(locale, -1)));
  const future = new Set(locales.flatMap((locale) => relativeWords(locale, 1)));
  return {
    dates: new Set(locales.flatMap(dateWords)),
    relative: past,
    past: new Set([...past].filter((word) => !future.has(word))),
  };
}

function dateWords(locale: string): readonly string[] {
  const words: string[] = [];
  for (const style of ['long', 'short'] as const) {
    const day = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(locale, { day: 'numeric', month: style, timeZone: 'UTC' });
    for (let n = 1; n <= 7; n++) words.push(...wordsOf(day.format(Date.UTC(2024, 0, n))));
    for (let n = 0; n < 12; n++) words.push(...wordsOf(month.format(Date.UTC(2024, n, 1))));
  }
  return words.filter((word) => !/^\d/.test(word));
}

function relativeWords(locale: string, sign: -1 | 1): readonly string[] {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const phrases = UNITS.flatMap((unit) => AMOUNTS.map((amount) => format.format(sign * amount, unit)));
  return phrases.flatMap(wordsOf).filter((word) => !/^\d/.test(word));
}
