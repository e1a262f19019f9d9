/**
 * MinHash (Broder 1997, "On the resemblance and containment of documents"): a few numbers for a text, of which two
 * texts share about as many as they share shingles. A scan over all sketches finds the few kept articles that are
 * worth comparing exactly.
 */
import type { Article } from '../../article/article.js';
import { mix, shinglesOf } from './shingles.js';

/** Numbers in a sketch. Measured (README). */
export const SKETCH_SIZE = 64;

/** Of those, how many two articles must share to be candidates. Measured (README). */
export const LEAST_SHARED = 4;

/** In a sketch of a text without shingles; equal to nothing. */
const NOTHING = 0xffffffff;

/** Odd factors and masks of the hash functions: fixed, since sketches are kept. */
const MASKS = Uint32Array.from({ length: SKETCH_SIZE }, (_, i) => mix(2 * i + 1));
const FACTORS = Uint32Array.from({ length: SKETCH_SIZE }, (_, i) => mix(2 * i + 2) | 1);

/** The sketch of an article's text: `SKETCH_SIZE` numbers, the same on every machine. Linear. */
export function sketchOf({ text }: Pick<Article, 'text'>): Uint32Array {
  const sketch = new Uint32Array(SKETCH_SIZE).fill(NOTHING);
  const shingles = Uint32Array.from(new Set(shinglesOf(text)));
  for (let i = 0; i < SKETCH_SIZE; i++) {
    const [mask = 0, factor = 1] = [MASKS[i], FACTORS[i]];
    let least = NOTHING;
    for (const shingle of shingles) {
      const product = Math.imul(shingle ^ mask, factor);
      const hash = (product ^ (product >>> 15)) >>> 0;
      if (hash < least) least = hash;
    }
    sketch[i] = least;
  }
  return sketch;
}

/** The share of shingles that two texts have in common, 0 to 1, estimated; standard error at most 0.06. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0; i < SKETCH_SIZE; i++) if (a[i] === b[i] && a[i] !== NOTHING) shared++;
  return shared / SKETCH_SIZE;
}

/**
 * Which kept articles may be the same story as the one with this sketch.
 * @param rows `count` sketches, one after the other, `SKETCH_SIZE` numbers each
 * @returns their indexes, the most alike first; a caller that takes only the first few loses little
 */
export function candidates(sketch: Uint32Array, rows: Uint32Array, count: number): readonly number[] {
  const found: { readonly index: number; readonly shared: number }[] = [];
  if (sketch[0] === NOTHING) return [];
  for (let index = 0, at = 0; index < count; index++, at += SKETCH_SIZE) {
    let shared = 0;
    for (let i = 0; i < SKETCH_SIZE; i++) if (rows[at + i] === sketch[i]) shared++;
    if (shared >= LEAST_SHARED) found.push({ index, shared });
  }
  return found.sort((a, b) => b.shared - a.shared).map(({ index }) => index);
}
