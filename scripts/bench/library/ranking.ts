/**
 * Whether the right article comes first. A library of all articles of a corpus, by the titles and bodies that its
 * annotators took down; titles that two pages have are left out. For 200 articles, drawn with a fixed seed, three
 * queries each: all words of the title in any order, four of them, and the three rarest words of one sentence of the
 * body. MiniSearch answers the same ones.
 */
import MiniSearch from 'minisearch';
import { parseQuery, Searcher } from '../../../src/library/search/index.js';
import { readCorpus } from '../corpus.js';
import { MemoryIndex } from './memory-index.js';
import { Random } from './synthetic.js';

const ARTICLES = 200;
const TITLE_WORDS = 4;
const RARE_WORDS = 3;
/** Shorter words of a title are what nobody types to find it. */
const SHORTEST = 4;
/** The share of queries that must find the right article first. */
const LEAST_RIGHT = 0.95;
const SEED = 20_240_501;

interface Known {
  readonly title: string;
  readonly url: string;
  readonly author: string | null;
  readonly body: string;
}

export interface Ranking {
  /** Markdown. */
  readonly report: string;
  /** Whether each kind of query finds the right article first often enough. */
  readonly isRight: boolean;
}

/** Numbers of articles, best first. */
type Find = (query: string) => Promise<readonly number[]>;

/** @param corpus the folder of a corpus, e.g. `../shared/corpus/news` */
export async function measureRanking(corpus: string): Promise<Ranking> {
  const articles = libraryOf(corpus);
  const random = new Random(SEED);
  const drawn = shuffled([...articles.keys()], random).slice(0, ARTICLES);
  const frequencies = documentFrequencies(articles);
  const kinds: Readonly<Record<string, (article: Known) => string>> = {
    'all words of the title': ({ title }) => shuffled(wordsOf(title), random).join(' '),
    'four words of the title': (article) => titleQuery(article, random),
    'three rare words of a sentence': (article) => rareWordsQuery(article, frequencies, random),
  };
  const [ours, peer] = [await oursOver(articles), miniSearchOver(articles)];
  const rows: string[] = [];
  const missed: string[] = [];
  let isRight = true;
  for (const [kind, queryFor] of Object.entries(kinds)) {
    const asked = drawn.flatMap((number) => {
      const article = articles[number];
      return article ? [{ number, title: article.title, query: queryFor(article) }] : [];
    });
    const misses = await missesOf(asked, ours);
    const share = (count: number) => `${((100 * (asked.length - count)) / asked.length).toFixed(1)} %`;
    rows.push(`| ${kind} | ${share(misses.length)} | ${share((await missesOf(asked, peer)).length)} |`);
    missed.push(...misses);
    if (misses.length > (1 - LEAST_RIGHT) * asked.length) isRight = false;
  }
  return { isRight, report: reportOf(articles.length, drawn.length, rows, missed) };
}

interface Asked {
  readonly number: number;
  readonly title: string;
  readonly query: string;
}

/** A line for each query whose article does not come first. */
async function missesOf(asked: readonly Asked[], find: Find): Promise<string[]> {
  const misses: string[] = [];
  for (const { number, title, query } of asked) {
    const found = await find(query);
    const place = found.indexOf(number);
    if (place !== 0) misses.push(`- ${query} → place ${place + 1} of ${found.length}: ${title}`);
  }
  return misses;
}

function reportOf(articles: number, drawn: number, rows: readonly string[], missed: readonly string[]) {
  return [
    '## Ranking',
    '',
    `The right one of ${articles} articles comes first, for ${drawn} of them:`,
    '',
    '| query | Plainread | MiniSearch |',
    '| --- | --- | --- |',
    ...rows,
    '',
    'Not first in Plainread:',
    '',
    ...missed,
    '',
  ].join('\n');
}

async function oursOver(articles: readonly Known[]): Promise<Find> {
  const index = new MemoryIndex();
  for (const { title, url, author, body } of articles)
    index.add({ headline: title, url, byline: author, siteName: null, standfirst: null, text: body });
  await index.flush();
  const searcher = new Searcher(index);
  const view = index.view();
  // With a blank behind it the last word is a whole one.
  return async (query) => [...((await searcher.search(parseQuery(`${query} `), view))?.slots ?? [])];
}

/** As ours: all words, the title worth more. */
function miniSearchOver(articles: readonly Known[]): Find {
  const index = new MiniSearch({
    fields: ['title', 'body'],
    searchOptions: { combineWith: 'AND', boost: { title: 4 } },
  });
  index.addAll(articles.map(({ title, body }, id) => ({ id, title, body })));
  return async (query) => index.search(query).map(({ id }) => id);
}

/** Four words of the title, drawn, in any order. */
function titleQuery({ title }: Known, random: Random): string {
  const words = [...new Set(wordsOf(title))];
  const long = words.filter((word) => word.length >= SHORTEST);
  return shuffled(long.length >= 2 ? long : words, random)
    .slice(0, TITLE_WORDS)
    .join(' ');
}

/** The three rarest words of a drawn sentence of at least six. */
function rareWordsQuery({ body }: Known, frequencies: ReadonlyMap<string, number>, random: Random): string {
  const sentences = body.split(/(?<=[.!?])\s+|\n+/).map((sentence) => [...new Set(wordsOf(sentence))]);
  const long = sentences.filter((words) => words.length >= 6);
  const sentence = random.of(long.length > 0 ? long : sentences);
  const rarity = (word: string) => frequencies.get(word) ?? 0;
  return [...sentence]
    .sort((a, b) => rarity(a) - rarity(b))
    .slice(0, RARE_WORDS)
    .join(' ');
}

function libraryOf(folder: string): Known[] {
  const pages = readCorpus(folder).flatMap(({ truth, url }) =>
    truth.title && truth.body ? [{ title: truth.title, url, author: truth.author, body: truth.body }] : [],
  );
  const titles = new Map<string, number>();
  for (const { title } of pages) titles.set(title.toLowerCase(), (titles.get(title.toLowerCase()) ?? 0) + 1);
  return pages.filter(({ title }) => titles.get(title.toLowerCase()) === 1);
}

function documentFrequencies(all: readonly Known[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { body } of all)
    for (const word of new Set(wordsOf(body))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words as a reader would type them: what stands between spaces, without the punctuation around it. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu) ?? [];
}

function shuffled<Item>(items: readonly Item[], from: Random): Item[] {
  return items
    .map((item) => ({ item, place: from.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
