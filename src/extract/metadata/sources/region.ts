/**
 * Where on the page the article's fields are shown: the lines around the headline up to the first paragraphs,
 * and the few lines right below the last one.
 */
import type { Page } from './page.js';
import { FOREIGN } from './zones.js';

export interface Region {
  /** Line of the headline; 0 when there is none. */
  readonly headline: number;
  /** First line of the header. */
  readonly start: number;
  /** Line after the header: the body has begun. */
  readonly bodyStart: number;
  /** Line of the last paragraph. */
  readonly bodyEnd: number;
  /** Line after the tail. */
  readonly end: number;
  /** Foreign zones in which the headline itself stands: there they say nothing (a `sidebar` that is the page). */
  readonly pardoned: number;
}

/** Lines above the headline that may carry a date or a kicker. */
const ABOVE = 12;
/** Lines between headline and body: byline, date, share bar, picture. */
const BELOW = 40;
/** Lines after the last paragraph. */
const TAIL = 15;
/** A line this long is a paragraph (in scripts without spaces a third of it). */
const PARAGRAPH = 150;

/** @param headline the line of the headline, or -1 */
export function articleRegion(page: Page, headline: number, zones: number): Region {
  const { lines } = page;
  const from = Math.max(headline, 0);
  const pardoned = zones & FOREIGN;
  let paragraphs = 0;
  let bodyStart = Math.min(lines.length, from + BELOW);
  let bodyEnd = from;
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line || !isParagraph(line.text) || line.zones & FOREIGN & ~pardoned) continue;
    // The first long line is often the standfirst, with the byline below it.
    if (++paragraphs === 2 && i < bodyStart) bodyStart = i;
    bodyEnd = i;
  }
  return {
    headline: from,
    start: headline < 0 ? 0 : Math.max(0, from - ABOVE),
    bodyStart: Math.max(bodyStart, from + 1),
    bodyEnd,
    end: Math.min(lines.length, Math.max(bodyEnd, bodyStart) + TAIL),
    pardoned,
  };
}

function isParagraph(text: string): boolean {
  return (
    text.length >= PARAGRAPH ||
    (text.length >= PARAGRAPH / 3 && /[\u3040-\u30ff\u4e00-\u9fff]{20}/.test(text))
  );
}
