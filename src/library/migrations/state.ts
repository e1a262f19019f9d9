/** Schema 1 → 2: records get a state, tags and a slot, and the catalogue is made of them. */
import type { Transaction } from 'dexie';
import { factsOf } from '../catalogue/columns.js';
import { catalogueWriter } from '../catalogue/writer.js';
import { parseRecord } from '../validate.js';

/** Everything saved before there was a state counts as unread. */
const STATE = { isUnread: true, isArchived: false, isFavorite: false, tags: [] } as const;

export async function addState(transaction: Transaction): Promise<void> {
  const records = transaction.table('records');
  const catalogue = catalogueWriter(transaction.table('catalogue'));
  // The order of slots is that of saving, as it would be had they been given at once.
  const rows: unknown[] = await records.orderBy('savedAt').toArray();
  for (const row of rows) {
    if (typeof row !== 'object' || row === null || !('format' in row) || row.format !== 1) continue;
    const record = parseRecord({ ...row, ...STATE, format: 2, slot: 0 });
    if (record === null) continue;
    const slot = await catalogue.add({ ...factsOf(record), tokens: 0 });
    await records.put({ ...record, slot });
  }
  await catalogue.flush();
}
