/** What JSON-LD says about the page's own article: the right node of the graph, and its fields. */
import type { Words } from '../../words.js';
import { CAP, comparable, decodeEntities, plainLine } from '../page-text.js';
import { type JsonObject, type LdGraph, type LdNode, textOf } from './json-ld.js';

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
  readonly section: string | null;
  /** Names on the path to the page, the site's first page left out. */
  readonly crumbs: readonly string[];
  /** May everyone read it? null when the page does not say. */
  readonly free: boolean | null;
  readonly language: string | null;
  readonly image: string | null;
  readonly types: readonly string[];
  /** Name of the `WebSite` node. */
  readonly siteName: string | null;
}

/**
 * Picks the node that stands for the page's article and reads it; a `WebPage` node fills gaps in the dates.
 * @param titles what the page calls itself elsewhere (`<title>`, og:title, h1), for telling articles apart
 */
export function readLdArticle(
  graph: LdGraph,
  titles: readonly string[],
  url: string,
  words: Words,
): LdArticle {
  const known = titles.map(comparable).filter(Boolean);
  const article = best(graph, known, url, words);
  const page = graph.nodes.find(
    (node) => !node.listed && node.types.some((type) => words.pageType.test(type)),
  );
  const main = article?.value;
  const said = (key: string, cap: number) => graph.text(main, key, cap);
  const either = (key: string, cap: number) => said(key, cap) ?? graph.text(page?.value, key, cap);
  const authors = main ? authorsOf(graph, main, 'author' in main ? 'author' : 'creator') : [];
  return {
    headline: said('headline', CAP.title) ?? said('name', CAP.title),
    authors,
    published: either('datePublished', 60) ?? said('dateCreated', 60) ?? said('uploadDate', 60),
    modified: either('dateModified', 60),
    publisher: either('publisher', CAP.siteName),
    description: said('description', CAP.excerpt),
    section: said('articleSection', CAP.section),
    crumbs: crumbsOf(graph),
    free: freeOf(main) ?? freeOf(page?.value),
    language: either('inLanguage', 35),
    image: main ? (addresses(graph, main, ['image', 'thumbnailUrl'])[0] ?? null) : null,
    types: [...new Set([...(article?.types ?? []), ...(page?.types ?? [])])],
    siteName: graph.text(
      graph.nodes.find(({ types }) => types.includes('WebSite'))?.value,
      'name',
      CAP.siteName,
    ),
  };
}

/** `false`, `"False"` and `"http://schema.org/False"` are all written. */
function freeOf(node: JsonObject | undefined): boolean | null {
  const said = String(node?.['isAccessibleForFree'] ?? '').toLowerCase();
  return /false$/.test(said) ? false : /true$/.test(said) ? true : null;
}

function crumbsOf(graph: LdGraph): string[] {
  const path = graph.nodes.find(({ types }) => types.includes('BreadcrumbList'))?.value;
  const items = path ? graph.values(path, 'itemListElement') : [];
  const names = items.map((item) =>
    typeof item === 'string'
      ? null
      : (graph.text(item, 'name', CAP.section) ?? graph.text(item, 'item', CAP.section)),
  );
  return names.slice(1).filter((name) => name !== null);
}

function best(graph: LdGraph, titles: readonly string[], url: string, words: Words): LdNode | null {
  let winner: LdNode | null = null;
  let highest = 0;
  for (const node of graph.nodes) {
    const score = node.types.some((type) => words.articleType.test(type))
      ? weigh(graph, node, titles, url, words)
      : 0;
    if (score > highest) {
      winner = node;
      highest = score;
    }
  }
  return winner;
}

function weigh(
  graph: LdGraph,
  { value, types, listed }: LdNode,
  titles: readonly string[],
  url: string,
  { articleProper }: Words,
): number {
  let score = types.some((type) => articleProper.test(type)) ? 4 : 1;
  const headline = comparable(
    graph.text(value, 'headline', CAP.title) ?? graph.text(value, 'name', CAP.title) ?? '',
  );
  if (headline && titles.some((title) => title.includes(headline) || headline.includes(title))) score += 4;
  const own = addresses(graph, value, ['url', 'mainEntityOfPage', '@id']);
  if (own.some((address) => bare(address) === bare(url))) score += 2;
  if (value['datePublished']) score += 1;
  if (value['author']) score += 1;
  return listed ? score - 6 : score;
}

/** The addresses that these properties hold, in order. */
function addresses(graph: LdGraph, node: JsonObject, keys: readonly string[]): string[] {
  return keys
    .flatMap((key) => graph.values(node, key))
    .map((value) =>
      typeof value === 'string' ? value : (value['url'] ?? value['contentUrl'] ?? value['@id']),
    )
    .filter((address) => typeof address === 'string');
}

/** An address without scheme, `www.`, query, fragment and a closing slash: two of the same page compare equal. */
function bare(address: string): string {
  return address.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/?(?:[?#].*)?$/g, '');
}

function authorsOf(graph: LdGraph, node: JsonObject, key: string): LdAuthor[] {
  return graph.values(node, key).flatMap((value) => {
    const isText = typeof value === 'string';
    const organization = !isText && /Organi[sz]ation|Corporation|Brand\b/.test(String(value['@type']));
    return (isText ? [value] : graph.values(value, 'name').map(textOf))
      .map((name) => plainLine(decodeEntities(typeof name === 'string' ? name : ''), CAP.byline))
      .filter(Boolean)
      .map((name) => ({ name, organization }));
  });
}
