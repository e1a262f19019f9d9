/** The index as a query reads it. */
import Dexie from 'dexie';
import type { LibraryDatabase } from '../database.js';
import type { IndexReader, Manifest } from '../search/index.js';
import type { SegmentRow } from './rows.js';
import { together } from './together.js';

export function indexReader(db: LibraryDatabase): IndexReader {
  const blocksOf = together((runs: readonly Run[]) =>
    db.reading(['blocks'], ({ blocks }) =>
      Promise.all(
        runs.map(async ({ segment, from, to }) => {
          const range = [[segment, from], [segment, to], true, true] as const;
          const rows = await blocks
            .where('[segment+number]')
            .between(...range)
            .toArray();
          return rows.length === to - from + 1 ? rows : null;
        }),
      ),
    ),
  );
  const placesOf = together((sets: readonly { segment: number; numbers: readonly number[] }[]) =>
    db.reading(['places'], ({ places }) =>
      Promise.all(
        sets.map(async ({ segment, numbers }) => {
          const rows = await places.bulkGet(numbers.map((number) => [segment, number] as [number, number]));
          return rows.every((row) => row !== undefined) ? rows : null;
        }),
      ),
    ),
  );
  return {
    contents: () =>
      db.reading(['segments', 'recent'], async ({ segments, recent }) => {
        const [rows, texts] = await Promise.all([segments.toArray(), recent.toArray()]);
        return { segments: manifestsOf(rows), recent: texts };
      }),
    blocks: (segment, from, to) => blocksOf({ segment, from, to }),
    positions: (segment, numbers) => placesOf({ segment, numbers }),
  };
}

/** Blocks of one segment, the last one included. */
interface Run {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
}

export function manifestsOf(rows: readonly SegmentRow[]): Manifest[] {
  return rows.flatMap(({ id, manifest }) => (manifest === null ? [] : [{ id, ...manifest }]));
}

/** All blocks of one segment have keys between these. */
export function keysOf(segment: number): [[number, unknown], [number, unknown]] {
  return [
    [segment, Dexie.minKey],
    [segment, Dexie.maxKey],
  ];
}
