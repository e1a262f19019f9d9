/** How much is stored, and of what. */
import type { LibraryDatabase } from './database.js';
import { type Room, roomOf } from './disk.js';

export interface Stored {
  /** Entries, those in the bin included. */
  readonly entries: number;
  readonly revisions: number;
  readonly pictures: number;
  /** Bytes of pictures. */
  readonly pictureBytes: number;
  /** Bytes that the browser counts for all that Plainread stores; null where it does not tell. */
  readonly usedBytes: number | null;
  /** Bytes that are left; null where the browser does not tell. */
  readonly leftBytes: number | null;
}

export async function measure(db: LibraryDatabase, room: Room): Promise<Stored> {
  const counted = await db.reading(
    ['records', 'bodies', 'pictures'],
    async ({ records, bodies, pictures }) => {
      const [entries, revisions, kept] = await Promise.all([
        records.count(),
        bodies.count(),
        pictures.count(),
      ]);
      let pictureBytes = 0;
      await pictures.each(({ size }) => {
        if (typeof size === 'number') pictureBytes += size;
      });
      return { entries, revisions, pictures: kept, pictureBytes };
    },
  );
  const { used, left } = await roomOf(room);
  return { ...counted, usedBytes: used, leftBytes: left };
}
