/**
 * Which blocks belong to the article, read off the truth of a corpus.
 *
 * Where the whole body is known, the blocks are aligned with it: each block may cover stretches of the truth that
 * share three words in a row with it, and the chain of stretches, in order, that explains most words wins. So a
 * teaser that repeats the article's first sentence is not taken for the sentence itself. Where only snippets are
 * known, they label the blocks they stand in.
 */
import { words } from '../bench/metrics/body.js';

/** What is known of a block: the share of its words that are the article's, 0 to 1, or null. */
export type Label = number | null;

/** Words in a row that tie a block to the truth; shorter blocks must match as a whole. */
const GRAM = 3;
/** Share of a block's words that a stretch must explain to be looked at. */
const LEAST_COVERED = 0.35;
/** Places where the same words stand in the truth; more are a refrain and tell nothing. */
const MOST_PLACES = 400;

interface Stretch {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly covered: number;
  readonly gain: number;
  score: number;
  before: Stretch | null;
}

/**
 * Labels blocks by the whole body.
 * @param texts the blocks' texts, in order
 * @param kept the share that Readability kept: breaks ties between a block and its copy elsewhere
 */
export function labelsByBody(texts: readonly string[], kept: readonly number[], body: string): number[] {
  const truth = words(body);
  const places = gramPlaces(truth);
  const stretches = texts.flatMap((text, block) =>
    stretchesOf(words(text), truth, places).map(({ start, end, matched, length }) => ({
      block,
      start,
      end,
      covered: matched / length,
      gain: matched * ((kept[block] ?? 0) > 0.5 ? 1.05 : 1) + 0.1,
      score: 0,
      before: null,
    })),
  );
  return labelsOf(texts.length, stretches, truth.length);
}

function gramPlaces(truth: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let length = 1; length <= GRAM; length++) {
    for (let i = 0; i + length <= truth.length; i++) {
      const gram = truth.slice(i, i + length).join(' ');
      const known = places.get(gram);
      if (!known) places.set(gram, [i]);
      else if (known.length < MOST_PLACES) known.push(i);
    }
  }
  return places;
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly matched: number;
  readonly length: number;
}

/** Stretches of the truth that a block may be, best first, by the offset most of its grams agree on. */
function stretchesOf(
  own: readonly string[],
  truth: readonly string[],
  places: Map<string, number[]>,
): Match[] {
  const size = Math.min(GRAM, own.length);
  if (size === 0) return [];
  const offsets = new Map<number, number>();
  for (let i = 0; i + size <= own.length; i++)
    for (const place of places.get(own.slice(i, i + size).join(' ')) ?? [])
      offsets.set(place - i, (offsets.get(place - i) ?? 0) + 1);
  const best = [...offsets].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 12);
  return best
    .map(([offset]) => ({
      start: Math.max(0, offset),
      end: Math.min(truth.length, offset + own.length),
      matched: matchedWords(own, truth, offset, size),
      length: own.length,
    }))
    .filter(({ matched }) => matched / own.length >= LEAST_COVERED);
}

/** Words of a block that stand in grams which the truth has near the offset. */
function matchedWords(
  own: readonly string[],
  truth: readonly string[],
  offset: number,
  size: number,
): number {
  if (size < GRAM) return own.every((word, i) => truth[offset + i] === word) ? own.length : 0;
  const from = Math.max(0, offset - 3);
  const to = Math.min(truth.length, offset + own.length + 4 + (own.length >> 3));
  const near = new Set<string>();
  for (let i = from; i + GRAM <= to; i++) near.add(truth.slice(i, i + GRAM).join(' '));
  const covered = new Uint8Array(own.length);
  for (let i = 0; i + GRAM <= own.length; i++)
    if (near.has(own.slice(i, i + GRAM).join(' '))) covered.fill(1, i, i + GRAM);
  return covered.reduce((sum, c) => sum + c, 0);
}

/** The best chain: blocks in order, stretches in order but for a small overlap; by a Fenwick tree of maxima. */
function labelsOf(count: number, stretches: Stretch[], length: number): number[] {
  const tree = new Array<Stretch | null>(length + 2).fill(null);
  let best: Stretch | null = null;
  for (let i = 0; i < stretches.length; ) {
    let j = i;
    while (stretches[j]?.block === stretches[i]?.block && j < stretches.length) j++;
    const same = stretches.slice(i, j);
    for (const s of same) {
      s.before = bestUpTo(tree, s.start + Math.min(2, (s.end - s.start) >> 2));
      s.score = (s.before?.score ?? 0) + s.gain;
      if (!best || s.score > best.score) best = s;
    }
    for (const s of same) enter(tree, s);
    i = j;
  }
  const labels = new Array<number>(count).fill(0);
  const explained = new Uint8Array(length);
  for (let s: Stretch | null = best; s; s = s.before) {
    labels[s.block] = Math.max(labels[s.block] ?? 0, s.covered);
    explained.fill(1, s.start, s.end);
  }
  addMoved(stretches, labels, explained);
  return labels;
}

/** A long stretch that the chain leaves unexplained stands elsewhere on the page than in the truth. */
function addMoved(stretches: readonly Stretch[], labels: number[], explained: Uint8Array): void {
  for (const s of stretches) {
    if (labels[s.block] || s.covered < 0.75 || s.end - s.start < 5) continue;
    const known = explained.subarray(s.start, s.end).reduce((sum, e) => sum + e, 0);
    if (known >= 0.3 * (s.end - s.start)) continue;
    labels[s.block] = s.covered;
    explained.fill(1, s.start, s.end);
  }
}

function bestUpTo(tree: readonly (Stretch | null)[], end: number): Stretch | null {
  let best: Stretch | null = null;
  for (let i = Math.min(end + 1, tree.length - 1); i > 0; i -= i & -i) {
    const s = tree[i];
    if (s && (!best || s.score > best.score)) best = s;
  }
  return best;
}

function enter(tree: (Stretch | null)[], stretch: Stretch): void {
  for (let i = stretch.end + 1; i < tree.length; i += i & -i) {
    const held = tree[i];
    if (!held || held.score < stretch.score) tree[i] = stretch;
  }
}

/** Labels blocks by snippets that must, or must not, stand in the body. */
export function labelsBySnippets(
  texts: readonly string[],
  withSnippets: readonly string[],
  withoutSnippets: readonly string[],
): Label[] {
  const inside = withSnippets.map(fold).filter((s) => s.length > 3);
  const outside = withoutSnippets.map(fold).filter((s) => s.length > 3);
  return texts.map((text) => {
    if (outside.some((s) => text.includes(s))) return 0;
    return inside.some((s) => text.includes(s) || (text.length > 25 && s.includes(text))) ? 1 : null;
  });
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
