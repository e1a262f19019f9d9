/**
 * Which segments to merge next: as Lucene's LogMergePolicy, neighbours of about one size, so that ranges of slots
 * never overlap and every text is rewritten only a few times.
 */
import type { SegmentRange } from './rows.js';

/** Texts in no segment yet at which they should become one. A query looks into each of them. */
export const MOST_RECENT = 64;

/** Segments that are merged at once. */
const FAN_IN = 8;

/** Texts of the largest segment: merges that make one take about as long as a reader may notice (`README.md`). */
const LARGEST = 8192;

/** The largest segments of the levels below the highest: what a merge of segments a level lower makes, and more. */
const LEVELS = [1, 2].map((level) => (MOST_RECENT * FAN_IN ** level) / 2);

/** A segment of which less than this is live is rewritten by itself. */
const LEAST_LIVE = 0.5;

/**
 * The segments to merge next, oldest first; null while none need be. To be asked again after every merge.
 * @param live how many texts of a segment are live now; by default all
 */
export function nextMerge<Segment extends SegmentRange>(
  segments: readonly Segment[],
  live: (segment: Segment) => number = ({ texts }) => texts,
): readonly Segment[] | null {
  const ordered = [...segments].sort((a, b) => a.from - b.from);
  const sizes = ordered.map(live);
  const run = fullRun(sizes);
  if (run) return ordered.slice(...run);
  const wasteful = ordered.find((segment, index) => (sizes[index] ?? 0) < segment.texts * LEAST_LIVE);
  return wasteful ? [wasteful] : null;
}

/**
 * Neighbours of one level, as many as are merged at once; on the highest level, two that are no larger together than
 * the largest may be. A small segment before a larger one belongs to its level.
 */
function fullRun(sizes: readonly number[]): readonly [number, number] | null {
  let level = 0;
  let end = sizes.length;
  for (let index = sizes.length - 1; index >= -1; index--) {
    const own = levelOf(sizes[index] ?? Number.POSITIVE_INFINITY);
    if (own <= level) continue;
    const run = runWithin(sizes, index + 1, end, level);
    if (run) return run;
    [level, end] = [own, index + 1];
  }
  return null;
}

function levelOf(size: number): number {
  const level = LEVELS.findIndex((most) => size <= most);
  if (level >= 0) return level;
  return size === Number.POSITIVE_INFINITY ? LEVELS.length + 1 : LEVELS.length;
}

function runWithin(sizes: readonly number[], from: number, end: number, level: number) {
  if (level < LEVELS.length) return end - from >= FAN_IN ? ([from, from + FAN_IN] as const) : null;
  for (let index = from; index + 1 < end; index++)
    if ((sizes[index] ?? 0) + (sizes[index + 1] ?? 0) <= LARGEST) return [index, index + 2] as const;
  return null;
}
