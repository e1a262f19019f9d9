/**
 * The byline. A name that the page shows its readers is believed before one that only machines see, and none
 * is better than a wrong one.
 */
import type { Words } from '../words.js';
import { looksCapital, nameKey, namesIn } from './names/clean.js';
import { CAP, comparable, squeezed } from './page-text.js';
import type { LdArticle } from './sources/json-ld-article.js';
import type { MetaTags } from './sources/meta-tags.js';
import type { Microdata } from './sources/microdata.js';
import type { Page } from './sources/page.js';
import type { Region } from './sources/region.js';
import type { VisibleByline } from './sources/visible-bylines.js';
import { ZONE } from './sources/zones.js';
import { isSiteName } from './title-parts.js';
import type { Sourced, SourceKind } from './types.js';

export interface BylineSources {
  readonly page: Page;
  readonly region: Region;
  readonly jsonLd: LdArticle;
  readonly metas: MetaTags;
  readonly microdata: Microdata;
  readonly words: Words;
  readonly visible: readonly VisibleByline[];
  /** Keys of {@link siteKeys}: what the site calls itself. */
  readonly declaredNames: ReadonlySet<string>;
  /** The same with the names its host goes by. */
  readonly siteNames: ReadonlySet<string>;
  /** BCP 47 tag of the article's language, or null. */
  readonly lang: string | null;
}

interface Candidate {
  readonly source: SourceKind;
  readonly names: readonly string[];
  /** One of the names stands near the headline or below the body. */
  readonly shown: boolean;
  /** How surely the page shows it as its byline; null for what only machines see. */
  readonly weight: number | null;
  /** It names the site itself. */
  readonly site: boolean;
}

/** A visible byline with at least this weight needs no other witness. */
const SURE = 2;
/** Below this a line far from the headline is believed by nobody. */
const ALONE = 1.25;

/** Finds who wrote the article. */
export function findByline(sources: BylineSources): Sourced<string> | undefined {
  const winner = choose(gather(sources).filter(({ names }) => names.length > 0));
  return winner ? { value: joinNames(winner.names), source: winner.source } : undefined;
}

/** Whole names only, as many as the cap holds. */
function joinNames(names: readonly string[]): string {
  let byline = '';
  for (const name of names) {
    const longer = byline ? `${byline}, ${name}` : name;
    if (longer.length > CAP.byline) break;
    byline = longer;
  }
  return byline;
}

function choose(candidates: readonly Candidate[]): Candidate | null {
  // People before the site that publishes them.
  const believed = candidates.filter(({ weight }) => weight !== null && weight >= ALONE);
  const seen = believed.find(({ site }) => !site) ?? candidates.find(({ weight }) => weight !== null);
  const others = byPeople(candidates.filter(({ weight }) => weight === null));
  const person = others.find(({ site }) => !site);
  const shown = others.find((candidate) => candidate.shown && !(candidate.site && person));
  // Markup often names the first author only, where the page names all of them; or the paper for its people.
  const isBetter = shown && seen && (isMore(seen.names, shown.names) || (shown.site && !seen.site));
  if (shown && !(isBetter && Number(seen.weight) >= SURE)) return shown;
  const isSure = Number(seen?.weight) >= ALONE && !(seen?.site && person);
  return (isSure ? seen : others[0]) ?? null;
}

function byPeople(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates.filter(({ site }) => !site), ...candidates.filter(({ site }) => site)];
}

function isMore(names: readonly string[], fewer: readonly string[]): boolean {
  const keys = names.map(nameKey);
  return keys.length > fewer.length && fewer.every((name) => keys.includes(nameKey(name)));
}

