/** Paragraphs taken out and put in at one place: which of them are one paragraph, edited. */
import type { Work } from './alignment.js';

/**
 * Share of their words (Dice, each as often as it stands) from which two paragraphs are one, edited. Measured on news
 * (README).
 */
export const LEAST_ALIKE = 0.5;

export interface Pairing {
  /** Indexes into both sides, rising. */
  readonly pairs: readonly (readonly [number, number])[];
  /** False where paragraphs far from each other were not compared, and some are left. */
  readonly isExact: boolean;
}

/** Cells of the table at most, a byte each. */
const MOST_CELLS = 4_000_000;

/** What to do at a place of the table. */
const Step = { leaveBefore: 0, leaveAfter: 1, pair: 2 } as const;

/** Of every row, the columns that are looked at: a band along the diagonal, as wide as the work allows. */
interface Band {
  readonly height: number;
  readonly columns: number;
  readonly width: number;
}

/**
 * The pairs, in order on both sides, that are together most alike.
 * @param before each paragraph's words as rising numbers
 */
export function pairAlike(before: readonly Int32Array[], after: readonly Int32Array[], work: Work): Pairing {
  const perColumn = wordsIn(before) + (before.length * wordsIn(after)) / after.length;
  // Half of the work is left to the words of the pairs.
  const most = Math.min(work.left / 2 / perColumn, MOST_CELLS / before.length);
  const width = Math.min(after.length, Math.floor(most));
  if (width < 1) return { pairs: [], isExact: false };
  work.left -= width * perColumn;
  const band = { height: before.length, columns: after.length, width };
  const pairs = walk(steps(before, after, band), band);
  const isWhole = width === after.length || pairs.length === Math.min(before.length, after.length);
  return { pairs, isExact: isWhole };
}

function bandStart({ height, columns, width }: Band, row: number): number {
  const middle = Math.round((row * columns) / height);
  return Math.max(0, Math.min(columns - width, middle - (width >> 1)));
}

/** The best step at every place of the band, found from the end. */
function steps(before: readonly Int32Array[], after: readonly Int32Array[], band: Band): Uint8Array {
  const table = new Uint8Array(band.height * band.width);
  /** The best sum of likenesses from the row in hand and a column on; past the band that of later rows. */
  const best = new Float64Array(band.columns + 1);
  for (let row = band.height - 1; row >= 0; row--) {
    const start = bandStart(band, row);
    const later = bandStart(band, Math.min(row + 1, band.height - 1));
    best.fill(best[later] ?? 0, start, later);
    let diagonal = best[start + band.width] ?? 0;
    for (let column = start + band.width - 1; column >= start; column--) {
      const [below, right] = [best[column] ?? 0, best[column + 1] ?? 0];
      const likeness = dice(before[row], after[column]);
      const paired = likeness >= LEAST_ALIKE ? likeness + diagonal : 0;
      const step =
        paired >= Math.max(below, right) && paired > 0
          ? Step.pair
          : below >= right
            ? Step.leaveBefore
            : Step.leaveAfter;
      table[row * band.width + column - start] = step;
      best[column] = Math.max(paired, below, right);
      diagonal = below;
    }
  }
  return table;
}

function walk(table: Uint8Array, band: Band): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < band.height && column < band.columns) {
    const start = bandStart(band, row);
    column = Math.max(column, start);
    const step = column < start + band.width ? table[row * band.width + column - start] : Step.leaveBefore;
    if (step === Step.pair) pairs.push([row, column]);
    if (step !== Step.leaveAfter) row++;
    if (step !== Step.leaveBefore) column++;
  }
  return pairs;
}

function wordsIn(paragraphs: readonly Int32Array[]): number {
  return paragraphs.reduce((sum, words) => sum + words.length + 1, 0);
}

/** Twice the words that both have, divided by all words; 0 for two empty ones. */
export function dice(a: Int32Array = new Int32Array(), b: Int32Array = new Int32Array()): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}
