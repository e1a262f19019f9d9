/** What the catalogue knows of one slot, and how a chunk of slots lies in the store. */
import type { RecordRow } from '../rows.js';

/** Slots in one chunk: few enough that a change rewrites little, many enough that 50,000 are read in 98 rows. */
export const CHUNK_SLOTS = 512;

/** Bits of a slot's flags. */
export const FLAG = {
  /** The text of an entry that is there. Without it the slot is dead, and nothing else of it counts. */
  live: 1,
  /** In the bin. */
  deleted: 2,
  unread: 4,
  archived: 8,
  favorite: 16,
  /** Nothing but an address is kept: the entry came out of an import and waits to be read. */
  link: 32,
  /** Its words are in the search index. */
  indexed: 64,
} as const;

/** What is known of one slot. */
export interface SlotFacts {
  /** Bits of `FLAG`. */
  readonly flags: number;
  /** When the entry was last saved: milliseconds since 1970. */
  readonly savedAt: number;
  /** When the article was published, milliseconds since 1970; NaN where that is not known. */
  readonly published: number;
  /** Words of the text, as the reader counts them. */
  readonly words: number;
  /** Words of the text, as the search index counts them; 0 until it has. */
  readonly tokens: number;
  readonly tags: readonly string[];
}

/** One row of the store `catalogue`: the slots `chunk * CHUNK_SLOTS` and following, a column each. */
export interface ChunkRow {
  readonly chunk: number;
  /** Slots in use, dead ones included; the next new slot of the chunk has this offset. */
  used: number;
  readonly flags: Uint8Array;
  readonly savedAt: Float64Array;
  readonly published: Float64Array;
  readonly words: Uint32Array;
  readonly tokens: Uint32Array;
  /** The offsets within the chunk that carry each tag. */
  readonly tags: Map<string, Uint16Array>;
}

export function emptyChunk(chunk: number): ChunkRow {
  return {
    chunk,
    used: 0,
    flags: new Uint8Array(CHUNK_SLOTS),
    savedAt: new Float64Array(CHUNK_SLOTS),
    published: new Float64Array(CHUNK_SLOTS).fill(Number.NaN),
    words: new Uint32Array(CHUNK_SLOTS),
    tokens: new Uint32Array(CHUNK_SLOTS),
    tags: new Map(),
  };
}

/** What a record says of its slot; of the index it knows nothing. */
export function factsOf(record: Omit<RecordRow, 'slot'>): Omit<SlotFacts, 'tokens'> {
  return {
    flags: flagsOf(record),
    savedAt: Date.parse(record.savedAt),
    published: record.published === null ? Number.NaN : instantOf(record.published),
    words: record.wordCount,
    tags: record.tags,
  };
}

function flagsOf(record: Omit<RecordRow, 'slot'>): number {
  return (
    FLAG.live |
    (record.deletedAt === null ? 0 : FLAG.deleted) |
    (record.isUnread ? FLAG.unread : 0) |
    (record.isArchived ? FLAG.archived : 0) |
    (record.isFavorite ? FLAG.favorite : 0) |
    (record.revision === 0 ? FLAG.link : 0)
  );
}

/**
 * A date of an article in milliseconds since 1970. One without an offset is taken for UTC: for order and for "before"
 * and "after" half a day does not matter, and the same list must come out wherever the reader is.
 */
function instantOf(iso: string): number {
  return Date.parse(/T[^Z+-]*$/.test(iso) ? `${iso}Z` : iso);
}
