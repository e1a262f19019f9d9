/** What the index keeps in storage: plain data, good for structured cloning. `README.md` says how it is laid out. */

/** Terms in ascending order (UTF-16) and what is known of each. */
export interface Block {
  /** Joined by line feeds, which stand in no term. */
  readonly terms: string;
  /** For each term: how many texts have it, how many bytes follow, then for each text a slot and a weight. */
  readonly postings: Uint8Array<ArrayBuffer>;
}

/** For each term of a block: how many bytes follow, then for each text how many bytes follow, then positions. */
export interface BlockPositions {
  readonly positions: Uint8Array<ArrayBuffer>;
}

/** A block with its positions, as a merge reads and writes them. Storage keeps the two in rows of their own. */
export interface WholeBlock extends Block, BlockPositions {}

/** The index of one text, written with it. Its slots are counted from its own. */
export interface Recent extends WholeBlock {
  readonly slot: number;
}

/** The texts of one segment. Nothing in it ever changes. */
export interface SegmentRange {
  /** Its first slot; slots in its blocks are counted from here. */
  readonly from: number;
  /** Its last slot. */
  readonly to: number;
  /** How many texts were written into it. */
  readonly texts: number;
}

/** What is known of a segment without reading its blocks; small enough to stay in memory. */
export interface Manifest extends SegmentRange {
  /** Given out by the storage, and never again to another segment. */
  readonly id: number;
  /** The first term of each block. A term with many texts goes on in the blocks that follow. */
  readonly firsts: readonly string[];
  /** Bytes of its blocks and positions, about. */
  readonly bytes: number;
}

/** How a query reads the index; the library implements it on its database. */
export interface IndexReader {
  /** All segments, and the texts that are in none yet. The two answers belong to one moment. */
  contents(): Promise<{ readonly segments: readonly Manifest[]; readonly recent: readonly Recent[] }>;
  /** The blocks numbered `from` to `to`, both included; null if the segment has been merged into another since. */
  blocks(segment: number, from: number, to: number): Promise<readonly Block[] | null>;
  /** The positions of these blocks, in the order asked for; null as above. */
  positions(segment: number, blocks: readonly number[]): Promise<readonly BlockPositions[] | null>;
}