function gather(sources: BylineSources): Candidate[] {
  const { jsonLd, metas, microdata, visible, words } = sources;
  const text = shownText(sources.page, sources.region);
  const found: Candidate[] = [];
  const signed = visible.map(({ element }) => squeezed(element.textContent ?? ''));
  const signs = (name: string) => signed.some((line) => line.includes(squeezed(name)));
  const add = (
    source: SourceKind,
    raw: readonly string[] | undefined,
    weight: number | null = null,
  ): void => {
    const all = [...new Set(raw?.flatMap((text) => wholeName(text, sources) ?? namesIn(text, words)))];
    const people = all.filter((name) => name && !isSiteName(name, sources.siteNames));
    const site = people.length === 0;
    const names = site ? all : people;
    const shown = Number(weight) > 0 || names.some((name) => text.includes(` ${nameKey(name)} `));
    const declared = site && names.some((name) => isSiteName(name, sources.declaredNames));
    // One word that names the site and signs no line is its brand (right in 5 of 11 such pages).
    const brand = site && !weight && names.every((name) => !name.includes(' ') && !signs(name));
    if (!brand && believes({ site, declared, shown }, sources)) {
      // A login name is nobody's name unless the page itself signs with it.
      found.push({ source, names: shown ? names : names.filter(isFullName), shown, weight, site });
    }
  };
  const people = jsonLd.authors.filter(({ organization }) => !organization);
  // An organisation may sign, as an agency does; the site itself, as an organisation, is the publisher.
  const agencies = jsonLd.authors.filter(({ name }) => !isSiteName(name, sources.siteNames));
  add(
    'json-ld',
    (people.length ? people : agencies).map(({ name }) => name),
  );
  for (const name of words.metas.author.split(' ')) add('meta', metas.get(name)?.map(inOrder));
  // WordPress tells a byline to Twitter as labelled data.
  if (words.writtenBy.test(metas.get('twitter:label1')?.[0] ?? '')) add('meta', metas.get('twitter:data1'));
  for (const name of ['author', 'creator']) add('microdata', microdata.get(name));
  for (const { names, weight } of visible) add('visible', names, weight);
  return found;
}

/** The site's own name or an organisation's is one name, whatever stands in it ("Food and Drug Administration"). */
function wholeName(text: string, { jsonLd, declaredNames, words }: BylineSources): string | null {
  if (words.imprint.test(text)) return '';
  const isOne =
    declaredNames.has(squeezed(text)) || jsonLd.authors.some((a) => a.organization && a.name === text);
  return isOne && !words.notName.test(text) && !/[:/@]/.test(text) ? text : null;
}

/** What is asked about a candidate before it is believed. */
interface Doubt {
  /** It names the site, by what the site calls itself or by its host. */
  readonly site: boolean;
  /** By what the site calls itself. */
  readonly declared: boolean;
  readonly shown: boolean;
}

/**
 * The site's own name is no byline on a news page, and elsewhere only when the page signs with it. What no reader
 * sees is believed on English pages (measured: right in 38 of 47) and not on others (right in 3 of 26, where
 * `author` mostly holds the publisher or the one who runs the site).
 */
function believes({ site, declared, shown }: Doubt, { jsonLd, lang }: BylineSources): boolean {
  const english = !lang || /^en\b/.test(lang);
  if (declared && jsonLd.types.some((type) => /NewsArticle$/.test(type))) return false;
  return english || (shown && !site);
}

/** "Lee, Ann" as catalogues write it → "Ann Lee". */
function inOrder(name: string): string {
  const match = /^([\p{Lu}][\p{L}'’-]+), ([\p{Lu}][\p{L}.'’-]*(?: \p{Lu}\.)?)$/u.exec(name);
  return match ? `${match[2]} ${match[1]}` : name;
}

function isFullName(name: string): boolean {
  return (looksCapital(name) || name.includes(' ')) && !/^\S*[a-z][._-][a-z]\S*$/.test(name);
}

/** The short lines around the article and all that is marked as byline, as one comparable text. */
function shownText(page: Page, region: Region): string {
  const parts: string[] = [];
  for (const [i, line] of page.lines.entries()) {
    const near = i >= region.start && (i <= region.bodyStart || (i >= region.bodyEnd && i < region.end));
    if (line.text.length < 250 && (near || line.zones & ZONE.byline)) parts.push(line.text);
  }
  return ` ${comparable(parts.join(' | '))} `;
}
