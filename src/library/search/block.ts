/** Reading and writing blocks. */
import { ByteReader, ByteWriter } from './bytes.js';
import type { Block, WholeBlock } from './rows.js';

/** A block made ready for looking up terms. */
export interface OpenBlock {
  readonly terms: readonly string[];
  /** For each term, how many texts have it. */
  readonly counts: Uint32Array;
  /** For each term, where its postings begin; one more for the end of the last. */
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

export function openBlock({ terms: joined, postings }: Block): OpenBlock {
  const terms = joined.split('\n');
  const counts = new Uint32Array(terms.length);
  const starts = new Uint32Array(terms.length + 1);
  const reader = new ByteReader(postings);
  for (let i = 0; i < terms.length; i++) {
    counts[i] = reader.number();
    const length = reader.number();
    starts[i] = reader.at;
    reader.at += length;
  }
  starts[terms.length] = reader.at;
  return { terms, counts, starts, bytes: postings };
}

/** The positions of a block, and where those of each term begin. */
export interface OpenPositions {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

export function openPositions({ terms }: OpenBlock, bytes: Uint8Array): OpenPositions {
  const starts = new Uint32Array(terms.length);
  const reader = new ByteReader(bytes);
  for (let i = 0; i < terms.length; i++) {
    const length = reader.number();
    starts[i] = reader.at;
    reader.at += length;
  }
  return { bytes, starts };
}

/** Numbers of the terms from `low` to `high`, both included, as `[first, end)`. */
export function termRange({ terms }: OpenBlock, low: string, high: string): readonly [number, number] {
  return [firstNotBefore(terms, low), firstAfter(terms, high)];
}

/** How many of these ascending strings come before `value`. */
export function firstNotBefore(ascending: readonly string[], value: string): number {
  return partition(ascending, (term) => term < value);
}

/** How many of these ascending strings come before `value` or are it. */
export function firstAfter(ascending: readonly string[], value: string): number {
  return partition(ascending, (term) => term <= value);
}

function partition(ascending: readonly string[], isBefore: (term: string) => boolean): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(ascending[middle] ?? '')) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many texts have the terms `[first, end)` of a block; a text with two of them counts twice. */
export function textsWith({ counts }: OpenBlock, first: number, end: number): number {
  let texts = 0;
  for (let term = first; term < end; term++) texts += counts[term] ?? 0;
  return texts;
}

/** The texts of one term, decoded; used again and again. */
export class Postings {
  count = 0;
  slots = new Int32Array(1024);
  weights = new Int32Array(1024);

  /** @param base the first slot of the segment */
  read({ counts, starts, bytes }: OpenBlock, term: number, base: number): void {
    this.count = counts[term] ?? 0;
    if (this.count > this.slots.length) {
      this.slots = new Int32Array(this.count * 2);
      this.weights = new Int32Array(this.count * 2);
    }
    const reader = new ByteReader(bytes, starts[term]);
    let slot = base;
    for (let i = 0; i < this.count; i++) {
      slot += reader.number();
      this.slots[i] = slot;
      this.weights[i] = reader.number();
    }
  }
}

/** Bytes of postings or of positions at which a block is closed: few rows to read, little read in vain. */
const FULL_POSTINGS = 16_384;
const FULL_POSITIONS = 49_152;

/** Writes blocks, term by term in ascending order. */
export class BlockWriter {
  readonly #base: number;
  #terms: string[] = [];
  #characters = 0;
  readonly #postings = new ByteWriter(FULL_POSTINGS * 2);
  readonly #positions = new ByteWriter(FULL_POSITIONS * 2);
  readonly #termPostings = new ByteWriter();
  readonly #termPositions = new ByteWriter();
  #term = '';
  #count = 0;
  #last: number;

  /** @param base the first slot of the segment */
  constructor(base: number) {
    this.#base = base;
    this.#last = base;
  }

  beginTerm(term: string): void {
    this.#term = term;
    this.#count = 0;
    this.#last = this.#base;
    this.#termPostings.clear();
    this.#termPositions.clear();
  }

  /** One text that has the term, slots ascending; its positions are copied as they are. */
  add(slot: number, weight: number, positions: Uint8Array, start: number, end: number): void {
    if (slot < this.#last || (slot === this.#last && this.#count > 0))
      throw new RangeError('the slots of a term must ascend');
    this.#termPostings.number(slot - this.#last);
    this.#termPostings.number(weight);
    this.#termPositions.number(end - start);
    this.#termPositions.copy(positions, start, end);
    this.#last = slot;
    this.#count++;
  }

  /** Whether the block should be taken before more is added to the term. */
  get isFull(): boolean {
    const postings = this.#characters + this.#postings.length + this.#termPostings.length;
    return postings >= FULL_POSTINGS || this.#positions.length + this.#termPositions.length >= FULL_POSITIONS;
  }

  /** Closes the term. One without texts leaves nothing. */
  endTerm(): void {
    if (this.#count === 0) return;
    this.#terms.push(this.#term);
    this.#characters += this.#term.length + 1;
    this.#postings.number(this.#count);
    this.#postings.number(this.#termPostings.length);
    this.#postings.append(this.#termPostings);
    this.#positions.number(this.#termPositions.length);
    this.#positions.append(this.#termPositions);
  }

  /** What has been closed so far as a block, and begins the next; null if there is nothing. */
  take(): WholeBlock | null {
    if (this.#terms.length === 0) return null;
    const block = {
      terms: this.#terms.join('\n'),
      postings: this.#postings.taken(),
      positions: this.#positions.taken(),
    };
    this.#terms = [];
    this.#characters = 0;
    this.#postings.clear();
    this.#positions.clear();
    return block;
  }
}
