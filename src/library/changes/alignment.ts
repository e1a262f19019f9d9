/**
 * Which items of one sequence stand in another, in order: Myers' difference (package `diff`) over numbers, within a
 * bound of work, and beyond it a coarse one that is linear.
 */
import { diffArrays } from 'diff';
import { longestRise } from './longest-rise.js';

/** Steps that may still be spent; shared by all comparisons of one pair of articles. */
export interface Work {
  left: number;
}

export interface Alignment {
  /** For each item of `before` the index of its partner in `after`, or -1. Partners rise. */
  readonly partners: Int32Array;
  /** False where work ran out and only what surely belongs together is. */
  readonly isExact: boolean;
}

/** What is left of both sequences, as indexes into them. */
interface Rest {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/**
 * Myers' method takes at most edits × length steps. Sequences with more edits than this are strangers, and their
 * exact difference would tell nobody anything.
 */
const MOST_EDITS = 1000;

/** Aligns two sequences of numbers; equal numbers are equal items. */
export function align(before: Int32Array, after: Int32Array, work: Work): Alignment {
  const partners = new Int32Array(before.length).fill(-1);
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  for (let i = 0; i < start; i++) partners[i] = i;
  for (let i = 1; i <= end; i++) partners[before.length - i] = after.length - i;
  const rest = sharedRest(before, after, start, end);
  if (rest.before.length === 0 || rest.after.length === 0) return { partners, isExact: true };
  const isExact = alignByDifference(before, after, rest, { partners, work });
  if (!isExact) alignByAnchors(before, after, rest, partners);
  return { partners, isExact };
}

function commonStart(before: Int32Array, after: Int32Array): number {
  const most = Math.min(before.length, after.length);
  let length = 0;
  while (length < most && before[length] === after[length]) length++;
  return length;
}

function commonEnd(before: Int32Array, after: Int32Array, start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let length = 0;
  while (length < most && before[before.length - 1 - length] === after[after.length - 1 - length]) length++;
  return length;
}

/** Between the common ends, the items that both have: the others can have no partner, and leave no trace in the result. */
function sharedRest(before: Int32Array, after: Int32Array, start: number, end: number): Rest {
  const middleBefore = before.subarray(start, before.length - end);
  const middleAfter = after.subarray(start, after.length - end);
  const inBefore = new Set(middleBefore);
  const inAfter = new Set(middleAfter);
  return {
    before: indexesOf(middleBefore, inAfter, start),
    after: indexesOf(middleAfter, inBefore, start),
  };
}

function indexesOf(items: Int32Array, wanted: ReadonlySet<number>, offset: number): number[] {
  const indexes: number[] = [];
  for (const [i, item] of items.entries()) if (wanted.has(item)) indexes.push(i + offset);
  return indexes;
}

/** @returns false when the work did not suffice; nothing is aligned then */
function alignByDifference(
  before: Int32Array,
  after: Int32Array,
  rest: Rest,
  { partners, work }: { readonly partners: Int32Array; readonly work: Work },
): boolean {
  const length = rest.before.length + rest.after.length;
  const most = Math.min(MOST_EDITS, Math.floor(work.left / length));
  const itemsOf = (sequence: Int32Array, indexes: readonly number[]) => indexes.map((i) => sequence[i]);
  const changes =
    most > 0 && diffArrays(itemsOf(before, rest.before), itemsOf(after, rest.after), { maxEditLength: most });
  if (!changes) {
    work.left -= most * length;
    return false;
  }
  let [i, j, edits] = [0, 0, 0];
  for (const { added, removed, count } of changes) {
    if (added || removed) edits += count;
    for (let n = 0; n < count && !added && !removed; n++) {
      const [from = -1, to = -1] = [rest.before[i + n], rest.after[j + n]];
      if (from >= 0) partners[from] = to;
    }
    if (!added) i += count;
    if (!removed) j += count;
  }
  work.left -= edits * length;
  return true;
}

/**
 * Items that stand once on either side, the most of them that are in order, and what is equal beside them (as
 * patience diff begins).
 */
function alignByAnchors(before: Int32Array, after: Int32Array, rest: Rest, partners: Int32Array): void {
  const placeAfter = singlePlaces(after, rest.after);
  const pairs: (readonly [number, number])[] = [];
  const placeBefore = singlePlaces(before, rest.before);
  for (const [item, from] of placeBefore) {
    const to = placeAfter.get(item) ?? -1;
    if (from >= 0 && to >= 0) pairs.push([from, to]);
  }
  const rising = longestRise(pairs.map(([, to]) => to)).map((index) => pairs[index] ?? [-1, -1]);
  for (const [from, to] of rising) partners[from] = to;
  extend(before, after, partners);
}

/** Each item's only place, -1 if it has several; in the order of first places. */
function singlePlaces(sequence: Int32Array, indexes: readonly number[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const i of indexes) {
    const item = sequence[i] ?? -1;
    places.set(item, places.has(item) ? -1 : i);
  }
  return places;
}

/** Lets every partnership grow over equal neighbours, first onwards, then back. */
function extend(before: Int32Array, after: Int32Array, partners: Int32Array): void {
  const taken = new Uint8Array(after.length);
  for (const to of partners) if (to >= 0) taken[to] = 1;
  const tryPair = (from: number, to: number) => {
    if (partners[from] !== -1 || taken[to] !== 0 || before[from] !== after[to]) return;
    partners[from] = to;
    taken[to] = 1;
  };
  const last = before.length - 1;
  for (let i = 0; i < last; i++) {
    const to = partners[i] ?? -1;
    if (to >= 0 && to + 1 < after.length) tryPair(i + 1, to + 1);
  }
  for (let i = last; i > 0; i--) {
    const to = partners[i] ?? -1;
    if (to > 0) tryPair(i - 1, to - 1);
  }
}
