/** Texts in which terms stand one behind the other. */
import { type OpenPositions, Postings, textsWith } from './block.js';
import { ByteReader } from './bytes.js';
import { flagAt } from './fields.js';
import type { Sequence } from './plan.js';
import type { Place, Source } from './sources.js';

/** The places of each term of a sequence, in one segment (or one recent text). */
export type PhrasePlaces = readonly (readonly Place[])[];

/** Told of each text that has the sequence: how often in its body, and the flags of the other fields it stands in. */
export type OnPhrase = (slot: number, bodyCount: number, flags: number) => void;

/** Reused by all: what is read is used before the next is. */
const postings = new Postings();

/** What is known of a sequence in one segment before positions are read. */
export interface PhraseTexts {
  readonly steps: PhrasePlaces;
  /** The blocks whose positions have to be read. */
  readonly blocks: ReadonlySet<Source>;
  /** Whether a text has all terms, wherever. */
  readonly hasAll: (slot: number) => boolean;
}

/**
 * The texts that may have the sequence.
 * @param isWanted which texts count at all
 * @param slots how many slots there are
 */
export function phraseTexts(
  steps: PhrasePlaces,
  isWanted: (slot: number) => boolean,
  slots: number,
): PhraseTexts {
  const has = new Uint16Array(slots);
  for (const [step, places] of steps.entries())
    eachPosting(places, (slot) => {
      if (has[slot] === step && isWanted(slot)) has[slot] = step + 1;
    });
  const hasAll = (slot: number) => has[slot] === steps.length;
  const blocks = new Set<Source>();
  for (const places of steps)
    eachPosting(places, (slot, place) => {
      if (hasAll(slot)) blocks.add(place.source);
    });
  return { steps, blocks, hasAll };
}

function eachPosting(places: readonly Place[], visit: (slot: number, place: Place) => void): void {
  for (const place of places)
    for (let term = place.first; term < place.end; term++) {
      postings.read(place.source.block, term, place.source.base);
      for (let i = 0; i < postings.count; i++) visit(postings.slots[i] ?? 0, place);
    }
}

/**
 * Finds the texts that have the sequence. Linear in the positions read, but for sorting those of the rarest term.
 * @param positions of at least the blocks named by `phraseTexts`
 */
export function findPhrase(
  sequence: Sequence,
  { steps, hasAll }: PhraseTexts,
  positions: ReadonlyMap<Source, OpenPositions>,
  onPhrase: OnPhrase,
): void {
  const order = steps.map((places, index) => ({ places, at: sequence[index]?.at ?? 0 }));
  order.sort((a, b) => textsOf(a.places) - textsOf(b.places));
  const [rarest, ...others] = order;
  if (!rarest) return;
  let begins = Begins.of(rarest.places, rarest.at, positions, hasAll);
  for (const { places, at } of others) {
    if (begins.length === 0) return;
    begins = begins.followedBy(places, at, positions, hasAll);
  }
  begins.tell(onPhrase);
}

function textsOf(places: readonly Place[]): number {
  return places.reduce((sum, { source, first, end }) => sum + textsWith(source.block, first, end), 0);
}

/** A slot and a position in one number that sorts by both. */
const POSITIONS = 2 ** 24;

/** Where the sequence may begin: slots and positions, ascending. */
class Begins {
  /** A slot times `POSITIONS`, plus the position. */
  readonly #packed: Float64Array;

  private constructor(packed: Float64Array) {
    this.#packed = packed;
  }

  get length(): number {
    return this.#packed.length;
  }

  static of(
    places: readonly Place[],
    at: number,
    positions: ReadonlyMap<Source, OpenPositions>,
    hasAll: (slot: number) => boolean,
  ): Begins {
    let found = new Float64Array(1024);
    let length = 0;
    eachText(places, positions, hasAll, (slot, reader, end) => {
      const base = slot * POSITIONS - at;
      for (let position = 0; reader.at < end; ) {
        position += reader.number();
        if (position < at) continue;
        if (length === found.length) {
          const larger = new Float64Array(2 * length);
          larger.set(found);
          found = larger;
        }
        found[length++] = base + position;
      }
    });
    const packed = found.subarray(0, length);
    const isAscending = places.every(({ first, end }) => end - first === 1) && isChain(places);
    return new Begins(isAscending ? packed : packed.sort());
  }

  /** Those that have any of the terms of `places` at their position plus `at`. */
  followedBy(
    places: readonly Place[],
    at: number,
    positions: ReadonlyMap<Source, OpenPositions>,
    hasAll: (slot: number) => boolean,
  ): Begins {
    const packed = this.#packed;
    const kept = new Uint8Array(packed.length);
    let [next, lastSlot] = [0, -1];
    eachText(places, positions, hasAll, (slot, reader, end) => {
      const base = slot * POSITIONS - at;
      // Another term begins at its first text again.
      if (slot <= lastSlot) next = 0;
      lastSlot = slot;
      for (let position = 0; reader.at < end; ) {
        position += reader.number();
        const begin = base + position;
        next = seek(packed, next, begin);
        if (packed[next] === begin) kept[next] = 1;
      }
    });
    return new Begins(packed.filter((_, index) => kept[index] === 1));
  }

  /** Told of once a text. */
  tell(onPhrase: OnPhrase): void {
    let [slot, count, flags, last] = [-1, 0, 0, -1];
    for (const value of this.#packed) {
      if (value === last) continue;
      last = value;
      const found = Math.floor(value / POSITIONS);
      if (found !== slot) {
        if (slot >= 0) onPhrase(slot, count, flags);
        [slot, count, flags] = [found, 0, 0];
      }
      const flag = flagAt(value - found * POSITIONS);
      if (flag === 0) count++;
      else flags |= flag;
    }
    if (slot >= 0) onPhrase(slot, count, flags);
  }
}

/** The first index from `from` on whose value is not below `value`: in ever longer steps, then by halves. */
function seek(ascending: Float64Array, from: number, value: number): number {
  let [low, step] = [from, 1];
  while (low + step < ascending.length && (ascending[low + step] ?? 0) < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, ascending.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether these places are of one term, which goes on from block to block. */
function isChain([first, ...others]: readonly Place[]): boolean {
  const term = first?.source.block.terms[first.first];
  return others.every((place) => place.source.block.terms[place.first] === term);
}

/** Gives the positions of every text of `places` that has all terms: they are read from `reader` up to `end`. */
function eachText(
  places: readonly Place[],
  positions: ReadonlyMap<Source, OpenPositions>,
  hasAll: (slot: number) => boolean,
  visit: (slot: number, reader: ByteReader, end: number) => void,
): void {
  for (const { source, first, end: endOfTerms } of places) {
    const open = positions.get(source);
    if (!open) continue;
    for (let term = first; term < endOfTerms; term++) {
      postings.read(source.block, term, source.base);
      const reader = new ByteReader(open.bytes, open.starts[term]);
      for (let i = 0; i < postings.count; i++) {
        const length = reader.number();
        const end = reader.at + length;
        const slot = postings.slots[i] ?? 0;
        if (hasAll(slot)) visit(slot, reader, end);
        reader.at = end;
      }
    }
  }
}
