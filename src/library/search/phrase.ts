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

/**
 * The blocks whose positions have to be read: of the texts for which `isWanted`, some have all terms.
 * @param slots how many slots there are
 */
export function positionsNeeded(
  steps: PhrasePlaces,
  isWanted: (slot: number) => boolean,
  slots: number,
): Set<Source> {
  const has = new Uint16Array(slots);
  for (const [step, places] of steps.entries())
    eachPosting(places, (slot) => {
      if (has[slot] === step && isWanted(slot)) has[slot] = step + 1;
    });
  const needed = new Set<Source>();
  for (const places of steps)
    eachPosting(places, (slot, place) => {
      if (has[slot] === steps.length) needed.add(place.source);
    });
  return needed;
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
 * @param positions of at least the blocks that `positionsNeeded` named
 */
export function findPhrase(
  sequence: Sequence,
  steps: PhrasePlaces,
  positions: ReadonlyMap<Source, OpenPositions>,
  isWanted: (slot: number) => boolean,
  onPhrase: OnPhrase,
): void {
  const order = steps.map((places, index) => ({ places, at: sequence[index]?.at ?? 0 }));
  order.sort((a, b) => textsOf(a.places) - textsOf(b.places));
  const [rarest, ...others] = order;
  if (!rarest) return;
  let begins = Begins.of(rarest.places, rarest.at, positions, isWanted);
  for (const { places, at } of others) {
    if (begins.length === 0) return;
    begins = begins.followedBy(places, at, positions);
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
    isWanted: (slot: number) => boolean,
  ): Begins {
    const found: number[] = [];
    for (const place of places)
      eachText(place, positions, (slot, reader, end) => {
        if (!isWanted(slot)) return;
        for (let position = 0; reader.at < end; ) {
          position += reader.number();
          if (position >= at) found.push(slot * POSITIONS + position - at);
        }
      });
    const packed = Float64Array.from(found);
    return new Begins(
      places.every(({ first, end }) => end - first === 1) && places.length === 1 ? packed : packed.sort(),
    );
  }

  /** Those that have any of the terms of `places` at their position plus `at`. */
  followedBy(places: readonly Place[], at: number, positions: ReadonlyMap<Source, OpenPositions>): Begins {
    const packed = this.#packed;
    const kept = new Uint8Array(packed.length);
    for (const place of places) {
      let [next, lastSlot] = [0, -1];
      eachText(place, positions, (slot, reader, end) => {
        const base = slot * POSITIONS;
        // The next term of the place begins at its first text again.
        if (slot <= lastSlot) next = 0;
        lastSlot = slot;
        while (next < packed.length && (packed[next] ?? 0) < base) next++;
        for (let position = 0; reader.at < end; ) {
          position += reader.number();
          const begin = base + position - at;
          while (next < packed.length && (packed[next] ?? 0) < begin) next++;
          if (packed[next] === begin) kept[next] = 1;
        }
      });
    }
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

/** Gives the positions of every text of a place: they are read from `reader` up to `end`. */
function eachText(
  { source, first, end: endOfTerms }: Place,
  positions: ReadonlyMap<Source, OpenPositions>,
  visit: (slot: number, reader: ByteReader, end: number) => void,
): void {
  const open = positions.get(source);
  if (!open) return;
  for (let term = first; term < endOfTerms; term++) {
    postings.read(source.block, term, source.base);
    const reader = new ByteReader(open.bytes, open.starts[term]);
    for (let i = 0; i < postings.count; i++) {
      const length = reader.number();
      const end = reader.at + length;
      visit(postings.slots[i] ?? 0, reader, end);
      reader.at = end;
    }
  }
}
