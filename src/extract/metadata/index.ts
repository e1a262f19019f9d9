/**
 * What a page says about its article. A pure function of the document and the vocabulary: gather every kind of
 * evidence in one pass, then answer each field from it, in an order where each answer helps the next.
 */
import { baseOf, parseAddress } from '../addresses.js';
import { findByline } from './byline.js';
import { dayOrder } from './dates/day-order.js';
import { mayHoldDate } from './dates/formats.js';
import { findDates } from './dates/index.js';
import {
  declaredTitles,
  findCanonical,
  findDirection,
  findExcerpt,
  findLanguage,
  findLeadImage,
  siteNames,
} from './fields.js';
import { findHeadline } from './headline.js';
import { CAP, plainLine, squeezed } from './page-text.js';
import { readJsonLd } from './sources/json-ld.js';
import { readLdArticle } from './sources/json-ld-article.js';
import { readMetaTags } from './sources/meta-tags.js';
import { readMicrodata } from './sources/microdata.js';
import { surveyPage } from './sources/page.js';
import { articleRegion } from './sources/region.js';
import { visibleBylines } from './sources/visible-bylines.js';
import { visibleDates } from './sources/visible-dates.js';
import { siteKeys } from './title-parts.js';
import type { MetadataOptions, MetadataResult } from './types.js';

export type { Metadata, MetadataOptions, MetadataResult, VisibleFields } from './types.js';

/**
 * Reads the metadata of a page.
 * @param doc a declobbered document, with or without a browsing context; it is not changed
 * @param options the address, the clock and the words ({@link compileVocabulary}), all of them required
 * @returns the answers, the elements that show them and the declared types. Never throws.
 */
export function readMetadata(doc: Document, { url, now, words }: MetadataOptions): MetadataResult {
  const base = baseOf(doc, url);
  const metas = readMetaTags(doc);
  const titles = [doc.title, metas.get('og:title')?.[0] ?? '', ...textsOf(doc, 'h1').slice(0, 5)].map(
    (title) => title.slice(0, CAP.title),
  );
  const scripts = readJsonLd(textsOf(doc, 'script[type*="ld+json" i]'), words);
  const jsonLd = readLdArticle(scripts, titles, url, words);
  const declared = { doc, metas, jsonLd, words };
  const page = surveyPage(doc, words);
  const microdata = readMicrodata(page.properties);

  const called = siteNames(declared);
  const siteKeyed = siteKeys(called, url);
  const headline = findHeadline({
    page,
    declared: declaredTitles(declared),
    titleElement: plainLine(doc.title, CAP.title),
    siteNames: siteKeyed,
    url,
    words,
  });
  const nearest = headline.element ?? doc.body ?? doc.documentElement;
  const lang = findLanguage(nearest, declared) ?? null;
  const region = articleRegion(page, headline.line, headline.zones);
  const bylines = visibleBylines(page, region, words);
  const byline = findByline({
    page,
    region,
    jsonLd,
    metas,
    microdata,
    visible: bylines,
    declaredNames: new Set(called.map(squeezed)),
    siteNames: siteKeyed,
    lang,
    words,
  });
  const dateLines = page.lines
    .map(({ text }) => text)
    .filter((text) => text.length < 200 && mayHoldDate(text, words));
  const habits = { order: dayOrder(dateLines, lang, parseAddress(url)?.hostname ?? ''), words };
  const shown = visibleDates(page, region, habits);
  const dates = findDates({ jsonLd, metas, microdata, visible: shown, url, habits, now });
  return {
    metadata: {
      title: headline.value,
      byline,
      published: dates.published,
      modified: dates.modified,
      siteName: called[0] ?? null,
      lang,
      dir: findDirection(nearest, lang),
      excerpt: findExcerpt(declared) ?? null,
      canonicalUrl: findCanonical(declared, base) ?? null,
      leadImage: findLeadImage(declared, base) ?? null,
    },
    visible: {
      headline: headline.element,
      bylines: bylines.map(({ element }) => element),
      dates: dates.elements,
    },
    declaredTypes: [...jsonLd.types, ...(metas.get('og:type') ?? []), ...itemTypes(doc)],
  };
}

function itemTypes(doc: Document): string[] {
  return Array.from(
    doc.querySelectorAll('[itemtype]'),
    (e) => e.getAttribute('itemtype')?.replace(/^.*\//, '') ?? '',
  );
}

function textsOf(doc: Document, selector: string): string[] {
  return Array.from(doc.querySelectorAll(selector), (element) => element.textContent ?? '');
}
