/**
 * Gradient-boosted decision trees for a yes/no question (Friedman 2001; histograms and leaf-wise growth as in
 * LightGBM, Ke et al. 2017), over features that are bytes. Seeded: the same rows give the same trees.
 */
import type { Tree } from '../../src/extract/body/scorer/trees.js';

export interface Rows {
  /** One column of bytes for each feature. */
  readonly columns: readonly Uint8Array[];
  /** 0 to 1. */
  readonly labels: Float32Array;
  /** 0 leaves a row out. */
  readonly weights: Float32Array;
  /** The page of each row: a tree sees all rows of a page or none. */
  readonly pages: Int32Array;
  readonly pageCount: number;
}

export interface BoostingOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly learningRate: number;
  /** Share of the columns, and of the pages, that a tree sees. */
  readonly columnShare: number;
  readonly pageShare: number;
  /** L2 penalty of leaves. */
  readonly lambda: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leastInLeaf: number;
  readonly seed: number;
}

export interface Model {
  /** The score every block starts from, in the unit of the leaves. */
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/** Leaves are whole numbers of this many to one unit of log-odds. */
export const LEAF_UNIT = 50;

const BINS = 256;

interface Leaf {
  readonly node: number;
  readonly from: number;
  readonly to: number;
  readonly gradient: number;
  readonly hessian: number;
  readonly sums: Float64Array;
  gain: number;
  column: number;
  bin: number;
}

/** Trains a model; `gains` receives for each column how much it helped. */
export function boost(rows: Rows, options: BoostingOptions, gains?: Float64Array): Model {
  return new Booster(rows, options, gains).run();
}

class Booster {
  private readonly random: () => number;
  private readonly scores: Float64Array;
  private readonly gradients: Float64Array;
  private readonly hessians: Float64Array;
  private readonly used: Int32Array;

  constructor(
    private readonly rows: Rows,
    private readonly options: BoostingOptions,
    private readonly gains?: Float64Array,
  ) {
    const count = rows.labels.length;
    this.random = randomFrom(options.seed);
    this.scores = new Float64Array(count);
    this.gradients = new Float64Array(count);
    this.hessians = new Float64Array(count);
    this.used = Int32Array.from({ length: count }, (_, i) => i).filter((i) => (rows.weights[i] ?? 0) > 0);
  }

  run(): Model {
    const bias = this.startingScore();
    this.scores.fill(bias / LEAF_UNIT);
    const trees: Tree[] = [];
    for (let i = 0; i < this.options.trees; i++) {
      const tree = this.growTree();
      trees.push(tree);
      this.addTree(tree);
    }
    return { bias, trees };
  }

  private startingScore(): number {
    const { labels, weights } = this.rows;
    let positive = 0;
    let all = 0;
    for (const i of this.used) {
      all += weights[i] ?? 0;
      positive += (weights[i] ?? 0) * (labels[i] ?? 0);
    }
    return Math.round(LEAF_UNIT * Math.log(positive / (all - positive)));
  }

  private growTree(): Tree {
    const { leaves, columnShare } = this.options;
    const index = this.sampledRows();
    const columns = this.rows.columns.map((_, i) => i).filter(() => this.random() < columnShare);
    const tree: Tree = { splits: [], values: [] };
    const open: Leaf[] = [this.leaf(0, index, 0, index.length, columns, null)];
    const nodes: (readonly [column: number, bin: number, left: number, right: number] | null)[] = [null];
    while (open.length < leaves) {
      const best = open.reduce((a, b) => (b.gain > a.gain ? b : a));
      if (best.gain <= 1e-3) break;
      const [left, right] = this.split(best, index, columns, nodes);
      open.splice(open.indexOf(best), 1, left, right);
    }
    const values = new Map(open.map((leaf) => [leaf.node, this.leafValue(leaf)]));
    lay(0, nodes, values, tree);
    return tree;
  }

  private sampledRows(): Int32Array {
    const { pages, pageCount, labels, weights } = this.rows;
    const seen = Array.from({ length: pageCount }, () => this.random() < this.options.pageShare);
    const index = this.used.filter((i) => seen[pages[i] ?? 0]);
    for (const i of index) {
      const p = 1 / (1 + Math.exp(-(this.scores[i] ?? 0)));
      const weight = weights[i] ?? 0;
      this.gradients[i] = weight * (p - (labels[i] ?? 0));
      this.hessians[i] = weight * Math.max(1e-4, p * (1 - p));
    }
    return index;
  }

  /** @param sums the histogram where it is known already */
  private leaf(
    node: number,
    index: Int32Array,
    from: number,
    to: number,
    columns: readonly number[],
    sums: Float64Array | null,
  ): Leaf {
    let gradient = 0;
    let hessian = 0;
    for (let i = from; i < to; i++) {
      gradient += this.gradients[index[i] as number] as number;
      hessian += this.hessians[index[i] as number] as number;
    }
    const leaf: Leaf = {
      node,
      from,
      to,
      gradient,
      hessian,
      sums: sums ?? this.histogram(index, from, to, columns),
      gain: 0,
      column: 0,
      bin: 0,
    };
    this.findSplit(leaf, columns);
    return leaf;
  }

