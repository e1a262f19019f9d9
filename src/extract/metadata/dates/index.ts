/** Published and modified: all evidence gathered, ranked by what proved right, and told as the page wrote it. */
import type { LdArticle } from '../sources/json-ld-article.js';
import { type MetaTags, metasMatching } from '../sources/meta-tags.js';
import type { Microdata } from '../sources/microdata.js';
import type { VisibleDate } from '../sources/visible-dates.js';
import type { Sourced, SourceKind } from '../types.js';
import { type DateHabits, parseStamp } from './formats.js';
import { daysBetween, instantOf, isoOf, isPlausible, type Moment } from './moment.js';
import { dayInAddress } from './url-date.js';

export interface DateSources {
  readonly jsonLd: LdArticle;
  readonly metas: MetaTags;
  readonly microdata: Microdata;
  readonly visible: readonly VisibleDate[];
  readonly url: string;
  readonly habits: DateHabits;
  readonly now: Date;
}

export interface Dates {
  readonly published: Sourced<string> | undefined;
  readonly modified: Sourced<string> | undefined;
  /** Elements that show a date of the article. */
  readonly elements: readonly Element[];
}

/** A moment that was found, and where. */
interface Dated extends Moment {
  readonly source: SourceKind;
}
type Said = readonly [source: SourceKind, stamp: string | null | undefined];

/** A visible date with at least this weight is believed before what is stated for machines. */
const SURE = 3.35;
/** What a date gains that the address or a loose meta tag says too. */
const CONFIRMED = 0.5;
/** From so many different days on, dates above a headline are a list of other articles. */
const LISTED = 3;

/** Finds both dates. */
export function findDates(sources: DateSources): Dates {
  const shown = sources.visible.filter(({ moment }) => isPlausible(moment, sources.now));
  const published = publishedMoments(sources, shown);
  const modified = [
    ...modifiedStamps(sources),
    ...shown.filter(({ role }) => role === 'modified').map(dated),
  ];
  const first = settled(published[0], shown, 'published');
  const last = settled(modified[0], shown, 'modified');
  // "Modified" before "published" is the build of a template, not an edit.
  const isEdit = last && !(first && last.day < first.day);
  const all = [...published, ...modified];
  return {
    published: first && written(first, last, all),
    modified: isEdit ? written(last, first, all) : undefined,
    elements: shown.filter(({ role }) => role !== 'other').map(({ element }) => element),
  };
}

function written(moment: Dated, sibling: Dated | undefined, all: readonly Moment[]): Sourced<string> {
  return { value: isoOf(withOffset(moment, sibling, all)), source: moment.source };
}

function dated({ moment, source }: VisibleDate): Dated {
  return { ...moment, source };
}

/** Everything that may be the date of publication, the likeliest first. */
function publishedMoments(sources: DateSources, shown: readonly VisibleDate[]): Dated[] {
  const { metas, habits, url } = sources;
  const loose = read(tagged(metasMatching(metas, habits.words.looseMeta)), sources);
  const stated = statedDates(sources);
  const address = read([['url', dayInAddress(url, habits.words)]], sources);
  const known = new Set([...loose, ...address].map(({ day }) => day));
  const weight = ({ weight, role, moment }: VisibleDate) =>
    weight + (role === 'published' ? 1 : 0) + (known.has(moment.day) ? CONFIRMED : 0);
  const ranked = shown
    .filter(({ role }) => role !== 'other' && role !== 'modified')
    .sort((a, b) => weight(b) - weight(a));
  const [best] = ranked;
  const near = new Set(
    ranked.filter((date) => date.weight >= 3 && !date.role).map(({ moment }) => moment.day),
  );
  const isSure = best && weight(best) >= SURE && (best.weight >= 4 || best.role || near.size < LISTED);
  const sure = isSure ? [inOrder(dated(best), [...stated, ...address])] : [];
  // Dates shown far from the headline count only when clearly placed, and never when there is a crowd of them.
  const days = new Set(ranked.filter(({ role }) => !role).map(({ moment }) => moment.day));
  const rest = ranked
    .filter((date) => weight(date) >= 1.5 && (date.role || isSure || days.size < LISTED))
    .map(dated);
  const [first] = stated;
  if (first && sure[0] && prevails(sure[0], first, sources)) return [...sure, ...stated, ...rest];
  if (first && !sure[0] && isHidden(stated, shown)) return [];
  return [...stated, ...sure, ...loose, ...rest, ...address];
}

