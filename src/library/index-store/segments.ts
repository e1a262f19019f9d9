/** Writes a segment, and takes out what it replaces. */
import type { LibraryDatabase, Stores } from '../database.js';
import { type Manifest, ManifestDraft, type MergeInput, merge, type WholeBlock } from '../search/index.js';
import { keysOf } from './reader.js';

/** Blocks written, or read, in one transaction: about half a megabyte. */
const BATCH = 16;

export interface Replacing {
  readonly inputs: readonly MergeInput[];
  readonly isLive: (slot: number) => boolean;
  /** Takes out what the segment replaces, in the transaction that makes it count. */
  readonly replace: (stores: Stores) => Promise<void>;
  /** Awaited between transactions: whoever else has work to do goes first. */
  readonly rest: () => Promise<void>;
}

/**
 * A number that no segment has had: other contexts keep blocks by it. Not counted by IndexedDB, whose counter throws
 * where a full disk keeps it from being read (Chromium: "Maximum key generator value reached").
 */
function newId(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high >>> 11) * 2 ** 32 + low;
}

/** Merges `inputs` into one new segment. Nothing counts until all of it is written. */
export async function writeSegment(
  db: LibraryDatabase,
  { inputs, isLive, replace, rest }: Replacing,
): Promise<void> {
  const id = newId();
  await db.indexing(({ segments }) => segments.add({ id, manifest: null }));
  const draft = new ManifestDraft(inputs, isLive);
  let number = 0;
  let full: WholeBlock[] = [];
  const write = async () => {
    const [first, blocks] = [number, full];
    number += full.length;
    full = [];
    await db.indexing(async (stores) => {
      await stores.blocks.bulkPut(
        blocks.map(({ terms, postings }, at) => ({ segment: id, number: first + at, terms, postings })),
      );
      await stores.places.bulkPut(
        blocks.map(({ positions }, at) => ({ segment: id, number: first + at, positions })),
      );
    });
    await rest();
  };
  for await (const block of merge(inputs, isLive)) {
    draft.add(block);
    full.push(block);
    if (full.length === BATCH) await write();
  }
  if (full.length > 0) await write();
  const { id: _, ...manifest } = draft.finish(id);
  await db.indexing(async (stores) => {
    await replace(stores);
    if (manifest.firsts.length > 0) await stores.segments.put({ id, manifest });
    else await stores.segments.delete(id);
  });
}

/** A segment as it goes into a merge. */
export function inputOf(db: LibraryDatabase, segment: Manifest): MergeInput {
  return { from: segment.from, to: segment.to, texts: segment.texts, blocks: blocksOf(db, segment) };
}

async function* blocksOf(db: LibraryDatabase, { id, firsts }: Manifest): AsyncGenerator<WholeBlock> {
  for (let from = 0; from < firsts.length; from += BATCH) {
    const range = [[id, from], [id, from + BATCH - 1], true, true] as const;
    const [blocks, places] = await db.reading(['blocks', 'places'], (stores) =>
      Promise.all([
        stores.blocks
          .where('[segment+number]')
          .between(...range)
          .toArray(),
        stores.places
          .where('[segment+number]')
          .between(...range)
          .toArray(),
      ]),
    );
    for (const [at, { terms, postings }] of blocks.entries()) {
      const positions = places[at]?.positions;
      if (!positions) throw new Error(`block ${from + at} of segment ${id} has no positions`);
      yield { terms, postings, positions };
    }
  }
}

/** Erases a segment with all its blocks. */
export async function eraseSegment({ segments, blocks, places }: Stores, id: number): Promise<void> {
  const [lowest, highest] = keysOf(id);
  await blocks.where('[segment+number]').between(lowest, highest).delete();
  await places.where('[segment+number]').between(lowest, highest).delete();
  await segments.delete(id);
}
