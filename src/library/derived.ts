/**
 * What is derived from records and bodies, the catalogue and the search index, follows every change of them within
 * the same transaction: what is listed and found is what is kept.
 */
import type { Article } from '../article/article.js';
import { factsOf } from './catalogue/columns.js';
import { catalogueWriter } from './catalogue/writer.js';
import type { Stores } from './database.js';
import { searchableOf } from './index-store/searchable.js';
import type { RecordRow } from './rows.js';
import { encodeText } from './search/index.js';
import { putSketch } from './sketches.js';

/** A record that has not been given its slot yet. */
type Unplaced = Omit<RecordRow, 'slot'>;

export interface Derived {
  /**
   * A new text: of a new entry, or of one whose text has changed; the slot of the text before is dead from now on.
   * @param article null where many come in at once: their words are indexed later (`index-store/tend.ts`)
   */
  enter(record: Unplaced & { readonly slot?: number }, article: Article | null): Promise<RecordRow>;
  /** State, dates or tags of an entry have changed; its text has not. */
  follow(record: RecordRow): Promise<void>;
  /** An entry that cannot be read goes into the bin, or out of it; `slot` is what its row says. */
  bin(slot: unknown, isDeleted: boolean): Promise<void>;
  /** An entry is erased. */
  leave(slot: number): Promise<void>;
  /** All entries are erased. */
  leaveAll(): Promise<void>;
  /** Writes it all; to be awaited before the transaction ends. */
  flush(): Promise<void>;
}

/** For one change. */
export function derivedOf(stores: Stores): Derived {
  const catalogue = catalogueWriter(stores.catalogue);
  const leave = async (slot: number) => {
    await catalogue.retire(slot);
    await stores.recent.delete(slot);
  };
  return {
    enter: async (unplaced, article) => {
      if (unplaced.slot !== undefined) await leave(unplaced.slot);
      const slot = await catalogue.add({ ...factsOf(unplaced), tokens: 0 });
      if (article) {
        const { recent, words } = encodeText(searchableOf(slot, unplaced, article.text));
        await stores.recent.put(recent);
        await putSketch(stores.sketches, slot, article);
        await catalogue.indexed(slot, words);
      }
      return { ...unplaced, slot };
    },
    follow: (record) => catalogue.set(record.slot, factsOf(record)),
    bin: async (slot, isDeleted) => {
      if (typeof slot === 'number' && Number.isSafeInteger(slot) && slot >= 0)
        await catalogue.bin(slot, isDeleted);
    },
    leave,
    leaveAll: async () => {
      await catalogue.retireAll();
      await stores.recent.clear();
    },
    flush: catalogue.flush,
  };
}
