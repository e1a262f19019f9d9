/** What JSON-LD says about the page's own article: the right node of the graph, and its fields. */
import { CAP, comparable, decodeEntities, plainLine } from '../page-text.js';
import { isObject, type JsonObject, type LdGraph, type LdNode, own } from './json-ld.js';

export interface LdAuthor {
  readonly name: string;
  readonly organization: boolean;
}

/** The article as JSON-LD tells it; what it does not say is null or empty. */
export interface LdArticle {
  readonly headline: string | null;
  readonly authors: readonly LdAuthor[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly image: string | null;
  readonly types: readonly string[];
  /** Name of the `WebSite` node. */
  readonly siteName: string | null;
}

/** schema.org's Article and its subtypes, and the works that news sites and blogs publish in their stead. */
const ARTICLE =
  /^(?:\w*Article|\w*Posting|\w*Report|Report\w*|Review|Recipe|HowTo|NewsItem|CreativeWork|QAPage|VideoObject|Course|Book|LearningResource|PodcastEpisode|MedicalWebPage)$/;
const ARTICLE_PROPER = /(?:Article|Posting|Report)$/;
const PAGE = /WebPage$|^(?:AboutPage|ItemPage|CollectionPage|ProfilePage|FAQPage)$/;

/**
 * Picks the node that stands for the page's article and reads it; a `WebPage` node fills gaps in the dates.
 * @param titles what the page calls itself elsewhere (`<title>`, og:title, h1), for telling articles apart
 */
export function readLdArticle(graph: LdGraph, titles: readonly string[], url: string): LdArticle {
  const known = titles.map(comparable).filter(Boolean);
  const article = best(graph, known, url);
  const page = graph.nodes.find((node) => !node.listed && node.types.some((type) => PAGE.test(type)));
  const main = article?.value ?? {};
  const text = (node: JsonObject, key: string, cap: number) => graph.text(node, key, cap);
  const date = (key: string) => text(main, key, 60) ?? (page ? text(page.value, key, 60) : null);
  return {
    headline: text(main, 'headline', CAP.title) ?? (article ? text(main, 'name', CAP.title) : null),
    authors: [
      ...authors(graph, main, 'author'),
      ...(own(main, 'author') ? [] : authors(graph, main, 'creator')),
    ],
    published: date('datePublished') ?? text(main, 'dateCreated', 60) ?? text(main, 'uploadDate', 60),
    modified: date('dateModified'),
    publisher:
      text(main, 'publisher', CAP.siteName) ?? (page ? text(page.value, 'publisher', CAP.siteName) : null),
    description: text(main, 'description', CAP.excerpt),
    language: text(main, 'inLanguage', 35) ?? (page ? text(page.value, 'inLanguage', 35) : null),
    image: image(graph, main),
    types: [...new Set([...(article?.types ?? []), ...(page?.types ?? [])])],
    siteName: siteName(graph),
  };
}

function best(graph: LdGraph, titles: readonly string[], url: string): LdNode | null {
  let winner: LdNode | null = null;
  let highest = 0;
  for (const node of graph.nodes) {
    if (!node.types.some((type) => ARTICLE.test(type))) continue;
    const score = weigh(graph, node, titles, url);
    if (score > highest) {
      winner = node;
      highest = score;
    }
  }
  return winner;
}

function weigh(graph: LdGraph, node: LdNode, titles: readonly string[], url: string): number {
  let score = node.types.some((type) => ARTICLE_PROPER.test(type)) ? 4 : 1;
  const headline = comparable(
    graph.text(node.value, 'headline', CAP.title) ?? graph.text(node.value, 'name', CAP.title) ?? '',
  );
  if (headline && titles.some((title) => title.includes(headline) || headline.includes(title))) score += 4;
  if (addresses(graph, node.value).some((address) => samePage(address, url))) score += 2;
  if (own(node.value, 'datePublished')) score += 1;
  if (own(node.value, 'author')) score += 1;
  return node.listed ? score - 6 : score;
}

function addresses(graph: LdGraph, node: JsonObject): string[] {
  const found: string[] = [];
  for (const key of ['url', 'mainEntityOfPage', '@id']) {
    for (const value of graph.values(node, key)) {
      const address = typeof value === 'string' ? value : own(value, '@id');
      if (typeof address === 'string') found.push(address);
    }
  }
  return found;
}

/** Do two addresses name the same page, apart from scheme, `www.`, query, fragment and a closing slash? */
function samePage(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function authors(graph: LdGraph, node: JsonObject, key: string): LdAuthor[] {
  const found: LdAuthor[] = [];
  for (const value of graph.values(node, key)) {
    if (typeof value === 'string') found.push({ name: clean(value), organization: false });
    else {
      const types = ([] as unknown[]).concat(own(value, '@type') ?? []);
      const organization = types.some(
        (type) => typeof type === 'string' && /Organi[sz]ation|Corporation|Brand$/.test(type),
      );
      for (const name of graph.values(value, 'name')) {
        const text = isObject(name) ? (own(name, '@value') ?? own(name, 'name')) : name;
        if (typeof text === 'string') found.push({ name: clean(text), organization });
      }
    }
  }
  return found.filter((author) => author.name !== '');
}

function clean(name: string): string {
  return plainLine(decodeEntities(name), CAP.byline);
}

function image(graph: LdGraph, node: JsonObject): string | null {
  for (const key of ['image', 'thumbnailUrl']) {
    for (const value of graph.values(node, key)) {
      const address =
        typeof value === 'string'
          ? value
          : (own(value, 'url') ?? own(value, 'contentUrl') ?? own(value, '@id'));
      if (typeof address === 'string' && address) return address;
    }
  }
  return null;
}

function siteName(graph: LdGraph): string | null {
  const site = graph.nodes.find((node) => node.types.includes('WebSite'));
  return site ? graph.text(site.value, 'name', CAP.siteName) : null;
}
