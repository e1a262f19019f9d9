import type { RecordRow, Unproven } from '../rows.js';
import { parseRecord } from '../validate.js';

/**
 * Which row each slot belongs to. Two rows may claim one where a newer or broken version wrote one of them: then it is
 * the one that can be read.
 * @param isLive whether the catalogue knows the slot
 */
export function ownersOf<Row extends Unproven<RecordRow>>(
  rows: readonly Row[],
  isLive: (slot: number) => boolean,
): Map<number, Row> {
  const owners = new Map<number, Row>();
  for (const row of rows) {
    const { slot } = row;
    if (typeof slot !== 'number' || !Number.isSafeInteger(slot) || slot < 0 || !isLive(slot)) continue;
    if (!owners.has(slot) || parseRecord(row) !== null) owners.set(slot, row);
  }
  return owners;
}
