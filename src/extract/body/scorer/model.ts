/** The trained trees as they are kept, and made ready for use. */
import type { Tree } from './trees.js';

/** What `npm run train` writes: `model.json`. */
export interface ScorerModel {
  /** Names of features, in the order in which the trees number them. */
  readonly features: readonly string[];
  /** The score that every block starts from. Scores count fiftieths of log-odds. */
  readonly bias: number;
  /**
   * One text a tree, its nodes in depth-first order, each number one character ({@link sign}): a split is the number
   * of its feature and the largest value that goes left; a leaf is `!` and its value, `ZERO` added.
   */
  readonly trees: readonly string[];
}

const LEAF = '!';
/** Leaves may be negative. */
const ZERO = 64;

/** A number as a character that JSON writes as it is: from `#` on, without the backslash, the soft hyphen and what is not printed. */
function sign(number: number): string {
  let code = number + 35;
  if (code >= 92) code++;
  if (code >= 127) code += 34;
  if (code >= 173) code++;
  return String.fromCharCode(code);
}

function numberOf(code: number): number {
  const beforeHyphen = code > 173 ? code - 1 : code;
  const ascii = beforeHyphen >= 161 ? beforeHyphen - 34 : beforeHyphen;
  return ascii > 92 ? ascii - 36 : ascii - 35;
}

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

function unpacked(nodes: string): Tree {
  const tree: Tree = { splits: [], values: [] };
  let at = 0;
  const next = () => numberOf(nodes.charCodeAt(at++));
  const read = (): number => {
    if (nodes[at] === LEAF) {
      at++;
      tree.values.push(next() - ZERO);
      return -tree.values.length;
    }
    const split = tree.splits.length;
    tree.splits.push(next(), next(), 0, 0);
    tree.splits[split + 2] = read();
    tree.splits[split + 3] = read();
    return split / 4;
  };
  read();
  return tree;
}

/**
 * The other way, for the trainer.
 * @throws RangeError for a leaf below -64
 */
export function packed({ splits, values }: Tree): string {
  let nodes = '';
  const write = (next: number): void => {
    if (next < 0) {
      const value = (values[-1 - next] ?? 0) + ZERO;
      if (value < 0) throw new RangeError(`no leaf may be smaller than ${-ZERO}`);
      nodes += LEAF + sign(value);
      return;
    }
    const [feature = 0, bin = 0, left = -1, right = -1] = splits.slice(4 * next, 4 * next + 4);
    nodes += sign(feature) + sign(bin);
    write(left);
    write(right);
  };
  write(splits.length > 0 ? 0 : -1);
  return nodes;
}
