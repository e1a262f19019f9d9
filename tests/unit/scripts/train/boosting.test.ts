import { describe, expect, it } from 'vitest';
import { type BoostingOptions, boost, LEAF_UNIT, type Rows } from '../../../../scripts/train/boosting.js';
import { treeValue } from '../../../../src/extract/body/scorer/trees.js';

const OPTIONS: BoostingOptions = {
  trees: 40,
  leaves: 4,
  learningRate: 0.2,
  columnShare: 1,
  pageShare: 1,
  lambda: 1,
  leastInLeaf: 1,
  seed: 1,
};

/** 400 rows: the article's are those whose first two features are both large; the third is noise. */
function rows(): Rows {
  const count = 400;
  const columns = [17, 31, 7].map((step) => Uint8Array.from({ length: count }, (_, i) => (i * step) % 100));
  const [a, b] = columns as [Uint8Array, Uint8Array];
  return {
    columns,
    labels: Float32Array.from({ length: count }, (_, i) => ((a[i] ?? 0) > 40 && (b[i] ?? 0) > 60 ? 1 : 0)),
    weights: new Float32Array(count).fill(1),
    pages: Int32Array.from({ length: count }, (_, i) => i % 20),
    pageCount: 20,
  };
}

describe('boosting', () => {
  it('learns what two features decide together', () => {
    const data = rows();
    const model = boost(data, OPTIONS);
    const wrong = [...data.labels].filter((label, i) => {
      const row = data.columns.map((column) => column[i] ?? 0);
      const score = model.trees.reduce((sum, tree) => sum + treeValue(tree, row), model.bias);
      return score >= 0 !== label >= 0.5;
    });
    expect(wrong.length).toBeLessThanOrEqual(4);
  });

  it('gives the same trees for the same seed, others for another', () => {
    const halves = { ...OPTIONS, columnShare: 0.6, pageShare: 0.6 };
    expect(boost(rows(), halves)).toEqual(boost(rows(), halves));
    expect(boost(rows(), halves)).not.toEqual(boost(rows(), { ...halves, seed: 2 }));
  });

  it('does not look at rows without weight', () => {
    const data = rows();
    const flipped = { ...data, labels: data.labels.map((l, i) => (i < 100 ? 1 - l : l)) };
    const weights = data.weights.map((w, i) => (i < 100 ? 0 : w));
    expect(boost({ ...flipped, weights }, OPTIONS)).toEqual(boost({ ...data, weights }, OPTIONS));
  });

  it('counts in whole fiftieths of log-odds', () => {
    const { bias, trees } = boost(rows(), OPTIONS);
    expect(LEAF_UNIT).toBe(50);
    for (const value of [bias, ...trees.flatMap((tree) => tree.values)])
      expect(Number.isInteger(value)).toBe(true);
  });
});
