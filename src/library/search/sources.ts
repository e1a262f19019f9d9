/** The parts of the index that one query reads. */
import {
  firstAfter,
  firstNotBefore,
  type OpenBlock,
  type OpenPositions,
  openBlock,
  openPositions,
  termRange,
} from './block.js';
import type { BlockCache } from './cache.js';
import type { Sought } from './plan.js';
import type { Block, IndexReader, Manifest, Recent } from './rows.js';

/** One block that a query may look into. */
export interface Source {
  readonly block: OpenBlock;
  /** Its slots are counted from here. */
  readonly base: number;
  /** The segment and the block's number in it, or the recent text that it is. */
  readonly home: { readonly segment: number; readonly number: number } | Recent;
}

/** Terms of one block that match. A term with many texts goes on in other blocks. */
export interface Place {
  readonly source: Source;
  /** Numbers of terms in the block: `[first, end)`. */
  readonly first: number;
  readonly end: number;
  /** Whether the first is what was asked for; all others are longer words that begin with it. */
  readonly isFirstExact: boolean;
}

/** Sorts after everything that begins with a term: no word has this character. */
const LAST = '\uFFFF';

/** From which term to which to look, both included; `exact` if the first is what was asked for. */
interface Range {
  readonly low: string;
  readonly high: string;
  readonly exact: boolean;
}

function rangesOf({ terms, prefix, beginning }: Sought): Range[] {
  const isRange = prefix && beginning === null;
  const ranges = terms.map((term) => ({ low: term, high: isRange ? term + LAST : term, exact: true }));
  return prefix && beginning !== null
    ? [...ranges, { low: beginning, high: beginning, exact: false }]
    : ranges;
}

export class Sources {
  readonly #reader: IndexReader;
  readonly #cache: BlockCache;
  readonly #segments: readonly Manifest[];
  readonly #recent: readonly Source[];
  /** Blocks of each segment that were read for this query, by number. */
  readonly #read = new Map<number, Map<number, Source>>();

  constructor(
    reader: IndexReader,
    cache: BlockCache,
    contents: Awaited<ReturnType<IndexReader['contents']>>,
  ) {
    this.#reader = reader;
    this.#cache = cache;
    this.#segments = [...contents.segments].sort((a, b) => a.from - b.from);
    this.#recent = contents.recent
      .filter(({ terms }) => terms !== '')
      .map((recent) => ({
        block: cache.open(`recent ${recent.slot}`, () => openBlock(recent)),
        base: recent.slot,
        home: recent,
      }));
  }

  /** Reads every block in which any of `sought` may stand. False if a segment is gone: begin anew. */
  async read(sought: readonly Sought[]): Promise<boolean> {
    const reads = this.#segments.map((segment) => this.#readSegment(segment, numbersOf(segment, sought)));
    return (await Promise.all(reads)).every(Boolean);
  }

  async #readSegment(segment: Manifest, numbers: ReadonlySet<number>): Promise<boolean> {
    const sources = new Map<number, Source>();
    this.#read.set(segment.id, sources);
    const keep = (number: number, block: OpenBlock) =>
      sources.set(number, { block, base: segment.from, home: { segment: segment.id, number } });
    const missing: number[] = [];
    for (const number of numbers) {
      const block = this.#cache.block(keyOf(segment.id, number));
      if (block) keep(number, block);
      else missing.push(number);
    }
    const runs = runsOf(missing.sort((a, b) => a - b));
    const answers = await Promise.all(runs.map(([from, to]) => this.#reader.blocks(segment.id, from, to)));
    for (const [index, [from, to]] of runs.entries()) {
      const blocks = answers[index];
      if (!blocks || blocks.length !== to - from + 1) return false;
      for (const [i, block] of blocks.entries()) keep(from + i, this.#opened(segment.id, from + i, block));
    }
    return true;
  }

  #opened(segment: number, number: number, block: Block): OpenBlock {
    return this.#cache.open(keyOf(segment, number), () => openBlock(block));
  }

  /** Where the terms of `sought` stand, segment by segment in the order of their slots, then the recent texts. */
  placesOf(sought: Sought): Place[][] {
    const places = this.#segments.map((segment) => {
      const numbers = [...numbersOf(segment, [sought])].sort((a, b) => a - b);
      return numbers.flatMap((number) => {
        const source = this.#read.get(segment.id)?.get(number);
        return source ? placesIn(source, sought) : [];
      });
    });
    return [...places, ...this.#recent.map((source) => placesIn(source, sought))];
  }

  /** The positions of these blocks, each once. Null if a segment is gone: begin anew. */
  async positions(sources: ReadonlySet<Source>): Promise<ReadonlyMap<Source, OpenPositions> | null> {
    const opened = new Map<Source, OpenPositions>();
    const missing = new Map<number, [number, Source][]>();
    for (const source of sources) {
      const { home } = source;
      const known =
        'slot' in home ? openPositions(source.block, home.positions) : this.#cache.positions(keyOfHome(home));
      if (known) opened.set(source, known);
      else if ('segment' in home)
        missing.set(home.segment, [...(missing.get(home.segment) ?? []), [home.number, source]]);
    }
    const reads = [...missing].map(async ([segment, wanted]) => {
      const rows = await this.#reader.positions(
        segment,
        wanted.map(([number]) => number),
      );
      for (const [index, [number, source]] of wanted.entries()) {
        const row = rows?.[index];
        if (!row) return false;
        opened.set(
          source,
          this.#cache.keepPositions(keyOf(segment, number), openPositions(source.block, row.positions)),
        );
      }
      return true;
    });
    return (await Promise.all(reads)).every(Boolean) ? opened : null;
  }
}

const keyOf = (segment: number, number: number) => `${segment} ${number}`;
const keyOfHome = (home: { readonly segment: number; readonly number: number }) =>
  keyOf(home.segment, home.number);

function placesIn(source: Source, sought: Sought): Place[] {
  return rangesOf(sought).flatMap(({ low, high, exact }) => {
    const [first, end] = termRange(source.block, low, high);
    return first < end
      ? [{ source, first, end, isFirstExact: exact && source.block.terms[first] === low }]
      : [];
  });
}

/** Numbers of the blocks of a segment in which any of `sought` may stand. */
function numbersOf({ firsts }: Manifest, sought: readonly Sought[]): Set<number> {
  const numbers = new Set<number>();
  for (const { low, high } of sought.flatMap(rangesOf)) {
    // The block before the first that begins with the term may end with it.
    const from = Math.max(0, firstNotBefore(firsts, low) - 1);
    const end = firstAfter(firsts, high);
    for (let number = from; number < end; number++) numbers.add(number);
  }
  return numbers;
}

/** Ascending numbers as runs without gaps: one read each. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