  private histogram(index: Int32Array, from: number, to: number, columns: readonly number[]): Float64Array {
    const sums = new Float64Array(columns.length * BINS * 2);
    const { gradients, hessians } = this;
    for (let c = 0; c < columns.length; c++) {
      const column = this.rows.columns[columns[c] as number] as Uint8Array;
      const base = c * BINS * 2;
      for (let i = from; i < to; i++) {
        const row = index[i] as number;
        const at = base + 2 * (column[row] as number);
        (sums[at] as number) += gradients[row] as number;
        (sums[at + 1] as number) += hessians[row] as number;
      }
    }
    return sums;
  }

  private findSplit(leaf: Leaf, columns: readonly number[]): void {
    const { lambda, leastInLeaf } = this.options;
    const whole = (leaf.gradient * leaf.gradient) / (leaf.hessian + lambda);
    for (let c = 0; c < columns.length; c++) {
      let gradient = 0;
      let hessian = 0;
      for (let bin = 0; bin < BINS - 1; bin++) {
        const at = (c * BINS + bin) * 2;
        const here = leaf.sums[at + 1] as number;
        if (here === 0) continue;
        gradient += leaf.sums[at] as number;
        hessian += here;
        if (hessian < leastInLeaf) continue;
        const otherHessian = leaf.hessian - hessian;
        if (otherHessian < leastInLeaf) break;
        const other = leaf.gradient - gradient;
        const gain =
          (gradient * gradient) / (hessian + lambda) + (other * other) / (otherHessian + lambda) - whole;
        if (gain > leaf.gain) Object.assign(leaf, { gain, column: c, bin });
      }
    }
  }

  private split(
    leaf: Leaf,
    index: Int32Array,
    columns: readonly number[],
    nodes: (readonly [number, number, number, number] | null)[],
  ): [Leaf, Leaf] {
    const feature = columns[leaf.column] as number;
    const column = this.rows.columns[feature] as Uint8Array;
    const middle = partition(index, leaf.from, leaf.to, (row) => (column[row] as number) <= leaf.bin);
    const [left, right] = [nodes.length, nodes.length + 1];
    nodes.push(null, null);
    nodes[leaf.node] = [feature, leaf.bin, left, right];
    if (this.gains) this.gains[feature] = (this.gains[feature] ?? 0) + leaf.gain;
    // The smaller half is counted, the larger is what remains.
    const leftIsSmall = middle - leaf.from < leaf.to - middle;
    const small = leftIsSmall
      ? this.histogram(index, leaf.from, middle, columns)
      : this.histogram(index, middle, leaf.to, columns);
    const large = leaf.sums;
    for (let i = 0; i < large.length; i++) (large[i] as number) -= small[i] as number;
    return [
      this.leaf(left, index, leaf.from, middle, columns, leftIsSmall ? small : large),
      this.leaf(right, index, middle, leaf.to, columns, leftIsSmall ? large : small),
    ];
  }

  private leafValue({ gradient, hessian }: Leaf): number {
    const { learningRate, lambda } = this.options;
    return Math.round((-LEAF_UNIT * learningRate * gradient) / (hessian + lambda));
  }

  private addTree(tree: Tree): void {
    const { columns } = this.rows;
    for (const row of this.used) {
      let split = tree.splits.length > 0 ? 0 : -1;
      while (split >= 0) {
        const at = 4 * split;
        const column = columns[tree.splits[at] as number] as Uint8Array;
        split = tree.splits[
          (column[row] as number) <= (tree.splits[at + 1] as number) ? at + 2 : at + 3
        ] as number;
      }
      (this.scores[row] as number) += (tree.values[-1 - split] as number) / LEAF_UNIT;
    }
  }
}

/** Writes a tree's nodes in depth-first order; returns what stands for the node: a split's number, or -1 - a leaf's. */
function lay(
  node: number,
  nodes: readonly (readonly [number, number, number, number] | null)[],
  values: ReadonlyMap<number, number>,
  tree: Tree,
): number {
  const split = nodes[node];
  if (!split) {
    tree.values.push(values.get(node) ?? 0);
    return -tree.values.length;
  }
  const [feature, bin, left, right] = split;
  const number = tree.splits.length / 4;
  tree.splits.push(feature, bin, 0, 0);
  tree.splits[4 * number + 2] = lay(left, nodes, values, tree);
  tree.splits[4 * number + 3] = lay(right, nodes, values, tree);
  return number;
}

/** Moves the rows that are to go left before the others, each side in its order. */
function partition(index: Int32Array, from: number, to: number, goesLeft: (row: number) => boolean): number {
  const right: number[] = [];
  let end = from;
  for (let i = from; i < to; i++) {
    const row = index[i] as number;
    if (goesLeft(row)) index[end++] = row;
    else right.push(row);
  }
  index.set(right, end);
  return end;
}

/** Mulberry32: uniform numbers from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
