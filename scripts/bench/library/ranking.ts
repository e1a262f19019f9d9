/**
 * Whether the right article comes first: `npx tsx scripts/bench/library/ranking.ts [CORPUS]` (by default
 * `../shared/corpus/news`). A library of all articles of the corpus, by the titles and bodies that its annotators
 * took down; titles that two pages have are left out. For 200 articles, drawn with a fixed seed, three queries each:
 * all words of the title in any order, four of them, and the three rarest words of one sentence of the body.
 */
import path from 'node:path';
import { parseQuery, Searcher } from '../../../src/library/search/index.js';
import { readCorpus } from '../corpus.js';
import { MemoryIndex } from './memory-index.js';
import { Random } from './synthetic.js';

const ARTICLES = 200;
const TITLE_WORDS = 4;
const RARE_WORDS = 3;
/** Shorter words of a title are what nobody types to find it. */
const SHORTEST = 4;
/** The share of queries that must find the right article first; below it the run fails. */
const LEAST_RIGHT = 0.95;
const SEED = 20_240_501;

interface Known {
  readonly title: string;
  readonly url: string;
  readonly author: string | null;
  readonly body: string;
}

const articles = libraryOf(
  process.argv[2] ?? path.resolve(import.meta.dirname, '../../../../shared/corpus/news'),
);
const frequencies = documentFrequencies(articles);
const index = new MemoryIndex();
for (const { title, url, author, body } of articles)
  index.add({ headline: title, url, byline: author, siteName: null, standfirst: null, text: body });
await index.flush();

const random = new Random(SEED);
const drawn = shuffled([...articles.keys()], random).slice(0, ARTICLES);
console.log(`${articles.length} articles, ${drawn.length} drawn`);
await measure('all words of the title', ({ title }) => shuffled(wordsOf(title), random).join(' '));
await measure('four words of the title', titleQuery);
await measure('rare words of a sentence', rareWordsQuery);

async function measure(kind: string, queryFor: (article: Known) => string): Promise<void> {
  const searcher = new Searcher(index);
  const view = index.view();
  const misses: string[] = [];
  let hits = 0;
  for (const slot of drawn) {
    const article = articles[slot];
    if (!article) continue;
    const query = `${queryFor(article)} `;
    const found = await searcher.search(parseQuery(query), view);
    const place = found?.slots.indexOf(slot) ?? -1;
    hits += found?.slots.length ?? 0;
    if (place !== 0)
      misses.push(`  ${query}→ place ${place + 1} of ${found?.slots.length}: ${article.title}`);
  }
  const right = drawn.length - misses.length;
  console.log(
    `${kind}: first ${right} of ${drawn.length} (${((100 * right) / drawn.length).toFixed(1)} %), ${(hits / drawn.length).toFixed(1)} hits a query`,
  );
  if (misses.length > 0) console.log(misses.join('\n'));
  if (right < LEAST_RIGHT * drawn.length) process.exitCode = 1;
}

/** Four words of the title, drawn, in any order. */
function titleQuery({ title }: Known): string {
  const words = [...new Set(wordsOf(title))];
  const long = words.filter((word) => word.length >= SHORTEST);
  return shuffled(long.length >= 2 ? long : words, random)
    .slice(0, TITLE_WORDS)
    .join(' ');
}

/** The three rarest words of a drawn sentence of at least six. */
function rareWordsQuery({ body }: Known): string {
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
