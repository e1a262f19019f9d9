/** From several segments, or from texts in none yet, to one. */
import {
  BlockWriter,
  type OpenBlock,
  type OpenPositions,
  openBlock,
  openPositions,
  Postings,
} from './block.js';
import { ByteReader } from './bytes.js';
import type { Manifest, Recent, SegmentRange, WholeBlock } from './rows.js';

/** A segment or a recent text that goes into a merge. Only its block in turn is held. */
export interface MergeInput extends SegmentRange {
  readonly blocks: AsyncIterable<WholeBlock> | Iterable<WholeBlock>;
}

/** A recent text as it goes into a merge: a segment of one text and one block. */
export function inputOf(recent: Recent): MergeInput {
  const { slot, ...block } = recent;
  return { from: slot, to: slot, texts: 1, blocks: block.terms === '' ? [] : [block] };
}

/**
 * Merges segments block by block. The caller may pause, or write what it has, after every block. Texts that are not
 * live are left out.
 * @param inputs of successive ranges of slots, in any order (as `nextMerge` chooses them)
 * @throws RangeError when the ranges overlap
 */
export async function* merge(
  inputs: readonly MergeInput[],
  isLive: (slot: number) => boolean,
): AsyncGenerator<WholeBlock, void, undefined> {
  const ordered = [...inputs].sort((a, b) => a.from - b.from);
  const cursors = ordered.map((input) => new Cursor(input));
  for (const cursor of cursors) await cursor.open();
  const writer = new BlockWriter(ordered[0]?.from ?? 0);
  const postings = new Postings();
  for (let term = lowest(cursors); term !== null; term = lowest(cursors)) {
    writer.beginTerm(term);
    for (const cursor of cursors) {
      // A term with many texts goes on in the next block of its segment.
      while (cursor.term === term) {
        for (const full of cursor.copy(writer, postings, isLive, term)) yield full;
        const reading = cursor.next();
        if (reading) await reading;
      }
    }
    writer.endTerm();
    if (writer.isFull) yield* taken(writer);
  }
  yield* taken(writer);
}

/** What is known of the segment that a merge wrote. */
export class ManifestDraft {
  readonly #range: SegmentRange;
  readonly #firsts: string[] = [];
  #bytes = 0;

  constructor(inputs: readonly SegmentRange[], isLive: (slot: number) => boolean) {
    const from = Math.min(...inputs.map((input) => input.from));
    const to = Math.max(...inputs.map((input) => input.to));
    let texts = 0;
    for (let slot = from; slot <= to; slot++) if (isLive(slot)) texts++;
    this.#range = { from, to, texts };
  }

  /** Tells it of each block, in the order in which they are numbered from 0. */
  add(block: WholeBlock): void {
    this.#firsts.push(block.terms.slice(0, (block.terms.indexOf('\n') + 1 || Number.POSITIVE_INFINITY) - 1));
    this.#bytes += block.terms.length + block.postings.length + block.positions.length;
  }

  finish(id: number): Manifest {
    return { id, ...this.#range, firsts: this.#firsts, bytes: this.#bytes };
  }
}

/** A place in a segment that goes from term to term. */
class Cursor {
  /** The term in turn; null at the end. */
  term: string | null = null;
  readonly #base: number;
  readonly #blocks: AsyncIterator<WholeBlock> | Iterator<WholeBlock>;
  #block: OpenBlock | null = null;
  #positions: OpenPositions | null = null;
  #index = 0;

  constructor({ from, blocks }: MergeInput) {
    this.#base = from;
    this.#blocks =
      Symbol.asyncIterator in blocks ? blocks[Symbol.asyncIterator]() : blocks[Symbol.iterator]();
  }

  async open(): Promise<void> {
    const { done, value } = await this.#blocks.next();
    this.#block = done ? null : openBlock(value);
    this.#positions = done || !this.#block ? null : openPositions(this.#block, value.positions);
    this.#index = 0;
    this.term = this.#block?.terms[0] ?? null;
  }

  /** Goes on to the next term; reads a block only when this one is at its end. */
  next(): Promise<void> | undefined {
    const next = this.#block?.terms[++this.#index];
    if (next === undefined) return this.open();
    this.term = next;
    return undefined;
  }

  /** Gives the term's live texts to `writer`, and hands out the blocks that this fills. */
  *copy(writer: BlockWriter, postings: Postings, isLive: (slot: number) => boolean, term: string) {
    if (!this.#block || !this.#positions) return;
    postings.read(this.#block, this.#index, this.#base);
    const reader = new ByteReader(this.#positions.bytes, this.#positions.starts[this.#index]);
    for (let i = 0; i < postings.count; i++) {
      const length = reader.number();
      const slot = postings.slots[i] ?? 0;
      if (isLive(slot)) {
        if (writer.isFull) {
          writer.endTerm();
          yield* taken(writer);
          writer.beginTerm(term);
        }
        writer.add(slot, postings.weights[i] ?? 0, reader.bytes, reader.at, reader.at + length);
      }
      reader.at += length;
    }
  }
}

function* taken(writer: BlockWriter): Generator<WholeBlock, void, undefined> {
  const block = writer.take();
  if (block) yield block;
}

function lowest(cursors: readonly Cursor[]): string | null {
  let low: string | null = null;
  for (const { term } of cursors) if (term !== null && (low === null || term < low)) low = term;
  return low;
}
