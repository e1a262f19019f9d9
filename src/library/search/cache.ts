/** Blocks that were read lately, up to a bound of memory: the next key asks for most of them again. */
import type { OpenBlock, OpenPositions } from './block.js';

/** About what a term takes beside its letters, as a string and in two arrays. */
const BYTES_OF_TERM = 40;

export class BlockCache {
  readonly #most: number;
  #bytes = 0;
  /** Least lately used first. */
  readonly #kept = new Map<string, { readonly value: OpenBlock | OpenPositions; readonly bytes: number }>();

  /** @param bytes how much it may hold, about */
  constructor(bytes: number) {
    this.#most = bytes;
  }

  block(key: string): OpenBlock | null {
    return this.#get(`block ${key}`) as OpenBlock | null;
  }

  /** The block that is kept under `key`, or else the one that `make` makes. */
  open(key: string, make: () => OpenBlock): OpenBlock {
    const kept = this.block(key);
    if (kept) return kept;
    const block = make();
    this.#keep(`block ${key}`, block, block.bytes.length + block.terms.length * BYTES_OF_TERM);
    return block;
  }

  positions(key: string): OpenPositions | null {
    return this.#get(`positions ${key}`) as OpenPositions | null;
  }

  keepPositions(key: string, positions: OpenPositions): OpenPositions {
    this.#keep(`positions ${key}`, positions, positions.bytes.length + positions.starts.byteLength);
    return positions;
  }

  #get(key: string): OpenBlock | OpenPositions | null {
    const kept = this.#kept.get(key);
    if (!kept) return null;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.value;
  }

  #keep(key: string, value: OpenBlock | OpenPositions, bytes: number): void {
    this.#kept.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const [oldest, { bytes: freed }] of this.#kept) {
      if (this.#bytes <= this.#most) break;
      this.#kept.delete(oldest);
      this.#bytes -= freed;
    }
  }
}
