/** Dates that the page shows: `<time>` elements and date lines, near the headline, below the body, or labelled. */
import { type DateHabits, findDates, parseStamp } from '../dates/formats.js';
import type { Moment } from '../dates/moment.js';
import { type DateRole, roleBefore } from '../dates/role.js';
import type { Line, Page, Segment } from './page.js';
import type { Region } from './region.js';
import { FOREIGN, ZONE } from './zones.js';

export interface VisibleDate {
  readonly moment: Moment;
  readonly role: DateRole;
  readonly element: Element;
  /** How surely it is a date of this article: from 4 right below the headline to 0 somewhere on the page. */
  readonly weight: number;
  readonly source: 'time' | 'visible';
}

/** Lines longer than this are prose, and a date in prose is a date of the story. */
const MAX_DATE_LINE = 200;
/** A sentence below the body may still tell "This post was published on …". */
const MAX_LABELLED_LINE = 300;
/** Where dates are those of other things, whatever the label. */
const LISTS = ZONE.navigation | ZONE.comments | ZONE.related;

/** A date in code or in somebody else's words is no date of the article. */
const QUOTED = 'code, pre, kbd, samp, blockquote';

/** What is needed to judge one line. */
interface Reading {
  readonly lines: readonly Line[];
  readonly region: Region;
  readonly habits: DateHabits;
}

/** All dates of the page that may be the article's, in its order. */
export function visibleDates(page: Page, region: Region, habits: DateHabits): VisibleDate[] {
  const reading: Reading = { lines: page.lines, region, habits };
  const found: VisibleDate[] = [];
  for (const [index, line] of page.lines.entries()) {
    if (line.zones & ZONE.time) found.push(...stampsOfLine(line, index, reading));
    const isProse = line.text.length > MAX_LABELLED_LINE && !(line.zones & ZONE.date);
    if (line.dated && !isProse) found.push(...datesOfLine(line, index, reading));
  }
  return found;
}

function stampsOfLine(line: Line, index: number, reading: Reading): VisibleDate[] {
  const found: VisibleDate[] = [];
  for (const [at, segment] of line.segments.entries()) {
    if (!(segment.zones & ZONE.time)) continue;
    const time = segment.element.closest('time[datetime]');
    const stamp = time?.getAttribute('datetime');
    const moment = stamp ? parseStamp(stamp, reading.habits) : null;
    if (!moment) continue;
    const words = line.segments.slice(0, at).map((s) => s.text);
    const before = [labelAbove(reading.lines, index, reading.habits), ...words, segment.text].join(' ');
    // What the element says of itself outweighs words that may belong to the date before it.
    const isEdit = /updat|modif/i.test(time?.className ?? '');
    const role = isEdit ? 'modified' : roleOf(before, segment.zones, reading.habits);
    const weight = placeOf(index, segment.zones, role, reading.region) + 1;
    if (weight > 0) found.push({ moment, role, element: segment.element, weight, source: 'time' });
  }
  return found;
}

function datesOfLine(line: Line, index: number, { lines, region, habits }: Reading): VisibleDate[] {
  const found: VisibleDate[] = [];
  const above = labelAbove(lines, index, habits);
  let from = 0;
  for (const date of findDates(line.text, habits)) {
    const segment = segmentAt(line, date.start);
    if (segment.element.closest(QUOTED)) continue;
    const role = roleOf(`${above} ${line.text.slice(from, date.start)}`, segment.zones, habits);
    from = date.end;
    // A segment that is a date and nothing else is a date line of its own, whatever prose follows it.
    const alone = date.end - date.start >= segment.text.length - 3;
    const length = alone && segment.zones & ZONE.date ? segment.text.length : line.text.length;
    if (length > (role === 'published' || role === 'modified' ? MAX_LABELLED_LINE : MAX_DATE_LINE)) continue;
    const place = placeOf(index, segment.zones, role, region);
    if (place <= -1) continue;
    const marked = segment.zones & ZONE.date ? 1 : 0;
    const weight = place + marked - Math.min((length - (date.end - date.start)) / 60, 2);
    const { moment } = date;
    found.push({ moment, role, element: segment.element, weight, source: 'visible' });
  }
  return found;
}

/**
 * A short line right above without a date is a label: `<dt>Published</dt><dd>3 May 2021</dd>`. Without a colon it
 * says nothing against the date: "Kommentar" is also the name of a section.
 */
function labelAbove(lines: readonly Line[], index: number, { words }: DateHabits): string {
  const above = lines[index - 1]?.text ?? '';
  const isLabel = above.length <= 25 && !/\d/.test(above);
  return isLabel && (/[:：]$/.test(above) || roleBefore(above, words) !== 'other') ? above : '';
}

function roleOf(before: string, zones: number, { words }: DateHabits): DateRole {
  const said = roleBefore(before, words);
  if (said) return said;
  return zones & ZONE.modified && !(zones & ZONE.published) ? 'modified' : null;
}

/**
 * Below the headline is surest, above it less, below the body least; elsewhere only with a label of its own.
 * -1 when the place says that it is no date of the article.
 */
function placeOf(index: number, zones: number, role: DateRole, region: Region): number {
  const foreign = zones & FOREIGN & ~region.pardoned;
  if (index >= region.headline && index <= region.bodyStart) {
    return 4 - (index - region.headline) / 40 - (foreign ? 1.5 : 0);
  }
  if (index < region.headline && index >= region.start) {
    return foreign & LISTS ? -1 : 2.5 - (region.headline - index) / 20 - (foreign ? 1 : 0);
  }
  const labelled = role === 'published' || role === 'modified';
  if (index >= region.bodyEnd && index < region.end && !foreign) return 1.5;
  if (foreign & LISTS) return -1;
  if (labelled) return 0.5;
  return foreign || !(zones & ZONE.date) ? -1 : 0;
}

function segmentAt(line: Line, position: number): Segment {
  let at = 0;
  for (const segment of line.segments) {
    at += segment.text.length + 1;
    if (position < at) return segment;
  }
  return line.segments[line.segments.length - 1] as Segment;
}
