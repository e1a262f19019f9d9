/** Changes slots of the catalogue within a transaction that has its store. */
import type { Table } from 'dexie';
import { CHUNK_SLOTS, type ChunkRow, emptyChunk, FLAG, type SlotFacts } from './columns.js';

export type CatalogueTable = Table<ChunkRow, number>;

export interface CatalogueWriter {
  /** Takes the next slot for a new text. */
  add(facts: SlotFacts): Promise<number>;
  /** Says what is true of a slot now; what is not given stays. */
  set(slot: number, facts: Partial<SlotFacts>): Promise<void>;
  /** Puts a slot into the bin, or takes it out; what else is known of it stays. */
  bin(slot: number, isDeleted: boolean): Promise<void>;
  /** The words of a slot are in the index: `tokens` of them. Nothing for a slot that has died meanwhile. */
  indexed(slot: number, tokens: number): Promise<void>;
  /** Ends a slot: its text is gone, or has become another one's. */
  retire(slot: number): Promise<void>;
  /** Ends every slot there is. */
  retireAll(): Promise<void>;
  /** Writes what was changed. Nothing is kept without it. */
  flush(): Promise<void>;
}

/** A writer for one transaction; it reads each chunk once and writes it once. */
export function catalogueWriter(table: CatalogueTable): CatalogueWriter {
  const chunks = new Map<number, ChunkRow>();
  const changed = new Set<ChunkRow>();
  const chunkAt = async (number: number): Promise<ChunkRow> => {
    const known = chunks.get(number);
    if (known) return known;
    const chunk = (await table.get(number)) ?? emptyChunk(number);
    chunks.set(number, chunk);
    return chunk;
  };
  let last: number | null = null;
  const write = async (slot: number, facts: Partial<SlotFacts>) => {
    const chunk = await chunkAt(Math.floor(slot / CHUNK_SLOTS));
    changed.add(chunk);
    put(chunk, slot % CHUNK_SLOTS, facts);
  };
  return {
    add: async (facts) => {
      last ??= (await table.orderBy(':id').last())?.chunk ?? 0;
      let chunk = await chunkAt(last);
      if (chunk.used === CHUNK_SLOTS) {
        last++;
        chunk = await chunkAt(last);
      }
      const slot = chunk.chunk * CHUNK_SLOTS + chunk.used++;
      await write(slot, facts);
      return slot;
    },
    set: write,
    bin: async (slot, isDeleted) => {
      const { flags } = await chunkAt(Math.floor(slot / CHUNK_SLOTS));
      const now = flags[slot % CHUNK_SLOTS] ?? 0;
      if (now & FLAG.live) await write(slot, { flags: isDeleted ? now | FLAG.deleted : now & ~FLAG.deleted });
    },
    indexed: async (slot, tokens) => {
      const { flags } = await chunkAt(Math.floor(slot / CHUNK_SLOTS));
      const now = flags[slot % CHUNK_SLOTS] ?? 0;
      if (now & FLAG.live) await write(slot, { flags: now | FLAG.indexed, tokens });
    },
    retire: (slot) => write(slot, { flags: 0, tags: [] }),
    retireAll: async () => {
      for (const { chunk: number } of await table.toArray()) {
        const chunk = await chunkAt(number);
        chunk.flags.fill(0);
        chunk.tags.clear();
        changed.add(chunk);
      }
    },
    flush: async () => {
      await table.bulkPut([...changed]);
      changed.clear();
    },
  };
}

function put(chunk: ChunkRow, offset: number, facts: Partial<SlotFacts>): void {
  const { flags, savedAt, published, words, tokens, tags } = facts;
  if (flags !== undefined) chunk.flags[offset] = flags | ((chunk.flags[offset] ?? 0) & keptBits(flags));
  if (savedAt !== undefined) chunk.savedAt[offset] = savedAt;
  if (published !== undefined) chunk.published[offset] = published;
  if (words !== undefined) chunk.words[offset] = words;
  if (tokens !== undefined) chunk.tokens[offset] = tokens;
  if (tags !== undefined) putTags(chunk, offset, tags);
}

/** Whether a slot is in the index the records do not know: that stays, unless the slot dies. */
function keptBits(flags: number): number {
  return flags === 0 ? 0 : FLAG.indexed;
}

function putTags({ tags: byTag }: ChunkRow, offset: number, tags: readonly string[]): void {
  for (const [tag, offsets] of byTag) {
    if (tags.includes(tag) || !offsets.includes(offset)) continue;
    const others = offsets.filter((other) => other !== offset);
    if (others.length === 0) byTag.delete(tag);
    else byTag.set(tag, others);
  }
  for (const tag of tags) {
    const offsets = byTag.get(tag) ?? new Uint16Array();
    if (!offsets.includes(offset)) byTag.set(tag, Uint16Array.of(...offsets, offset));
  }
}
