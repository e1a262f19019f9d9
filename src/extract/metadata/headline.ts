/**
 * The headline. What the page shows as its first heading is right far more often than what it tells search
 * engines and social networks (measured: first h1 79 %, og:title 48 %), so headings lead, and the declared
 * titles and the address judge which heading it is.
 */
import { parseAddress } from '../addresses.js';
import type { Words } from '../words.js';
import { CAP, comparable, plainLine } from './page-text.js';
import { headingText } from './sources/heading-text.js';
import type { Page, Placed } from './sources/page.js';
import { isOwn, ZONE } from './sources/zones.js';
import { isSiteName, mainPart, withoutSite } from './title-parts.js';
import type { Sourced } from './types.js';

export interface Headline {
  readonly found: Sourced<string> | undefined;
  readonly element: Element | null;
  /** Number of the line the heading stands on, or -1. */
  readonly line: number;
  /** Zones the heading stands in. */
  readonly zones: number;
}

export interface HeadlineSources {
  readonly page: Page;
  /** Titles made for this article alone, in the order of trust. */
  readonly declared: readonly Sourced<string>[];
  /** The text of `<title>`, one plain line. */
  readonly titleElement: string;
  readonly words: Words;
  /** Keys of {@link siteKeys}. */
  readonly siteNames: ReadonlySet<string>;
  readonly url: string;
}

/** What headings are judged by. */
interface Judge {
  readonly words: Words;
  /** Declared titles without the site, by their comparable form. */
  readonly titles: ReadonlyMap<string, string>;
  /** Comparable forms of titles made for this article alone, as they stand. */
  readonly whole: ReadonlySet<string>;
  /** Comparable forms of what stands in the titles before the first separator, or behind the site's name. */
  readonly parts: ReadonlySet<string>;
  /** Does a title made for this article alone (not only the title element) stand among the titles? */
  readonly specific: boolean;
  /** Has the page a first heading outside navigation and side columns that is not the site's name? */
  readonly hasFirst: boolean;
  readonly slug: ReadonlySet<string>;
  /** Words of the titles and of the address. */
  readonly known: ReadonlySet<string>;
  /** The largest share of the address's words that a declared title has. */
  readonly slugInTitle: number;
  readonly siteNames: ReadonlySet<string>;
}

interface Heading {
  readonly placed: Placed;
  readonly text: string;
  readonly score: number;
}

/** A page of links has hundreds of headings; the headline is among the first. */
const MAX_HEADINGS = 60;

/** Finds the headline and the element that shows it. */
export function findHeadline(sources: HeadlineSources): Headline {
  const { page, declared, titleElement, siteNames } = sources;
  const all: Sourced<string>[] = [...declared, { value: titleElement, source: 'title-tag' }];
  const titles = withoutSites(all, siteNames);
  const judge = judgeOf(sources, titles);
  const weighed = page.headings.slice(0, MAX_HEADINGS).map((placed) => weigh(placed, judge));
  const ranked = weighed.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  const best = ranked.find((other) => isCore(other, ranked[0])) ?? ranked[0];
  if (best) return { ...best.placed, found: { value: best.text, source: 'heading' } };
  const line = lineWith(page, judge.titles);
  const { element = null, zones = 0 } = page.lines[line] ?? {};
  return { found: [...titles, ...all].find(({ value }) => value), element, line, zones };
}

/** Does this heading say what stands before the first bar in the best one ("Storm hits coast | Weather | Planet")? */
function isCore({ text }: Heading, best: Heading | undefined): boolean {
  const [core, ...rest] = best?.text.split(' | ') ?? [];
  return rest.length > 0 && core === text && text.split(' ').length > 2;
}

function withoutSites(titles: readonly Sourced<string>[], siteNames: ReadonlySet<string>): Sourced<string>[] {
  return titles
    .map(({ value, source }) => ({ value: withoutSite(value, siteNames), source }))
    .filter(({ value }) => !isSiteName(value, siteNames));
}

function judgeOf(sources: HeadlineSources, titles: readonly Sourced<string>[]): Judge {
  const { page, declared, titleElement, siteNames, url, words } = sources;
  const slug = slugWords(url);
  const whole = declared.map(({ value }) => value);
  const byKey = titles.toReversed().map(({ value }) => [comparable(value), value] as const);
  return {
    words,
    titles: new Map(byKey.filter(([key]) => key)),
    whole: new Set(whole.map(comparable)),
    parts: new Set([...whole, titleElement].map((title) => comparable(mainPart(title, siteNames)))),
    specific: withoutSites(declared, siteNames).length > 0,
    hasFirst: page.headings.some(({ element, zones }) => {
      const text = element.localName === 'h1' && isOwn(zones) ? (element.textContent ?? '') : '';
      return comparable(text.slice(0, CAP.title)) !== '' && !isSiteName(text.slice(0, CAP.title), siteNames);
    }),
    slug,
    known: new Set([...slug, ...byKey.flatMap(([key]) => key.split(' '))]),
    slugInTitle: Math.max(0, ...byKey.map(([key]) => shareOf(slug, key.split(' ')))),
    siteNames,
  };
}

