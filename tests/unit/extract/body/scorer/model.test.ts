import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../../../src/extract/body/scorer/features/index.js';
import { packed, type ScorerModel, treesOf } from '../../../../../src/extract/body/scorer/model.js';
import shipped from '../../../../../src/extract/body/scorer/model.json' with { type: 'json' };
import { type Tree, treeReasons, treeValue } from '../../../../../src/extract/body/scorer/trees.js';

/** Is the first feature at most 10? Then 7; else, is the second at most 3? Then -2, else 30. */
const NODES = '#-!k$&!b!¤';
const model: ScorerModel = { features: ['a', 'b'], bias: 0, trees: [NODES, '!i'] };
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

  it('are kept as printed characters, whatever their numbers', () => {
    const splits = [0, 91, 92, 136, 254].flatMap((number, i, all) => [
      number,
      254 - number,
      i + 1 < all.length ? i + 1 : -1,
      -2 - i,
    ]);
    const chain: Tree = { splits, values: [-64, 7, 0, 1, 64, 200] };
    const nodes = packed(chain);
    expect(JSON.stringify(nodes)).toBe(`"${nodes}"`);
    expect(nodes).toMatch(/^[!-~¡-ž]+$/);
    const [again] = treesOf({ features: [], bias: 0, trees: [nodes] }) as [Tree];
    const row = Uint8Array.from({ length: 255 }, (_, i) => 255 - i);
    expect(treeValue(again, row)).toBe(treeValue(chain, row));
    expect(packed(again)).toBe(nodes);
    expect(() => packed({ splits: [], values: [-65] })).toThrow(RangeError);
  });

  it('come out of packing as they went in', () => {
    expect(packed(tree)).toBe(NODES);
    expect(packed(leaf)).toBe('!i');
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
