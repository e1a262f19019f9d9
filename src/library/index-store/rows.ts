/** What lies in the stores of the search index. */
import type { Block, BlockPositions, Manifest, Recent } from '../search/index.js';

/** One row of `recent`: the index of one text that is in no segment yet. */
export type RecentRow = Recent;

/** One row of `segments`. Without a manifest it is being written, or was given up half written. */
export interface SegmentRow {
  readonly id: number;
  readonly manifest: Omit<Manifest, 'id'> | null;
}

/** Where a block lies: its segment, and its number in it, counted from 0. */
interface BlockKey {
  readonly segment: number;
  readonly number: number;
}

/** One row of `blocks`. */
export type BlockRow = BlockKey & Block;

/** One row of `places`: the positions of the block with the same key, read only for phrases. */
export type PlacesRow = BlockKey & BlockPositions;
