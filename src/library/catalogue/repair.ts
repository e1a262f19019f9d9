/** Sees to it that the catalogue knows the records, each in a slot of its own. */
import type { LibraryDatabase, Stores } from '../database.js';
import { parseRecord } from '../validate.js';
import { isEachKnown } from './agreement.js';
import { catalogueOf } from './catalogue.js';
import { FLAG, factsOf } from './columns.js';
import { ownersOf } from './owners.js';
import { type CatalogueWriter, catalogueWriter } from './writer.js';

/**
 * Whether every record that can be read has a living slot of its own, and every living slot its record. Another
 * version, a damaged disk or a row written past the library can make it otherwise.
 */
export function agrees(db: LibraryDatabase): Promise<boolean> {
  return db.reading(['catalogue', 'records'], async (stores) => {
    const catalogue = catalogueOf(await stores.catalogue.toArray());
    if (await isEachKnown(stores.records, catalogue)) return true;
    const { homeless, empty } = await compare(stores);
    return homeless.length === 0 && empty.length === 0;
  });
}

/** Gives a slot to every record that lacks one, and ends those that belong to nobody. In one transaction. */
export function repair(db: LibraryDatabase): Promise<void> {
  return db.changing(async (stores) => {
    const { homeless, empty } = await compare(stores);
    const writer: CatalogueWriter = catalogueWriter(stores.catalogue);
    for (const record of homeless) {
      const slot = await writer.add({ ...factsOf(record), tokens: 0 });
      await stores.records.put({ ...record, slot });
    }
    for (const slot of empty) await writer.retire(slot);
    await writer.flush();
  });
}

/** Records that can be read and have no living slot of their own, in the order of saving; living slots of nobody. */
async function compare(stores: Pick<Stores, 'catalogue' | 'records'>) {
  const { flags } = catalogueOf(await stores.catalogue.toArray());
  const isLive = (slot: number) => ((flags[slot] ?? 0) & FLAG.live) !== 0;
  const rows = await stores.records.toArray();
  const owners = ownersOf(rows, isLive);
  const placed = new Set(owners.values());
  const homeless = rows.filter((row) => !placed.has(row)).map(parseRecord);
  return {
    homeless: homeless.filter((record) => record !== null).sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1)),
    empty: [...flags.keys()].filter((slot) => isLive(slot) && !owners.has(slot)),
  };
}
