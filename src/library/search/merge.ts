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
  const cursors = ordered.map((input, order) => new Cursor(input, order));
  for (const cursor of cursors) await cursor.open();
  const queue = new TermQueue(cursors);
  const writer = new BlockWriter(ordered[0]?.from ?? 0);
  const postings = new Postings();
  for (let cursor = queue.first; cursor && cursor.term !== null; cursor = queue.first) {
    const term = cursor.term;
    writer.beginTerm(term);
    // Segments in order; a term with many texts goes on in the next block of its segment.
    for (let next: Cursor | undefined = cursor; next?.term === term; next = queue.first) {
      for (const full of next.copy(writer, postings, isLive, term)) yield full;
      if (!next.goOn()) await next.open();
      queue.settle();
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
  readonly order: number;
  readonly #base: number;
  readonly #blocks: AsyncIterator<WholeBlock> | Iterator<WholeBlock>;
  #block: OpenBlock | null = null;
  #positions: OpenPositions | null = null;
  #index = 0;

  constructor({ from, blocks }: MergeInput, order: number) {
    this.order = order;
    this.#base = from;
    this.#blocks =
      Symbol.asyncIterator in blocks ? blocks[Symbol.asyncIterator]() : blocks[Symbol.iterator]();
  }

  /** Begins the next block, if there is one. */
  async open(): Promise<void> {
    const { done, value } = await this.#blocks.next();
    this.#block = done ? null : openBlock(value);
    this.#positions = done || !this.#block ? null : openPositions(this.#block, value.positions);
    this.#index = 0;
    this.term = this.#block?.terms[0] ?? null;
  }

  /** Goes on to the next term of the block; false at its end: then the next is to be opened. */
  goOn(): boolean {
    const next = this.#block?.terms[++this.#index];
    this.term = next ?? null;
    return next !== undefined;
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

/** Cursors by their terms, then by their order: a binary heap, since recent texts come by the hundred. */
class TermQueue {
  readonly #heap: Cursor[];

  constructor(cursors: readonly Cursor[]) {
    this.#heap = [...cursors].sort((a, b) => (isBefore(a, b) ? -1 : 1));
  }

  /** The cursor whose turn it is; one at its end only when all are. */
  get first(): Cursor | undefined {
    return this.#heap[0];
  }

  /** To be told when the first has gone on. */
  settle(): void {
    const heap = this.#heap;
    const moved = heap[0];
    if (!moved) return;
    let at = 0;
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      const child = left && right && isBefore(right, left) ? right : left;
      if (!child || isBefore(moved, child)) break;
      heap[at] = child;
      at = 2 * at + (child === left ? 1 : 2);
    }
    heap[at] = moved;
  }
}

function isBefore(a: Cursor, b: Cursor): boolean {
  if (a.term === b.term) return a.order < b.order;
  return a.term !== null && (b.term === null || a.term < b.term);
}
