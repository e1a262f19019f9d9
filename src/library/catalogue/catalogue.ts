/** The whole catalogue in memory, as it was at one moment. */
import { CHUNK_SLOTS, type ChunkRow, FLAG } from './columns.js';

export interface Catalogue {
  /** Slots there are, dead ones included: every column has this length. */
  readonly size: number;
  /** Entries there are, those in the bin included. */
  readonly live: number;
  readonly flags: Uint8Array;
  /** Milliseconds since 1970. */
  readonly savedAt: Float64Array;
  /** Milliseconds since 1970; NaN where not known. */
  readonly published: Float64Array;
  readonly words: Uint32Array;
  readonly tokens: Uint32Array;
  /** The living slots with each tag, ascending. */
  readonly tags: ReadonlyMap<string, Uint32Array>;
}

/** All chunks as one; their order does not matter. */
export function catalogueOf(chunks: readonly ChunkRow[]): Catalogue {
  const size = Math.max(0, ...chunks.map(({ chunk, used }) => chunk * CHUNK_SLOTS + used));
  const whole = {
    flags: new Uint8Array(size),
    savedAt: new Float64Array(size),
    published: new Float64Array(size).fill(Number.NaN),
    words: new Uint32Array(size),
    tokens: new Uint32Array(size),
  };
  for (const chunk of chunks) {
    const from = chunk.chunk * CHUNK_SLOTS;
    whole.flags.set(chunk.flags.subarray(0, chunk.used), from);
    whole.savedAt.set(chunk.savedAt.subarray(0, chunk.used), from);
    whole.published.set(chunk.published.subarray(0, chunk.used), from);
    whole.words.set(chunk.words.subarray(0, chunk.used), from);
    whole.tokens.set(chunk.tokens.subarray(0, chunk.used), from);
  }
  const live = whole.flags.reduce((count, flags) => count + (flags & FLAG.live), 0);
  return { size, live, ...whole, tags: tagsOf(chunks) };
}

function tagsOf(chunks: readonly ChunkRow[]): Map<string, Uint32Array> {
  const counts = new Map<string, number>();
  for (const { tags } of chunks)
    for (const [tag, offsets] of tags) counts.set(tag, (counts.get(tag) ?? 0) + offsets.length);
  const slots = new Map([...counts].map(([tag, count]) => [tag, new Uint32Array(count)]));
  const filled = new Map<string, number>();
  for (const { chunk, tags } of chunks) {
    for (const [tag, offsets] of tags) {
      const from = filled.get(tag) ?? 0;
      slots.get(tag)?.set(
        Uint32Array.from(offsets, (offset) => chunk * CHUNK_SLOTS + offset),
        from,
      );
      filled.set(tag, from + offsets.length);
    }
  }
  for (const all of slots.values()) all.sort();
  return slots;
}
