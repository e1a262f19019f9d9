/**
 * How surely the same story under another masthead is found: copies of the articles of a corpus, edited by 5 to 40 %
 * and wrapped anew, against pairs of articles that have nothing to do with each other.
 *
 * tsx scripts/bench/library/same-story.ts --corpus ../shared/corpus/news [--corpus DIR …] [--limit N] [--fresh]
 */
import type { Article } from '../../../src/article/article.js';
import { compareStories, type StoryText, storyTextOf } from '../../../src/library/changes/same-story.js';
import { candidates, LEAST_SHARED, SKETCH_SIZE, sketchOf } from '../../../src/library/changes/sketch.js';
import { countWords, EDITS, paragraphsOf, randomFrom, wrap } from './edits.js';
import { type KeptText, readAskedTexts } from './texts.js';

const SHARES = [0.05, 0.1, 0.2, 0.3, 0.4] as const;
/** Words of a box that a site prints below every article. */
const BOXES = [60, 120] as const;

interface Read {
  readonly text: KeptText;
  readonly story: StoryText;
  readonly sketch: Uint32Array;
}

function read(text: KeptText, changed: string = text.article.text): Read {
  const article = { text: changed, wordCount: countWords(changed) };
  return { text, story: storyTextOf(article), sketch: sketchOf(article) };
}

function isCandidate(one: Uint32Array, other: Uint32Array): boolean {
  return candidates(one, other, 1).length > 0;
}

function strangerOf(all: readonly Read[], index: number, random: () => number): string {
  const other = all[(index + 1 + Math.floor(random() * (all.length - 1))) % all.length];
  return other?.text.article.text ?? '';
}

/** A line for each way of editing and share: how many copies are found exactly, by the sketch, by both in turn. */
function printRecall(all: readonly Read[]): void {
  console.log('\nCopies found, in % (exact / sketch / both), by share of the text edited');
  console.log(['', ...SHARES.map((share) => `${share * 100} %`)].join('\t'));
  for (const [name, edit] of Object.entries(EDITS)) {
    const cells = SHARES.map((share) => {
      const random = randomFrom(Math.round(share * 1000));
      const found = all.map((original, index) => {
        const making = { share, random, stranger: strangerOf(all, index, random) };
        const stranger = strangerOf(all, index, random);
        const copy = read(
          original.text,
          wrap(edit(original.text.article.text, making), { random, stranger }),
        );
        const exact = compareStories(original.story, copy.story).same;
        const sketch = isCandidate(original.sketch, copy.sketch);
        return { exact, sketch, both: exact && sketch };
      });
      const percent = (by: 'exact' | 'sketch' | 'both') =>
        ((100 * found.filter((copy) => copy[by]).length) / found.length).toFixed(1);
      return `${percent('exact')} / ${percent('sketch')} / ${percent('both')}`;
    });
    console.log([name, ...cells].join('\t'));
  }
}

interface Tally {
  pairs: number;
  same: number;
  candidates: number;
  both: number;
  readonly closest: { readonly containment: number; readonly line: string }[];
}

function newTally(): Tally {
  return { pairs: 0, same: 0, candidates: 0, both: 0, closest: [] };
}

function count(tally: Tally, one: Read, other: Read): void {
  const { same, containment, jaccard } = compareStories(one.story, other.story);
  const isFound = isCandidate(one.sketch, other.sketch);
  tally.pairs++;
  if (same) tally.same++;
  if (isFound) tally.candidates++;
  if (same && isFound) tally.both++;
  if (!same && containment < 0.15) return;
  const figures = `${containment.toFixed(2)}\t${jaccard.toFixed(2)}\t${same ? 'SAME' : ''}\t${isFound ? 'cand' : ''}`;
  tally.closest.push({ containment, line: `${figures}\t${one.text.id} ${other.text.id}` });
}

function printTally(name: string, tally: Tally): void {
  const { pairs, same, candidates: found, both, closest } = tally;
  console.log(
    `\n${name}: ${pairs} pairs, ${same} called the same (${both} of them after the sketch), ${found} candidates (${((50_000 * found) / pairs).toFixed(1)} among 50,000)`,
  );
  for (const { line } of closest.sort((a, b) => b.containment - a.containment).slice(0, 12))
    console.log(line);
}

function printStrangers(all: readonly Read[]): void {
  const [strangers, neighbours] = [newTally(), newTally()];
  for (const [index, one] of all.entries()) {
    for (const other of all.slice(index + 1)) {
      const isSameSite = one.text.registrableHost === other.text.registrableHost;
      count(isSameSite ? neighbours : strangers, one, other);
    }
  }
  printTally('Articles of different sites', strangers);
  printTally('Articles of the same site', neighbours);
}

/** Two strangers above whose text, below whose text, or both, a site prints the same box. */
function printBoxes(all: readonly Read[]): void {
  const random = randomFrom(7);
  for (const words of BOXES) {
    const tally = newTally();
    for (const [index, one] of all.entries()) {
      const other = all[(index + 1 + Math.floor(random() * (all.length - 1))) % all.length] ?? one;
      const box = paragraphsOf(strangerOf(all, index, random))
        .join(' ')
        .split(' ')
        .slice(0, words)
        .join(' ');
      const boxed = (of: Read) => read(of.text, `${of.text.article.text}\n\n${box}`);
      count(tally, boxed(one), boxed(other));
    }
    printTally(`Different articles with the same box of ${words} words below`, tally);
  }
}

function printTimes(all: readonly Read[]): void {
  const articles = all.map(({ text }) => text.article);
  const words = articles.reduce((sum, { text }) => sum + countWords(text), 0);
  const timed = (work: () => void) => {
    const started = performance.now();
    work();
    return performance.now() - started;
  };
  const sketching = timed(() => articles.forEach((article: Article) => void sketchOf(article)));
  const rows = new Uint32Array(50_000 * SKETCH_SIZE);
  for (let i = 0; i < 50_000; i++) rows.set(all[i % all.length]?.sketch ?? [], i * SKETCH_SIZE);
  const unknown = sketchOf({
    text: 'nothing that stands anywhere else would look quite like these words here',
  });
  const scans = Array.from({ length: 20 }, () => timed(() => void candidates(unknown, rows, 50_000)));
  const median = scans.sort((a, b) => a - b)[10] ?? 0;
  console.log(`\nsketchOf: ${((700 * sketching) / words).toFixed(2)} ms for 700 words`);
  console.log(
    `candidates: ${median.toFixed(1)} ms among 50,000 (median of 20), from ${LEAST_SHARED} of ${SKETCH_SIZE} numbers`,
  );
}

const texts = await readAskedTexts();
const all = texts.map((text) => read(text)).filter(({ story }) => story.wordCount >= 60);
console.log(`${all.length} articles of at least 60 words`);
printTimes(all);
printRecall(all);
printBoxes(all);
printStrangers(all);
