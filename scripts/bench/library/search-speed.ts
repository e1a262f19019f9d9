/**
 * How fast and how large the index is, in Node and in memory: `npx tsx scripts/bench/library/search-speed.ts [TEXTS]`.
 * Browsers add the reading of rows.
 */
import { encodeText, MOST_RECENT, parseQuery, Searcher, snippet } from '../../../src/library/search/index.js';
import { MemoryIndex, type MergeDone } from './memory-index.js';
import { Random, SyntheticNews } from './synthetic.js';

const QUERIES = 60;
const SNIPPETS = 20;

const texts = Number(process.argv[2] ?? 10_000);
const news = new SyntheticNews();
const index = new MemoryIndex();
const encoding: number[] = [];
const merges: MergeDone[] = [];

for (let number = 0; number < texts; number++) {
  const article = news.article(number);
  const begun = performance.now();
  encodeText({ ...article, slot: 0 });
  encoding.push(performance.now() - begun);
  index.add(article);
  if (index.recentTexts < MOST_RECENT) continue;
  await index.flush();
  for (let done = await index.mergeNext(); done; done = await index.mergeNext()) merges.push(done);
}

console.log(`${texts} texts`);
console.log(`encoding a text: ${times(encoding)}`);
for (const [from, to] of [
  [0, 1000],
  [1000, 8000],
  [8000, 100_000],
] as const) {
  const some = merges.filter((done) => done.texts >= from && done.texts < to);
  if (some.length > 0)
    console.log(
      `${some.length} merges to ${from}-${to} texts: ${times(some.map((done) => done.milliseconds))}`,
    );
}
const { terms, postings, positions } = index.bytes;
console.log(
  `bytes per 10,000 texts: terms ${mega(terms)}, postings ${mega(postings)}, positions ${mega(positions)}; ${index.segments.length} segments of ${index.segments.map((segment) => segment.texts).join(' ')}, ${index.segments.flatMap(({ firsts }) => firsts).length} blocks`,
);
await queries();

async function queries(): Promise<void> {
  const random = new Random(7);
  const word = (from: number, to: number) => news.words[from + Math.floor(random.next() * (to - from))] ?? '';
  const sentence = () => {
    const words = news.article(Math.floor(random.next() * texts)).text.split(/\s+/);
    const at = Math.floor(random.next() * (words.length - 4));
    return words.slice(at, at + 3).join(' ');
  };
  const kinds: Readonly<Record<string, () => string>> = {
    'one letter': () => word(0, 200).slice(0, 1),
    'two letters': () => word(200, 5000).slice(0, 2),
    'three letters': () => word(200, 5000).slice(0, 3),
    'common word': () => `${word(0, 20)} `,
    'rare word': () => `${word(20_000, 200_000)} `,
    'two common words': () => `${word(0, 50)} ${word(0, 50)} `,
    'two words, the second begun': () => `${word(50, 2000)} ${word(50, 2000).slice(0, 3)}`,
    'three words': () => `${word(0, 100)} ${word(100, 2000)} ${word(100, 2000)} `,
    'phrase of a text': () => `"${sentence()}"`,
    'phrase of common words': () => `"${word(0, 10)} ${word(0, 10)}"`,
    'phrase begun': () => `"${sentence().slice(0, -2)}`,
    'word left out': () => `${word(50, 500)} -${word(0, 50)} `,
    'word, site and author': () => `${word(0, 200)} site:${word(300, 310)} by:${word(2000, 2500)} `,
  };
  for (const [kind, make] of Object.entries(kinds)) await measure(kind, make);
}

async function measure(kind: string, make: () => string): Promise<void> {
  const searcher = new Searcher(index);
  const view = index.view();
  const taken: number[] = [];
  const snippets: number[] = [];
  let [hitCount, reads] = [0, 0];
  for (let i = 0; i < QUERIES; i++) {
    const query = parseQuery(make());
    index.reads = 0;
    const begun = performance.now();
    const hits = await searcher.search(query, view);
    taken.push(performance.now() - begun);
    reads += index.reads;
    hitCount += hits?.slots.length ?? 0;
    const first = [...(hits?.slots.slice(0, SNIPPETS) ?? [])].map((slot) => news.article(slot).text);
    const shown = performance.now();
    for (const text of first) snippet(text, query);
    snippets.push(performance.now() - shown);
  }
  console.log(
    `${kind}: ${times(taken)}; rows read ${(reads / QUERIES).toFixed(1)}; hits ${Math.round(hitCount / QUERIES)}; ${SNIPPETS} snippets ${times(snippets)}`,
  );
}

function times(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  return `median ${at(0.5)} p95 ${at(0.95)} most ${at(1)} ms`;
}

function mega(bytes: number): string {
  return `${((bytes / texts) * 0.01).toFixed(1)} MB`;
}
