/** The trained trees as they are kept, and made ready for use. */
import type { Tree } from './trees.js';

/** What `npm run train` writes: `model.json`. */
export interface ScorerModel {
  /** Names of features, in the order in which the trees number them. */
  readonly features: readonly string[];
  /** The score that every block starts from. */
  readonly bias: number;
  /**
   * One list a tree, its nodes in depth-first order: a split is the number of its feature and the largest value that
   * goes left; a leaf is one negative number, `LEAF` minus its value.
   */
  readonly trees: readonly (readonly number[])[];
}

/** Sets leaves apart from splits: their values are smaller than this. Values count hundredths of log-odds. */
export const LEAF = -1000;

const ready = new WeakMap<ScorerModel, readonly Tree[]>();

/** The trees of a model, unpacked once. */
export function treesOf(model: ScorerModel): readonly Tree[] {
  let trees = ready.get(model);
  if (!trees) {
    trees = model.trees.map(unpacked);
    ready.set(model, trees);
  }
  return trees;
}

function unpacked(nodes: readonly number[]): Tree {
  const tree: Tree = { splits: [], values: [] };
  let at = 0;
  const read = (): number => {
    const first = nodes[at++] ?? LEAF;
    if (first < 0) {
      tree.values.push(LEAF - first);
      return -tree.values.length;
    }
    const split = tree.splits.length;
    tree.splits.push(first, nodes[at++] ?? 0, 0, 0);
    tree.splits[split + 2] = read();
    tree.splits[split + 3] = read();
    return split / 4;
  };
  read();
  return tree;
}

/** The other way, for the trainer. */
export function packed({ splits, values }: Tree): number[] {
  const nodes: number[] = [];
  const write = (next: number): void => {
    if (next < 0) {
      nodes.push(LEAF - (values[-1 - next] ?? 0));
      return;
    }
    const [feature = 0, bin = 0, left = -1, right = -1] = splits.slice(4 * next, 4 * next + 4);
    nodes.push(feature, bin);
    write(left);
    write(right);
  };
  write(splits.length > 0 ? 0 : -1);
  return nodes;
}