/** The share of `wanted` that stands among `words`. */
function shareOf(wanted: ReadonlySet<string>, words: readonly string[]): number {
  return wanted.size ? new Set(words.filter((word) => wanted.has(word))).size / wanted.size : 0;
}

/** The first line that says a declared title word for word, on pages that mark no heading; -1 without one. */
function lineWith(page: Page, titles: ReadonlyMap<string, string>): number {
  return page.lines.findIndex(
    ({ text, zones }) => text.length < 400 && isOwn(zones) && titles.has(comparable(text)),
  );
}

/** Words of the last part of the address; empty when it has fewer than three. */
function slugWords(url: string): ReadonlySet<string> {
  const parts = parseAddress(url)
    ?.pathname.split('/')
    .filter((part) => /[a-z]{3,}[-_][a-z]/i.test(part));
  const words = comparable((parts?.at(-1) ?? '').replace(/\.\w{2,5}$/, '').replaceAll('_', ' ')).split(' ');
  const long = words.filter((word) => word.length > 2 && !/^\d+$/.test(word));
  return new Set(long.length >= 3 ? long : []);
}

/**
 * A lower heading that is one part of a title is believed from this many words on, where the page has a first
 * heading too: fewer name a section or a person.
 */
const WORDS_OF_PART = 5;
/** Characters of a first heading that is still believed against a declared title that it has little to do with. */
const LONG_HEADING = 160;
/** A heading is the site's name when so much of it is; "Acme Catalog" is the headline of Acme's catalogue. */
const NAME_OF_HEADING = 0.75;

/** How surely a heading is the headline; 0 when it is not. */
function weigh(placed: Placed, judge: Judge): Heading {
  const { titles, whole, slug, siteNames } = judge;
  const first = placed.element.localName === 'h1';
  if (!first && !mayMatch(placed.element, judge)) return { placed, text: '', score: 0 };
  const said = headingText(placed.element, titles, judge.words);
  const cut = withoutSite(said, siteNames);
  // What the page declares word for word begins with a series' name, not with the site's.
  const text = whole.has(comparable(said)) && !said.startsWith(cut) ? said : cut;
  const key = comparable(text);
  const none = { placed, text, score: 0 };
  if (!key || isSiteName(text, siteNames, NAME_OF_HEADING)) return none;
  const words = key.split(' ');
  const isPart = judge.parts.has(key) && (first || !judge.hasFirst || words.length >= WORDS_OF_PART);
  const likest = Math.max(0, ...[...titles.keys()].map((title) => likeness(key, words, title)));
  const match = isPart ? Math.max(likest, 0.95) : likest;
  const named = slug.size
    ? words.filter((word) => slug.has(word)).length / Math.max(words.length, slug.size)
    : 0;
  if (first ? isOther(key, words, match, named, judge) : !isLowerHeadline(match, named, judge)) return none;
  let score = match * 4 + named * 1.5 + (first ? 2 : 0);
  if (first && words.length === 1 && match < 1) score -= 1;
  if (placed.zones & ZONE.article) score += 0.5;
  if (/headline|name/.test(placed.element.getAttribute('itemprop') ?? '')) score += 1;
  if (!isOwn(placed.zones)) score -= 1;
  return { placed, text: plainLine(text, CAP.title), score };
}

/** A page with a first heading has another headline only where a declared title says it nearly word for word. */
function isLowerHeadline(match: number, named: number, { hasFirst }: Judge): boolean {
  return hasFirst ? match >= 0.94 : match >= 0.8 || named >= 0.7;
}

/** A quick look at a lower heading: less than a quarter of its words in titles and address is no match. */
function mayMatch({ textContent }: Element, { known }: Judge): boolean {
  const words = comparable((textContent ?? '').slice(0, CAP.title * 2)).split(' ');
  return words.filter((word) => known.has(word)).length * 4 >= words.length;
}

/** Is this first heading about something else than the article that the page declares? */
function isOther(key: string, words: readonly string[], match: number, named: number, judge: Judge): boolean {
  const { specific, slug, slugInTitle } = judge;
  if (!specific) return false;
  // "News", "Contact us": short, and no title made for the article knows it.
  if (words.length <= 3 && match < 0.2 && named < 0.2) return true;
  if (key.length > LONG_HEADING && match < 0.5 && named < 0.2) return true;
  // The address says what the declared title says, and the heading does not.
  return match < 0.5 && slugInTitle >= 0.8 && slugInTitle - shareOf(slug, words) > 0.5;
}

/**
 * 1 for the same words. Nearly that when one begins with the other; less when it ends with it: what stands last
 * in a title is mostly the section or the site. Else the share of common words.
 */
function likeness(key: string, words: readonly string[], reference: string): number {
  if (key === reference) return 1;
  const share = Math.min(key.length, reference.length) / Math.max(key.length, reference.length);
  if (reference.startsWith(key) || key.includes(reference)) return 0.7 + 0.25 * share;
  if (reference.endsWith(key)) return 0.3 + 0.6 * share;
  const others = new Set(reference.split(' '));
  const common = words.filter((word) => others.has(word)).length;
  return (0.8 * common) / Math.max(others.size, words.length);
}
