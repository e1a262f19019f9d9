/** Schema 1 → 2: records get a state, tags and a slot, and the catalogue is made of them. */
import type { Transaction } from 'dexie';
import { factsOf } from '../catalogue/columns.js';
import { catalogueWriter } from '../catalogue/writer.js';
import type { RecordRow } from '../rows.js';
import { parseRecord } from '../validate.js';

/** Everything saved before there was a state counts as unread. */
const STATE = { isUnread: true, isArchived: false, isFavorite: false, tags: [] } as const;

/** Null for what schema 1 did not write, or that cannot be read. */
function withState(row: unknown): RecordRow | null {
  if (typeof row !== 'object' || row === null || !('format' in row) || row.format !== 1) return null;
  return parseRecord({ ...row, ...STATE, format: 2, slot: 0 });
}

export async function addState(transaction: Transaction): Promise<void> {
  const records = transaction.table('records');
  const catalogue = catalogueWriter(transaction.table('catalogue'));
  const rows: unknown[] = await records.toArray();
  const read = rows.map(withState).filter((record) => record !== null);
  // The order of slots is that of saving, as it would be had they been given at once.
  for (const record of read.sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1))) {
    const slot = await catalogue.add({ ...factsOf(record), tokens: 0 });
    await records.put({ ...record, slot });
  }
  await catalogue.flush();
}
