/** Pages with their truth, and the rows that the trees are trained on. */
import { featureRows } from '../../src/extract/body/scorer/features/index.js';
import { measurePage } from '../../src/extract/body/scorer/measured-page.js';
import type { MeasuredPage } from '../../src/extract/body/scorer/measures.js';
import type { Truth } from '../bench/corpus.js';
import { foldOf } from '../bench/folds.js';
import { wordScore, words } from '../bench/metrics/body.js';
import type { Rows } from './boosting.js';
import { type Label, labelsByBody, labelsBySnippets } from './labels.js';
import { type FlatPage, tableOf, WORDS } from './tables.js';

/** How many folds of hosts the cross-validation has. */
export const FOLDS = 5;

export interface TrainingPage {
  readonly set: string;
  readonly id: string;
  readonly fold: number;
  readonly truth: Truth;
  readonly measured: MeasuredPage;
  readonly labels: readonly Label[];
  /** One row of features a block. */
  readonly rows: Uint8Array;
}

export function trainingPage(flat: FlatPage, truth: Truth, features: readonly string[]): TrainingPage {
  const texts = flat.blocks.map((b) => b.text);
  const labels =
    truth.body === null
      ? labelsBySnippets(texts, truth.with, truth.without)
      : labelsByBody(texts, flat.kept, truth.body);
  const measured = measurePage(tableOf(flat), flat.kept, { ...flat.facts, words: WORDS });
  const rows = featureRows(measured, features);
  return { set: flat.set, id: flat.id, fold: foldOf(flat.url, FOLDS), truth, measured, labels, rows };
}

/** A page whose labels give less of the truth than this is one that the truth does not fit. */
const LEAST_EXPLAINED = 0.7;
/** A snippet labels one block of many, and by another annotator's eye: so each counts as much as fifteen. */
const SNIPPET_WEIGHT = 15;
/** Long blocks count more than short ones, but not by as much as they are longer. */
const LENGTH_POWER = 0.5;

/** The rows of all pages for {@link boost}, weighed so that each page has about the same say. */
export function rowsOf(pages: readonly TrainingPage[], featureCount: number): Rows {
  const count = pages.reduce((sum, page) => sum + page.labels.length, 0);
  const rows = {
    columns: Array.from({ length: featureCount }, () => new Uint8Array(count)),
    labels: new Float32Array(count),
    weights: new Float32Array(count),
    pages: new Int32Array(count),
    pageCount: pages.length,
  };
  let row = 0;
  for (const [index, page] of pages.entries()) {
    const weigh = weigher(page);
    for (const [i, label] of page.labels.entries()) {
      rows.pages[row] = index;
      rows.labels[row] = target(label);
      rows.weights[row] = weigh(label, i);
      for (const [f, column] of rows.columns.entries()) column[row] = page.rows[i * featureCount + f] ?? 0;
      row++;
    }
  }
  const used = rows.weights.filter((w) => w > 0);
  const mean = used.reduce((sum, w) => sum + w, 0) / used.length;
  for (let i = 0; i < count; i++) rows.weights[i] = (rows.weights[i] ?? 0) / mean;
  return rows;
}

/** A block of which half is the article's is more of a yes than of a no. */
function target(label: Label): number {
  if (label === null || label < 0.5) return 0;
  return label >= 0.9 ? 1 : Math.max(0.6, label);
}

function weigher({ truth, labels, measured }: TrainingPage): (label: Label, block: number) => number {
  if (truth.body === null) return (label) => (label === null ? 0 : SNIPPET_WEIGHT);
  const lengths = measured.blocks.map((m) => words(m.block.text).length);
  const trueWords = words(truth.body).length;
  const labelled = measured.blocks.filter((_, i) => (labels[i] ?? 0) >= 0.5);
  const explained = wordScore(labelled.map((m) => m.block.text).join('\n'), truth.body).f1;
  if (trueWords <= 20 || explained < LEAST_EXPLAINED) return () => 0;
  const page = Math.max(100, trueWords);
  return (label, block) => {
    const doubt = label !== null && label > 0.2 && label < 0.8 ? 0.5 : 1;
    return doubt * (((lengths[block] ?? 0) + 3) / page) ** LENGTH_POWER * 100 ** LENGTH_POWER;
  };
}
