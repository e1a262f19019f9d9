/** What texts are recognised by when they come again under another masthead (`changes/sketch.ts`), by slot. */

import type { Table } from 'dexie';
import type { Article } from '../article/article.js';
import { SKETCH_SIZE, sketchOf } from './changes/index.js';

/** Sketches in one row of `sketches`: 16 kB. */
export const SKETCHES_A_ROW = 64;

/** One row of `sketches`: what the texts at the slots `chunk * 64` and following are recognised by. */
export interface SketchRow {
  readonly chunk: number;
  readonly sketches: Uint32Array;
}

/** Keeps what the text at `slot` is recognised by. */
export async function putSketch(
  sketches: Table<SketchRow, number>,
  slot: number,
  article: Article,
): Promise<void> {
  const chunk = Math.floor(slot / SKETCHES_A_ROW);
  const row = (await sketches.get(chunk)) ?? {
    chunk,
    sketches: new Uint32Array(SKETCHES_A_ROW * SKETCH_SIZE),
  };
  row.sketches.set(sketchOf(article), (slot % SKETCHES_A_ROW) * SKETCH_SIZE);
  await sketches.put(row);
}
