/** Paragraphs taken out and put in at one place: which of them are one paragraph, edited. */
import type { Work } from './alignment.js';

/**
 * Share of their words (Dice, each as often as it stands) from which two paragraphs are one, edited. Measured on news
 * (README).
 */
export const LEAST_ALIKE = 0.5;

/**
 * The pairs, in order on both sides, that are together most alike.
 * @param before each paragraph's words as rising numbers
 * @returns indexes into both, or null when comparing them all would be too much work
 */
export function pairAlike(
  before: readonly Int32Array[],
  after: readonly Int32Array[],
  work: Work,
): readonly (readonly [number, number])[] | null {
  const cost = before.length * wordsIn(after) + after.length * wordsIn(before);
  if (cost > work.left) return null;
  work.left -= cost;
  const width = after.length + 1;
  /** The best sum for the paragraphs from `i` and `j` on. */
  const best = new Float64Array((before.length + 1) * width);
  const alike = new Float64Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const here = i * width + j;
      const likeness = dice(before[i], after[j]);
      alike[here] = likeness >= LEAST_ALIKE ? likeness : 0;
      const paired = (alike[here] ?? 0) + (best[here + width + 1] ?? 0);
      best[here] = Math.max(paired, best[here + width] ?? 0, best[here + 1] ?? 0);
    }
  }
  return walk(best, alike, before.length, width);
}

function walk(
  best: Float64Array,
  alike: Float64Array,
  height: number,
  width: number,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < height && j < width - 1) {
    const here = i * width + j;
    const likeness = alike[here] ?? 0;
    if (likeness > 0 && best[here] === likeness + (best[here + width + 1] ?? 0)) {
      pairs.push([i, j]);
      i++;
      j++;
    } else if (best[here] === best[here + width]) i++;
    else j++;
  }
  return pairs;
}

function wordsIn(paragraphs: readonly Int32Array[]): number {
  return paragraphs.reduce((sum, words) => sum + words.length + 1, 0);
}

/** Twice the words that both have, divided by all words; 0 for two empty ones. */
export function dice(a: Int32Array = new Int32Array(), b: Int32Array = new Int32Array()): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}
