/** What a list is made of: the catalogue, the entries in sight, and those that the catalogue does not know. */
import { isEachKnown } from './catalogue/agreement.js';
import { type Catalogue, catalogueOf } from './catalogue/catalogue.js';
import { FLAG } from './catalogue/columns.js';
import { ownersOf } from './catalogue/owners.js';
import { type TagGroup, tagGroups } from './catalogue/tag-groups.js';
import type { LibraryDatabase, Stores } from './database.js';
import { entryOf } from './query.js';
import type { LibraryEntry } from './types.js';
import { isInBin } from './validate.js';

/** The catalogue as it is now. */
export function catalogue(db: LibraryDatabase): Promise<Catalogue> {
  return db.reading(['catalogue'], async (stores) => catalogueOf(await stores.catalogue.toArray()));
}

/** Entries outside the bin that the catalogue does not know. */
export function strays(db: LibraryDatabase): Promise<readonly LibraryEntry[]> {
  return db.reading(['catalogue', 'records'], async (stores) => {
    const known = catalogueOf(await stores.catalogue.toArray());
    return (await isEachKnown(stores.records, known)) ? [] : straysIn(stores.records, known);
  });
}

/** The tags there are, the most used first: the catalogue tells, whatever the entries are. */
export async function tags(db: LibraryDatabase): Promise<readonly TagGroup[]> {
  return tagGroups(await catalogue(db));
}

async function straysIn(records: Stores['records'], { flags }: Catalogue): Promise<LibraryEntry[]> {
  const rows = await records.toArray();
  const owners = ownersOf(rows, (slot) => ((flags[slot] ?? 0) & FLAG.live) !== 0);
  const known = new Set(owners.values());
  return rows.filter((row) => !known.has(row) && !isInBin(row)).map(entryOf);
}

/** The entries whose texts are at `slots`, in this order; null where there is none (any more). */
export function entries(
  db: LibraryDatabase,
  slots: readonly number[],
): Promise<readonly (LibraryEntry | null)[]> {
  return db.reading(['records'], ({ records }) =>
    Promise.all(
      slots.map(async (slot) => {
        const rows = await records.where('slot').equals(slot).toArray();
        const row = ownersOf(rows, () => true).get(slot);
        return row === undefined ? null : entryOf(row);
      }),
    ),
  );
}
