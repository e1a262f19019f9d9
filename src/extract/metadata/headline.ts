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
import { isSiteName, withoutSite } from './title-parts.js';
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
  readonly references: readonly string[];
  /** Does a title made for this article alone (not only the title element) stand among them? */
  readonly specific: boolean;
  readonly slug: ReadonlySet<string>;
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
  const { page, declared, titleElement, siteNames, url, words } = sources;
  const bare = (titles: readonly Sourced<string>[]) =>
    titles
      .map(({ value, source }) => ({ value: withoutSite(value, siteNames), source }))
      .filter(({ value }) => !isSiteName(value, siteNames));
  const all: Sourced<string>[] = [...declared, { value: titleElement, source: 'title-tag' }];
  const titles = bare(all);
  const references = titles.map(({ value }) => comparable(value)).filter(Boolean);
  const judge = { words, references, specific: bare(declared).length > 0, slug: slugWords(url), siteNames };
  const [best] = page.headings
    .slice(0, MAX_HEADINGS)
    .map((placed) => weigh(placed, judge))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  if (best) return { ...best.placed, found: { value: best.text, source: 'heading' } };
  const line = lineWith(page, references);
  const { element = null, zones = 0 } = page.lines[line] ?? {};
  return { found: [...titles, ...all].find(({ value }) => value), element, line, zones };
}

/** The first line that says a declared title word for word, on pages that mark no heading; -1 without one. */
function lineWith(page: Page, references: readonly string[]): number {
  return page.lines.findIndex(
    ({ text, zones }) => text.length < 400 && isOwn(zones) && references.includes(comparable(text)),
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

/** How surely a heading is the headline; 0 when it is not. */
function weigh(placed: Placed, judge: Judge): Heading {
  const { references, specific, slug, siteNames } = judge;
  const text = withoutSite(headingText(placed.element, references, judge.words), siteNames);
  const key = comparable(text);
  const none = { placed, text, score: 0 };
  if (!key || isSiteName(text, siteNames)) return none;
  const words = key.split(' ');
  const match = Math.max(0, ...references.map((reference) => likeness(key, words, reference)));
  const named = slug.size
    ? words.filter((word) => slug.has(word)).length / Math.max(words.length, slug.size)
    : 0;
  const first = placed.element.localName === 'h1';
  // Lower headings count only when a declared title or the address confirms them.
  if (!first && match < 0.8 && named < 0.7) return none;
  // "News", "Contact us": a short first heading that no title made for the article knows is the section's.
  if (first && specific && words.length <= 3 && match < 0.2 && named < 0.2) return none;
  let score = match * 4 + named * 1.5 + (first ? 2 : 0);
  if (first && words.length === 1 && match < 1) score -= 1;
  if (placed.zones & ZONE.article) score += 0.5;
  if (/headline|name/.test(placed.element.getAttribute('itemprop') ?? '')) score += 1;
  if (!isOwn(placed.zones)) score -= 1.5;
  return { placed, text: plainLine(text, CAP.title), score };
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
