/**
 * What a page says about its article. A pure function of the document: gather every kind of evidence in one
 * pass, then answer each field from it, in an order where each answer helps the next.
 */
import { findByline } from './byline.js';
import { findCanonical } from './canonical.js';
import { dayOrder } from './dates/day-order.js';
import { mayHoldDate } from './dates/formats.js';
import { findDates } from './dates/index.js';
import { findExcerpt } from './excerpt.js';
import { type DeclaredTitle, findHeadline } from './headline.js';
import { findDirection, findLanguage } from './language.js';
import { findLeadImage } from './lead-image.js';
import { CAP, plainLine, squeezed } from './page-text.js';
import { findSiteName } from './site.js';
import { readJsonLd } from './sources/json-ld.js';
import { type LdArticle, readLdArticle } from './sources/json-ld-article.js';
import { MetaTags } from './sources/meta-tags.js';
import { readMicrodata } from './sources/microdata.js';
import { surveyPage } from './sources/page.js';
import { articleRegion } from './sources/region.js';
import { visibleBylines } from './sources/visible-bylines.js';
import { visibleDates } from './sources/visible-dates.js';
import { siteKeys } from './title-parts.js';
import type { MetadataOptions, MetadataResult } from './types.js';

export type { Evidence, Metadata, MetadataOptions, MetadataResult, VisibleFields } from './types.js';

/**
 * Reads the metadata of a page.
 * @param doc a declobbered document, with or without a browsing context; it is not changed
 * @returns the answers, the elements that show them, and all the evidence. Never throws.
 */
export function readMetadata(doc: Document, options: MetadataOptions): MetadataResult {
  const page = surveyPage(doc);
  const base = baseOf(page.root, options.url);
  const metas = new MetaTags(page.metas);
  const graph = readJsonLd(page.jsonLd);
  const titleText = plainLine(page.titleText, CAP.title);
  const h1s = page.headings.filter(({ element }) => element.localName === 'h1');
  const shownTitles = h1s.slice(0, 5).map(({ element }) => plainLine(element.textContent ?? '', CAP.title));
  const jsonLd = readLdArticle(
    graph,
    [titleText, metas.all('og:title')[0] ?? '', ...shownTitles],
    options.url,
  );
  const microdata = readMicrodata(page.properties);

  const site = findSiteName(jsonLd, metas);
  const called = site.evidence.map(({ value }) => value);
  const names = siteKeys(called, options.url);
  const headline = findHeadline({
    page,
    declared: declaredTitles(jsonLd, metas, titleText),
    siteNames: names,
    url: options.url,
  });
  const nearest = headline.element ?? page.body ?? page.root;
  const language = findLanguage(nearest, jsonLd, metas);
  const region = articleRegion(page, headline.line, headline.zones);
  const bylines = visibleBylines(page, region);
  const byline = findByline({
    page,
    region,
    jsonLd,
    metas,
    microdata,
    visible: bylines,
    declaredNames: new Set(called.map(squeezed)),
    siteNames: names,
    lang: language.value,
  });
  const shortLines = page.lines
    .filter(({ text }) => text.length < 200 && mayHoldDate(text))
    .map(({ text }) => text);
  const order = dayOrder(shortLines, language.value, hostOf(options.url));
  const habits = { order, lang: language.value };
  const shownDates = visibleDates(page, region, habits);
  const dates = findDates({
    jsonLd,
    metas,
    microdata,
    visible: shownDates,
    url: options.url,
    habits,
    now: options.now,
  });
  const canonical = findCanonical(page.links, metas, base);
  const leadImage = findLeadImage(page.links, metas, jsonLd, base);
  const excerpt = findExcerpt(metas, jsonLd);
  return {
    metadata: {
      title: headline.value,
      byline: byline.value,
      published: dates.published,
      modified: dates.modified,
      siteName: site.value,
      lang: language.value,
      dir: findDirection(nearest, language.value),
      excerpt: excerpt.value,
      canonicalUrl: canonical.value,
      leadImage: leadImage.value,
    },
    visible: {
      headline: headline.element,
      bylines: bylines.map(({ element }) => element),
      dates: dates.elements,
    },
    evidence: [headline, byline, dates, site, language, excerpt, canonical, leadImage].flatMap(
      (f) => f.evidence,
    ),
    declaredTypes: declaredTypes(jsonLd, metas, page.itemTypes),
  };
}

function declaredTitles(jsonLd: LdArticle, metas: MetaTags, titleText: string): DeclaredTitle[] {
  const declared: DeclaredTitle[] = [];
  const add = (text: string | null | undefined, source: string): void => {
    const line = plainLine(text ?? '', CAP.title);
    if (line) declared.push({ source, text: line });
  };
  add(jsonLd.headline, 'json-ld headline');
  for (const name of ['og:title', 'twitter:title', 'dc.title', 'citation_title'])
    add(metas.all(name)[0], `meta ${name}`);
  add(titleText, 'title element');
  return declared;
}

function declaredTypes(jsonLd: LdArticle, metas: MetaTags, itemTypes: readonly string[]): string[] {
  const types = [
    ...jsonLd.types,
    ...metas.all('og:type'),
    ...itemTypes.map((type) => type.replace(/^.*\//, '')),
  ];
  return [...new Set(types.map((type) => plainLine(type, 50)).filter(Boolean))].slice(0, 20);
}

/** The base of the page's addresses: a `<base href>` in its head, else its own address. */
function baseOf(root: Element | null, url: string): string {
  const given = root?.getElementsByTagName('base')[0]?.getAttribute('href');
  return given && URL.canParse(given, url) ? new URL(given, url).href : url;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
