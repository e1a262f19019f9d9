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

/** The leaf's value that a row of features comes to. */
export function treeValue({ splits, values }: Tree, features: ArrayLike<number>): number {
  let next = splits.length > 0 ? 0 : -1;
  while (next >= 0) {
    const at = 4 * next;
    const goesLeft = (features[splits[at] as number] as number) <= (splits[at + 1] as number);
    next = splits[goesLeft ? at + 2 : at + 3] as number;
  }
  return values[-1 - next] ?? 0;
}
