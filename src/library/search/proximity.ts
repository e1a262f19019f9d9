/**
 * How near the words of a query stand to each other in the texts that come first anyway: words of one sentence
 * tell more than the same words pages apart.
 */
import { type OpenPositions, Postings } from './block.js';
import { ByteReader } from './bytes.js';
import type { Place, Source } from './sources.js';

/** Texts whose order may change by it; what a reader looks through. */
export const MOST_COMPARED = 64;
/** Blocks of positions that are worth reading for it: of broader queries there is no one right text. */
export const MOST_BLOCKS = 32;

/** The places of each word. */
export type WordPlaces = readonly (readonly Place[])[];

/** The blocks in which any of `slots` has any of the words. */
export function blocksOf(words: WordPlaces, slots: ReadonlySet<number>): Set<Source> {
  const blocks = new Set<Source>();
  const postings = new Postings();
  for (const { source, first, end } of words.flat()) {
    for (let term = first; term < end && !blocks.has(source); term++) {
      postings.read(source.block, term, source.base);
      for (let i = 0; i < postings.count; i++)
        if (slots.has(postings.slots[i] ?? -1)) {
          blocks.add(source);
          break;
        }
    }
  }
  return blocks;
}

/** For each of `slots` that has all words: positions from the first to the last of them where they stand nearest. */
export function nearest(
  words: WordPlaces,
  slots: ReadonlySet<number>,
  positions: ReadonlyMap<Source, OpenPositions>,
): Map<number, number> {
  /** For each slot, every position of a word, with the word's number. */
  const standing = new Map<number, [position: number, word: number][]>();
  for (const [word, places] of words.entries())
    for (const place of places)
      eachPosition(place, slots, positions, (slot, position) => {
        const list = standing.get(slot);
        if (list) list.push([position, word]);
        else standing.set(slot, [[position, word]]);
      });
  const spans = new Map<number, number>();
  for (const [slot, list] of standing) {
    const span = shortestSpan(
      list.sort((a, b) => a[0] - b[0]),
      words.length,
    );
    if (span !== null) spans.set(slot, span);
  }
  return spans;
}

function eachPosition(
  { source, first, end }: Place,
  slots: ReadonlySet<number>,
  positions: ReadonlyMap<Source, OpenPositions>,
  visit: (slot: number, position: number) => void,
): void {
  const open = positions.get(source);
  if (!open) return;
  const postings = new Postings();
  for (let term = first; term < end; term++) {
    postings.read(source.block, term, source.base);
    const reader = new ByteReader(open.bytes, open.starts[term]);
    for (let i = 0; i < postings.count; i++) {
      const length = reader.number();
      const after = reader.at + length;
      const slot = postings.slots[i] ?? -1;
      if (slots.has(slot))
        for (let position = 0; reader.at < after; ) {
          position += reader.number();
          visit(slot, position);
        }
      reader.at = after;
    }
  }
}

/** @param standing ascending by position */
function shortestSpan(standing: readonly (readonly [number, number])[], words: number): number | null {
  const inside = new Uint32Array(words);
  let [different, from] = [0, 0];
  let shortest: number | null = null;
  for (const [position, word] of standing) {
    if (inside[word] === 0) different++;
    inside[word] = (inside[word] ?? 0) + 1;
    for (let first = standing[from]; different === words && first; first = standing[++from]) {
      const span = position - first[0] + 1;
      if (shortest === null || span < shortest) shortest = span;
      inside[first[1]] = (inside[first[1]] ?? 1) - 1;
      if (inside[first[1]] === 0) different--;
    }
  }
  return shortest;
}
