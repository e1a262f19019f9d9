import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../../../src/extract/body/scorer/features/index.js';
import { LEAF, packed, type ScorerModel, treesOf } from '../../../../../src/extract/body/scorer/model.js';
import shipped from '../../../../../src/extract/body/scorer/model.json' with { type: 'json' };
import { type Tree, treeReasons, treeValue } from '../../../../../src/extract/body/scorer/trees.js';

/** Is the first feature at most 10? Then 7; else, is the second at most 3? Then -2, else 30. */
const NODES = [0, 10, LEAF - 7, 1, 3, LEAF + 2, LEAF - 30];
const model: ScorerModel = { features: ['a', 'b'], bias: 0, trees: [NODES, [LEAF - 5]] };
const [tree, leaf] = treesOf(model) as [Tree, Tree];

describe('trees', () => {
  it('lead each row to its leaf', () => {
    expect(
      [
        [10, 9],
        [11, 3],
        [11, 4],
      ].map((row) => treeValue(tree, row)),
    ).toEqual([7, -2, 30]);
    expect(treeValue(leaf, [0, 0])).toBe(5);
  });

  it('read a row out of a matrix', () => {
    expect(treeValue(tree, [10, 9, 11, 4], 2)).toBe(30);
  });

  it('come out of packing as they went in', () => {
    expect(packed(tree)).toEqual(NODES);
    expect(packed(leaf)).toEqual([LEAF - 5]);
  });

  it('tell what each feature changed, all changes together leading from the mean to the leaf', () => {
    const changes: [number, number][] = [];
    treeReasons(tree, [11, 3], 0, (feature, change) => changes.push([feature, change]));
    const mean = (7 - 2 + 30) / 3;
    expect(changes[0]?.[0]).toBe(0);
    expect(changes[0]?.[1]).toBeCloseTo(14 - mean);
    expect(changes[1]).toEqual([1, -2 - 14]);
    expect(mean + changes.reduce((sum, [, change]) => sum + change, 0)).toBeCloseTo(-2);
  });
});

describe('the model that ships', () => {
  it('asks only what the features answer, and each question at least once', () => {
    expect(shipped.features.filter((name) => !(name in FEATURES))).toEqual([]);
    const asked = new Set(treesOf(shipped).flatMap(({ splits }) => splits.filter((_, i) => i % 4 === 0)));
    expect(shipped.features.filter((_, i) => !asked.has(i))).toEqual([]);
  });

  it('compares bytes', () => {
    for (const { splits } of treesOf(shipped))
      for (const limit of splits.filter((_, i) => i % 4 === 1)) expect(limit).toBeLessThan(255);
  });
});
