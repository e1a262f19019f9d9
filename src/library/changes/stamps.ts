/**
 * Lines of a text that only tell the time or the page's counters ("Updated 3 hours ago", "5 min read", "12
 * comments"): they change without anyone having written anything.
 */
import type { Article } from '../../article/article.js';
import { type Calendar, calendarOf, wordsOf } from './calendar.js';
import { BETWEEN, LABELS } from './stamp-words.js';

/** Longer paragraphs are the author's. Measured on news (README): the longest stamp there has 97 characters. */
const LONGEST = 140;

const NUMBER = /^\d+(?:st|nd|rd|th|er|am|pm|h\d*|k|m|t\d+|z)?$/;
/** Chinese, Japanese and Korean dates and times are written without spaces. */
const EAST_ASIAN_TIME = /^(?:\d+[年月日号號時时分秒点點년월일시분초]|[上下]午|午[前後]|前|約)+\d*$/;
const CLOCK = /\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b/i;
const YEAR = /(?:^|\D)(?:19|20)\d\d(?!\d)/;

/** Who may be named in a stamp: "Ilse Maring, 5 March 2024". */
type Named = Pick<Article, 'byline' | 'siteName' | 'lang'>;

/**
 * Judges one folded paragraph of the article. A line is a stamp when all its words are numbers, names of dates,
 * labels or the author's and the site's names, and something says that it is about the page: a label, "ago", or, at
 * the beginning or the end of the text, a date with its year or with a time of day. A number, a date or an hour
 * alone may be a table's, a timeline's or a programme's, and counts.
 */
export function stampJudge({
  byline,
  siteName,
  lang,
}: Named): (folded: string, isAtEdge: boolean) => boolean {
  const names = new Set(wordsOf(`${byline ?? ''} ${siteName ?? ''}`));
  const calendar = calendarOf(lang);
  return (folded, isAtEdge) => {
    if (folded.length === 0 || folded.length > LONGEST) return false;
    const words = wordsOf(folded);
    if (words.length === 0 || !words.every((word) => isOfStamps(word, calendar) || names.has(word)))
      return false;
    return isAboutPage(words, calendar) || (isAtEdge && isDate(folded, words, calendar));
  };
}

function isOfStamps(word: string, { dates, relative }: Calendar): boolean {
  return (
    NUMBER.test(word) ||
    BETWEEN.has(word) ||
    LABELS.has(word) ||
    dates.has(word) ||
    relative.has(word) ||
    EAST_ASIAN_TIME.test(word)
  );
}

function isAboutPage(words: readonly string[], { past }: Calendar): boolean {
  if (words.some((word) => LABELS.has(word))) return true;
  return words.some((word) => past.has(word)) && words.some((word) => /^\d/.test(word));
}

function isDate(folded: string, words: readonly string[], { dates }: Calendar): boolean {
  const numbers = folded.match(/\d+/g)?.length ?? 0;
  const isNamed = words.some((word) => dates.has(word)) && numbers > 0;
  if (YEAR.test(folded)) return isNamed || numbers >= 3;
  return isNamed && CLOCK.test(folded);
}
