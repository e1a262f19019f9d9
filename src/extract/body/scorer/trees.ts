/** Decision trees over bytes. */

/** One tree; an empty list of splits is a tree of one leaf. */
export interface Tree {
  /**
   * Four numbers a split: the feature, the largest value that goes left, where left and right lead: to the split
   * of that number, or, negative, to the leaf -1 - n.
   */
  readonly splits: number[];
  readonly values: number[];
}

/**
 * The leaf's value that a row of features comes to.
 * @param offset where the row begins
 */
export function treeValue({ splits, values }: Tree, features: ArrayLike<number>, offset = 0): number {
  let next = splits.length > 0 ? 0 : -1;
  while (next >= 0) {
    const at = 4 * next;
    const goesLeft = (features[offset + (splits[at] as number)] as number) <= (splits[at + 1] as number);
    next = splits[goesLeft ? at + 2 : at + 3] as number;
  }
  return values[-1 - next] ?? 0;
}

/**
 * Tells what each split on a row's way through a tree changed: the mean of the leaves it may still come to
 * (Saabas, "Interpreting random forests", 2014, with leaves of equal weight).
 */
export function treeReasons(
  tree: Tree,
  features: ArrayLike<number>,
  offset: number,
  weigh: (feature: number, change: number) => void,
): void {
  const means = meansOf(tree);
  let next = tree.splits.length > 0 ? 0 : -1;
  let expected = means[0] ?? 0;
  while (next >= 0) {
    const at = 4 * next;
    const feature = tree.splits[at] as number;
    const goesLeft = (features[offset + feature] as number) <= (tree.splits[at + 1] as number);
    next = tree.splits[goesLeft ? at + 2 : at + 3] as number;
    const mean = (next < 0 ? tree.values[-1 - next] : means[next]) ?? 0;
    weigh(feature, mean - expected);
    expected = mean;
  }
}

const meansKnown = new WeakMap<Tree, readonly number[]>();

/** For each split the mean of the leaves below it. Splits stand before those that they lead to. */
function meansOf(tree: Tree): readonly number[] {
  let known = meansKnown.get(tree);
  if (!known) {
    const { splits, values } = tree;
    const sums: number[] = [];
    const leaves: number[] = [];
    for (let n = splits.length / 4 - 1; n >= 0; n--) {
      const below = [splits[4 * n + 2] as number, splits[4 * n + 3] as number];
      sums[n] = below.reduce((sum, to) => sum + ((to < 0 ? values[-1 - to] : sums[to]) ?? 0), 0);
      leaves[n] = below.reduce((sum, to) => sum + ((to < 0 ? 1 : leaves[to]) ?? 0), 0);
    }
    known = sums.map((sum, n) => sum / (leaves[n] ?? 1));
    meansKnown.set(tree, known);
  }
  return known;
}