/**
 * A date that only JSON-LD tells, on a page that shows its reader another one, of an update: right in 2 of 15
 * such pages, so that the update alone is told.
 */
function isHidden(stated: readonly Dated[], shown: readonly VisibleDate[]): boolean {
  const [first] = stated;
  const near = shown.filter(({ role, weight }) => role !== 'other' && weight >= SURE);
  return (
    first?.source === 'json-ld' &&
    stated.length === 1 &&
    near.length > 0 &&
    near.every(({ role, moment }) => role === 'modified' && moment.day !== first.day)
  );
}

/** `3/4/2021` as the other date of the article reads it, where one says that day and month stand the other way. */
function inOrder(date: Dated, others: readonly Dated[]): Dated {
  const [year, month, day] = date.day.split('-');
  const swapped = `${year}-${day}-${month}`;
  return others.some((other) => other.day === swapped) ? { ...date, day: swapped } : date;
}

/** What the page states for machines. */
function statedDates(sources: DateSources): Dated[] {
  const { jsonLd, metas, microdata, habits } = sources;
  return read(
    [
      ['json-ld', jsonLd.published],
      ['meta', metas.get('article:published_time')?.[0]],
      ...tagged(metasMatching(metas, habits.words.publishedMeta)),
      ['microdata', microdata.get('datePublished')?.[0]],
      ['microdata', microdata.get('dateCreated')?.[0]],
    ],
    sources,
  );
}

function modifiedStamps(sources: DateSources): Dated[] {
  const { jsonLd, metas, microdata, habits } = sources;
  return read(
    [
      ['json-ld', jsonLd.modified],
      ...tagged(metasMatching(metas, habits.words.modifiedMeta)),
      ['microdata', microdata.get('dateModified')?.[0]],
    ],
    sources,
  );
}

function tagged(metas: readonly (readonly [name: string, value: string])[]): Said[] {
  return metas.map(([, value]) => ['meta', value]);
}

function read(said: readonly Said[], { habits, now }: DateSources): Dated[] {
  return said.flatMap(([source, stamp]) => {
    const moment = parseStamp(stamp ?? '', habits);
    return moment && isPlausible(moment, now) ? { ...moment, source } : [];
  });
}

/**
 * Does the date beside the headline outweigh the one stated for machines? An earlier one does (the stated one is of
 * a later edit or of the last build), and one a day off (clocks in other zones); a later one, unless the page states
 * it as the last change and the other one for the networks too. Measured: right in 34 of 41 such pages.
 */
function prevails(shown: Moment, stated: Dated, sources: DateSources): boolean {
  const days = daysBetween(stated.day, shown.day);
  if (days <= 1 || stated.source === 'json-ld') return days !== 0;
  return !modifiedStamps(sources).some(({ day }) => Math.abs(daysBetween(day, shown.day)) <= 1);
}

/**
 * A stamp in UTC whose day is not the day the page shows its reader: the page's own day counts, with the
 * page's own time when it shows one.
 */
function settled(
  moment: Dated | undefined,
  shown: readonly VisibleDate[],
  role: 'published' | 'modified',
): Dated | undefined {
  if (!moment || !/^(?:Z|\+00:00)$/.test(moment.offset ?? '')) return moment;
  // The stamp of a `<time>` may be in UTC as well; what the page writes for its readers is not.
  const own = shown
    .filter((date) => (date.role === null || date.role === role) && date.moment.offset !== 'Z')
    .map(dated);
  if (own.some(({ day }) => day === moment.day)) return moment;
  return own.find((local) => couldBeSame(moment, local)) ?? moment;
}

/** Can the offset between UTC and some place on earth (−12 to +14 hours) explain the difference? */
function couldBeSame(stamp: Moment, local: Moment): boolean {
  const hours = (instantOf({ ...local, offset: 'Z' }) - instantOf(stamp)) / 3_600_000;
  return local.time ? hours >= -12.1 && hours <= 14.1 : hours > -36 && hours <= 14;
}

/**
 * A time without offset borrows the one that another date of the article states; a time written for readers is not
 * in UTC, so that one says nothing about it.
 */
function withOffset(moment: Dated, sibling: Moment | undefined, all: readonly Moment[]): Moment {
  if (!moment.time || moment.offset) return moment;
  const isLocal = moment.source === 'visible' || moment.source === 'time';
  const known = [...(sibling ? [sibling] : []), ...all].map(({ offset }) => offset);
  const offset = known.find((other) => other && other !== 'Z') ?? (isLocal ? null : sibling?.offset);
  return offset ? { ...moment, offset } : moment;
}
