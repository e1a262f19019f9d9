/** The index as a query reads it. */
import Dexie from 'dexie';
import type { LibraryDatabase } from '../database.js';
import type { IndexReader, Manifest } from '../search/index.js';
import type { SegmentRow } from './rows.js';

export function indexReader(db: LibraryDatabase): IndexReader {
  return {
    contents: () =>
      db.reading(['segments', 'recent'], async ({ segments, recent }) => {
        const [rows, texts] = await Promise.all([segments.toArray(), recent.toArray()]);
        return { segments: manifestsOf(rows), recent: texts };
      }),
    blocks: (segment, from, to) =>
      db.reading(['blocks'], async ({ blocks }) => {
        const rows = await blocks
          .where('[segment+number]')
          .between([segment, from], [segment, to], true, true)
          .toArray();
        return rows.length === to - from + 1 ? rows : null;
      }),
    positions: (segment, numbers) =>
      db.reading(['places'], async ({ places }) => {
        const rows = await places.bulkGet(numbers.map((number) => [segment, number] as [number, number]));
        return rows.every((row) => row !== undefined) ? rows : null;
      }),
  };
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
