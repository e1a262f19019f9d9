import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dice, LEAST_ALIKE, pairAlike } from '../../../../src/library/changes/pairing.js';

const words = fc.array(fc.nat({ max: 5 }), { maxLength: 6 }).map((items) => Int32Array.from(items).sort());
const side = fc.array(words, { minLength: 1, maxLength: 6 });

/** The best sum of likenesses, by trying everything. */
function bestSum(before: readonly Int32Array[], after: readonly Int32Array[], i = 0, j = 0): number {
  if (i === before.length || j === after.length) return 0;
  const likeness = dice(before[i], after[j]);
  return Math.max(
    bestSum(before, after, i + 1, j),
    bestSum(before, after, i, j + 1),
    likeness >= LEAST_ALIKE ? likeness + bestSum(before, after, i + 1, j + 1) : 0,
  );
}

function sumOf(before: readonly Int32Array[], after: readonly Int32Array[], work: number): number {
  const { pairs } = pairAlike(before, after, { left: work });
  let [sum, lastFrom, lastTo] = [0, -1, -1];
  for (const [from, to] of pairs) {
    expect(from).toBeGreaterThan(lastFrom);
    expect(to).toBeGreaterThan(lastTo);
    [lastFrom, lastTo] = [from, to];
    const likeness = dice(before[from], after[to]);
    expect(likeness).toBeGreaterThanOrEqual(LEAST_ALIKE);
    sum += likeness;
  }
  return sum;
}

describe('pairAlike', () => {
  it('pairs what is together most alike', () =>
    fc.assert(
      fc.property(side, side, (before, after) => {
        expect(sumOf(before, after, 1_000_000)).toBeCloseTo(bestSum(before, after));
      }),
    ));

  it('pairs within a band, in order and alike, when there is less work', () =>
    fc.assert(
      fc.property(side, side, fc.nat({ max: 200 }), (before, after, work) => {
        expect(sumOf(before, after, work)).toBeLessThanOrEqual(bestSum(before, after) + 1e-9);
      }),
    ));

  it('finds every paragraph beside its own in a band', () => {
    const paragraphs = Array.from({ length: 500 }, (_, i) => Int32Array.of(3 * i, 3 * i + 1, 3 * i + 2));
    const edited = paragraphs.map((paragraph, i) => Int32Array.of(...paragraph.subarray(0, 2), 5000 + i));
    const { pairs, isExact } = pairAlike(paragraphs, edited, { left: 200_000 });
    expect(pairs).toEqual(paragraphs.map((_, i) => [i, i]));
    expect(isExact).toBe(true);
  });

  it('says that it did not look everywhere', () => {
    const far = Array.from({ length: 100 }, (_, i) => Int32Array.of(i));
    expect(pairAlike(far, [...far].reverse(), { left: 4000 }).isExact).toBe(false);
    expect(pairAlike(far, far, { left: 0 })).toEqual({ pairs: [], isExact: false });
  });
});

describe('dice', () => {
  it.each([
    [[1, 2, 2, 3], [2, 2, 4], 4 / 7],
    [[1], [1], 1],
    [[], [], 0],
  ])('%j and %j', (a, b, likeness) => expect(dice(Int32Array.from(a), Int32Array.from(b))).toBe(likeness));
});
