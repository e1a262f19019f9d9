/**
 * How exactly changes are shown: articles of a corpus whose paragraphs are edited in known ways, typeset anew, or given
 * other stamps; how long it takes; and how long the worst texts take.
 *
 * tsx scripts/bench/library/changes.ts --corpus ../shared/corpus/news [--corpus DIR …] [--limit N] [--fresh]
 */
import type { Article } from '../../../src/article/article.js';
import { compareArticles, isSameText } from '../../../src/library/changes/index.js';
import { countWords, paragraphsOf, randomFrom, wordsOf } from './edits.js';
import { readAskedTexts } from './texts.js';

/** Of an article with enough paragraphs: edited, taken out, put in; never two of them side by side. */
const EDITED = 3;
const LEAST_PARAGRAPHS = 2 * (EDITED + 2) + 1;
/** Words of a paragraph that is edited at least. */
const LEAST_WORDS = 8;

interface Edited {
  readonly article: Article;
  readonly expected: string;
}

/** Edits one word in ten of three paragraphs, takes one out and puts one in, all apart from each other. */
function edit(article: Article, stranger: string, random: () => number): Edited | null {
  const paragraphs = paragraphsOf(article.text);
  const places = paragraphs.flatMap((text, index) => (countWords(text) >= LEAST_WORDS ? [index] : []));
  const apart: number[] = [];
  for (const place of places) if (place >= (apart.at(-1) ?? -2) + 2) apart.push(place);
  if (apart.length < LEAST_PARAGRAPHS / 2) return null;
  const picked = apart.sort(() => random() - 0.5).slice(0, EDITED + 2);
  const [removed = 0, added = 0, ...edited] = picked;
  const foreign = paragraphsOf(stranger).find((text) => countWords(text) >= LEAST_WORDS) ?? 'Something else.';
  const changed = paragraphs.flatMap((text, index) => {
    if (index === removed) return [];
    if (index === added) return [text, foreign];
    return edited.includes(index) ? [reworded(text, random)] : [text];
  });
  return { article: { ...article, text: changed.join('\n\n') }, expected: `1 1 ${edited.length} 0` };
}

function reworded(paragraph: string, random: () => number): string {
  const words = wordsOf(paragraph);
  const first = Math.floor(random() * words.length);
  return words
    .map((word, index) => (index === first || random() < 0.1 ? 'elsewhere' : word))
    .join(paragraph.includes(' ') ? ' ' : '');
}

/** The same article as another visit may bring it: other typography, other stamps. */
function resaved(article: Article): Article {
  const text = article.text
    .replaceAll("'", '’')
    .replace(/"([^"\n]*)"/g, '“$1”')
    .replaceAll(' - ', ' – ')
    .replaceAll('...', '…')
    .replace(/ (?=\S{9})/g, '\u00a0');
  return { ...article, text: `Updated 4 hours ago\n\n${text}\n\n12 comments`, modified: '2026-01-01' };
}

function printExactness(articles: readonly Article[]): void {
  const random = randomFrom(3);
  const edits = articles.flatMap((article, index) => {
    const made = edit(article, articles[(index + 1) % articles.length]?.text ?? '', random);
    return made ? [{ before: article, ...made }] : [];
  });
  const right = edits.filter(({ before, article, expected }) => {
    const { added, removed, edited, moved } = compareArticles(before, article).counts;
    return `${added} ${removed} ${edited} ${moved}` === expected;
  });
  console.log(`\n${right.length} of ${edits.length} edited articles show exactly what was changed`);
  const quiet = articles.filter((article) => isSameText(article, resaved(article)));
  console.log(`${quiet.length} of ${articles.length} articles typeset anew with other stamps are the same`);
  const times = edits.map(({ before, article }) => timed(() => compareArticles(before, article)));
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * times.length)] ?? 0).toFixed(1);
  console.log(`compareArticles: ${at(0.5)} ms (median), ${at(0.95)} ms (95th percentile)`);
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Texts that are slow to compare, of about 2 MB. */
function worstTexts(): Readonly<Record<string, readonly [string, string]>> {
  const random = randomFrom(1);
  const word = (of: number) => `w${Math.floor(random() * of).toString(36)}`;
  const text = (paragraphs: number, words: number, of: number) =>
    Array.from({ length: paragraphs }, () => Array.from({ length: words }, () => word(of)).join(' '));
  const long = text(6000, 60, 3000);
  const reworded = (paragraph: string) =>
    paragraph.replace(/\S+/g, (old) => (random() < 0.2 ? word(3000) : old));
  const joined = (paragraphs: readonly string[]) => paragraphs.join('\n\n');
  return {
    'nothing in common': [joined(text(6000, 60, 30_000)), joined(text(6000, 60, 30_000)).toUpperCase()],
    'every paragraph edited': [joined(long), joined(long.map(reworded))],
    'paragraphs shuffled': [joined(long), joined([...long].sort())],
    '100,000 paragraphs of a word': [joined(text(100_000, 1, 50_000)), joined(text(100_000, 1, 50_000))],
    'the same word 1,000,000 times': ['a '.repeat(1_000_000), 'a '.repeat(900_000)],
  };
}

function printWorst(article: Article): void {
  for (const [name, [before, after]] of Object.entries(worstTexts())) {
    const [one, other] = [
      { ...article, text: before },
      { ...article, text: after },
    ];
    const compared = timed(() => compareArticles(one, other));
    const same = timed(() => isSameText(one, other));
    console.log(`${name}: compareArticles ${compared.toFixed(0)} ms, isSameText ${same.toFixed(0)} ms`);
  }
}

const texts = await readAskedTexts();
const articles = texts.map(({ article }) => article);
printExactness(articles);
const [first] = articles;
if (first) printWorst(first);
