/** What the readers of the formats hand on: words as the service wrote them, not judged yet. */
import type { ImportNote, ImportPlace, ImportReason, ImportState } from './item.js';

export interface RawHighlight {
  readonly quote: unknown;
  readonly note?: unknown;
  readonly at?: unknown;
}

/** An item before its dates, addresses and lengths were looked at. What is left out is unknown. */
export interface RawItem {
  readonly url: unknown;
  readonly title?: unknown;
  readonly savedAt?: unknown;
  readonly published?: unknown;
  readonly byline?: unknown;
  readonly siteName?: unknown;
  readonly excerpt?: unknown;
  readonly tags?: readonly unknown[];
  readonly state?: Partial<ImportState>;
  readonly html?: unknown;
  /** 0 to 1. */
  readonly progress?: number | null;
  readonly highlights?: readonly RawHighlight[];
  readonly notes?: readonly ImportNote[];
}

/** A line with an item. `excerpt` is the beginning of what stands there. */
export interface FoundItem extends ImportPlace {
  readonly raw: RawItem;
  readonly excerpt: string;
}

/** One line of a file: an item, or why there is none. */
export type Found = FoundItem | (ImportPlace & { readonly reason: ImportReason; readonly excerpt: string });

/**
 * Ends the reading of a file from wherever it was found out that it must end. Thrown only within this room, where
 * streams lie within streams; `readImport` makes the line of it that the caller gets.
 */
export class ImportStop extends Error {
  constructor(readonly reason: ImportReason) {
    super(reason);
    this.name = 'ImportStop';
  }
}
