import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../../src/library/changes/alignment.js';
import { longestRise } from '../../../../src/library/changes/longest-rise.js';

const sequence = fc.array(fc.nat({ max: 6 }), { maxLength: 14 }).map((items) => Int32Array.from(items));

/** The length of a longest common subsequence, by the definition. */
function longestCommon(a: Int32Array, b: Int32Array): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const item of a) {
    const next = [0];
    for (const [j, other] of b.entries())
      next.push(item === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

function pairs(partners: Int32Array): number[][] {
  return [...partners.entries()].filter(([, to]) => to >= 0);
}

function expectInOrder(partners: Int32Array, a: Int32Array, b: Int32Array): void {
  let last = -1;
  for (const [from = 0, to = 0] of pairs(partners)) {
    expect(a[from]).toBe(b[to]);
    expect(to).toBeGreaterThan(last);
    last = to;
  }
}

describe('align', () => {
  it('finds as many partners as there can be', () =>
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const { partners, isExact } = align(a, b, { left: 1_000_000 });
        expect(isExact).toBe(true);
        expectInOrder(partners, a, b);
        expect(pairs(partners)).toHaveLength(longestCommon(a, b));
      }),
    ));

  it('finds what is sure when there is no work left, in order all the same', () =>
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const { partners, isExact } = align(a, b, { left: 0 });
        expectInOrder(partners, a, b);
        if (isExact) expect(pairs(partners)).toHaveLength(longestCommon(a, b));
      }),
    ));

  it('holds on to single items and what stands beside them when it is coarse', () => {
    const { partners, isExact } = align(Int32Array.of(1, 1, 2, 3, 3, 4), Int32Array.of(3, 1, 2, 3, 1, 4, 3), {
      left: 0,
    });
    expect(isExact).toBe(false);
    expect(pairs(partners)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [5, 5],
    ]);
  });

  it('spends no more than the work it is given', () => {
    const work = { left: 10_000 };
    const shuffled = (step: number) => Int32Array.from({ length: 997 }, (_, i) => (i * step) % 997);
    expect(align(shuffled(5), shuffled(7), work).isExact).toBe(false);
    expect(work.left).toBeGreaterThanOrEqual(0);
  });
});

describe('longestRise', () => {
  it('is rising and as long as any', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 12 }), (values) => {
        const rise = longestRise(values).map((index) => values[index] ?? -1);
        expect(rise).toEqual([...rise].sort((a, b) => a - b));
        const sorted = Int32Array.from(values).sort();
        expect(rise).toHaveLength(longestCommon(Int32Array.from(values), sorted));
      }),
    ));
});
