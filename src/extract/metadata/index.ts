/**
 * What a page says about its article. A pure function of the document and the vocabulary: gather every kind of
 * evidence in one pass, then answer each field from it, in an order where each answer helps the next.
 */
import { baseOf, parseAddress } from '../addresses.js';
import type { Words } from '../words.js';
import { isPartial } from './access.js';
import { findByline } from './byline.js';
import { dayOrder } from './dates/day-order.js';
import { findDates } from './dates/index.js';
import {
  type Declared,
  declaredTitles,
  findCanonical,
  findDirection,
  findExcerpt,
  findLanguage,
  findLeadImage,
  findSection,
  siteNames,
} from './fields.js';
import { findHeadline } from './headline.js';
import { CAP, plainLine, squeezed } from './page-text.js';
import { readJsonLd } from './sources/json-ld.js';
import { readLdArticle } from './sources/json-ld-article.js';
import { readMetaTags } from './sources/meta-tags.js';
import { type Microdata, readMicrodata } from './sources/microdata.js';
import { type Page, surveyPage } from './sources/page.js';
import { articleRegion, type Region } from './sources/region.js';
import { visibleBylines } from './sources/visible-bylines.js';
import { visibleDates } from './sources/visible-dates.js';
import { findStandfirst } from './standfirst.js';
import { siteKeys } from './title-parts.js';
import type { Evidence, Metadata, MetadataOptions, MetadataResult, Sourced } from './types.js';

export type { Evidence, Metadata, MetadataOptions, MetadataResult, VisibleFields } from './types.js';

/**
 * Reads the metadata of a page.
 * @param doc a declobbered document, with or without a browsing context; it is not changed
 * @param options the address, the clock and the words ({@link compileVocabulary}), all of them required
 * @returns the answers with their sources, the elements that show them and the declared types. Never throws.
 */
export function readMetadata(doc: Document, options: MetadataOptions): MetadataResult {
  const { url, words } = options;
  const base = baseOf(doc, url);
  const declared = readDeclared(doc, options);
  const page = surveyPage(doc, words);
  const site = siteNames(declared);
  const called = site.map(({ value }) => value);
  const keys = siteKeys(called, url, words);
  const headline = findHeadline({
    page,
    declared: declaredTitles(declared),
    titleElement: plainLine(doc.title, CAP.title),
    siteNames: keys,
    url,
    words,
  });
  const nearest = headline.element ?? doc.body ?? doc.documentElement;
  const lang = findLanguage(nearest, declared);
  const region = articleRegion(page, headline.line, headline.zones);
  const microdata = readMicrodata(page.properties);
  const story: Story = {
    declared,
    page,
    microdata,
    region,
    called,
    siteNames: keys,
    lang: lang?.value ?? null,
  };
  const { bylines, byline } = bylineOf(story, words);
  const { elements, published, modified } = datesOf(story, options);
  const standfirst = findStandfirst(page, region, declared);
  const answers = {
    title: headline.found,
    byline,
    published,
    modified,
    siteName: site[0],
    lang,
    dir: findDirection(nearest, lang?.value, words),
    excerpt: findExcerpt(declared),
    standfirst,
    section: findSection(declared, headline.found?.value ?? ''),
    canonicalUrl: findCanonical(declared, base),
    leadImage: findLeadImage(declared, base),
  };
  return {
    ...told(answers, isPartial(page, region, declared)),
    visible: {
      headline: headline.element,
      bylines: bylines.map(({ element }) => element),
      dates: elements,
    },
    declaredTypes: [...declared.jsonLd.types, ...(declared.metas.get('og:type') ?? []), ...itemTypes(doc)],
    mentionedTypes: declared.mentioned,
  };
}

/** What is known when the headline has been found. */
interface Story {
  readonly declared: Declared;
  readonly page: Page;
  readonly microdata: Microdata;
  readonly region: Region;
  /** What the site calls itself. */
  readonly called: readonly string[];
  /** Keys of {@link siteKeys}. */
  readonly siteNames: ReadonlySet<string>;
  readonly lang: string | null;
}

function readDeclared(doc: Document, { url, words }: MetadataOptions): Declared {
  const metas = readMetaTags(doc);
  const titles = [doc.title, metas.get('og:title')?.[0] ?? '', ...textsOf(doc, 'h1').slice(0, 5)].map(
    (title) => title.slice(0, CAP.title),
  );
  const scripts = readJsonLd(textsOf(doc, 'script[type*="ld+json" i]'), words);
  const mentioned = scripts.nodes.flatMap(({ types }) => types);
  return { doc, metas, jsonLd: readLdArticle(scripts, titles, url, words), mentioned, words };
}

function bylineOf({ declared, page, microdata, region, called, siteNames, lang }: Story, words: Words) {
  const bylines = visibleBylines(page, region, words);
  const byline = findByline({
    ...declared,
    page,
    region,
    microdata,
    visible: bylines,
    declaredNames: new Set(called.map(squeezed)),
    siteNames,
    lang,
  });
  return { bylines, byline };
}

function datesOf({ declared, page, microdata, region, lang }: Story, { url, now, words }: MetadataOptions) {
  const dateLines = page.lines.filter(({ text, dated }) => dated && text.length < 200);
  const habits = {
    order: dayOrder(
      dateLines.map(({ text }) => text),
      lang,
      parseAddress(url)?.hostname ?? '',
    ),
    words,
  };
  const visible = visibleDates(page, region, habits);
  return findDates({ ...declared, microdata, visible, url, habits, now });
}

type Answers = {
  readonly [Field in keyof Omit<Metadata, 'partial'>]: Sourced<NonNullable<Metadata[Field]>> | undefined;
};

/** The values of all answers, and the source of each. */
function told(answers: Answers, partial: boolean): Pick<MetadataResult, 'metadata' | 'evidence'> {
  const fields = Object.entries(answers);
  const values = fields.map(([field, answer]) => [field, answer?.value ?? null]);
  const sources = fields.flatMap(([field, answer]) => (answer ? [[field, answer.source]] : []));
  return {
    metadata: { ...Object.fromEntries(values), partial } as Metadata,
    evidence: Object.fromEntries(sources) as Evidence,
  };
}

function itemTypes(doc: Document): string[] {
  return Array.from(
    doc.querySelectorAll('[itemtype]'),
    (e) => e.getAttribute('itemtype')?.replace(/^.*[/#]/, '') ?? '',
  );
}

function textsOf(doc: Document, selector: string): string[] {
  return Array.from(doc.querySelectorAll(selector), (element) => element.textContent ?? '');
}
