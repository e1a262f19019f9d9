/**
 * Which segments to merge next: as Lucene's LogMergePolicy, neighbours of about one size, so that ranges of slots
 * never overlap and every text is rewritten only a few times.
 */
import type { SegmentRange } from './rows.js';

/** Texts in none yet at which they should become a segment. A query looks into each of them. */
export const MOST_RECENT = 64;

/** Segments that are merged at once. */
const FAN_IN = 8;

/**
 * Texts of the largest segment: with the widest merge taking about a second (`README.md`), more would take longer
 * than a reader should share the processor with it.
 */
const LARGEST = 16_384;

/** Fewer than `FAN_IN` are merged when they come near enough to the largest. */
const NEARLY_LARGEST = 0.75;

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
  for (let most = 2 * MOST_RECENT; most < LARGEST; most *= FAN_IN) {
    const run = fullRun(sizes, most);
    if (run) return ordered.slice(...run);
  }
  const wasteful = ordered.find((segment, index) => (sizes[index] ?? 0) < segment.texts * LEAST_LIVE);
  return wasteful ? [wasteful] : null;
}

/** The oldest neighbours, none larger than `most`, that are `FAN_IN` or make a segment of the next size together. */
function fullRun(sizes: readonly number[], most: number): readonly [number, number] | null {
  const goal = Math.min((FAN_IN * most) / 2, LARGEST * NEARLY_LARGEST);
  let [first, total] = [0, 0];
  for (const [index, size] of sizes.entries()) {
    if (size > most || total + size > LARGEST) [first, total] = [size > most ? index + 1 : index, 0];
    if (size > most) continue;
    total += size;
    if (index > first && (index - first + 1 >= FAN_IN || total >= goal)) return [first, index + 1];
  }
  return null;
}
