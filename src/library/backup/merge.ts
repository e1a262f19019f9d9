/** One entry that the library and a backup both have. */

import { addTags } from '../../article/tags.js';
import { type BodyRow, metadataOf, type RecordRow, restatable, type Unproven } from '../rows.js';
import { parseBody } from '../validate.js';
import type { BackupEntry } from './format.js';

/**
 * All revisions of both in the order of their dates, counted anew, those that are the same once; the tags of both; the
 * library's state. Null where a revision of the library's own cannot be read: then nothing is touched.
 */
export function merged(
  record: RecordRow,
  rows: readonly Unproven<BodyRow>[],
  incoming: BackupEntry,
): BackupEntry | null {
  const own = rows.map(parseBody);
  if (!own.every((body) => body !== null)) return null;
  const bodies = united(own, incoming.bodies).map((body, at) => ({ ...body, revision: at + 1 }));
  const newest = bodies.at(-1);
  const { slot: _, ...stated } = record;
  return {
    ...incoming,
    bodies,
    record: {
      ...(newest ? restatable(stated) : stated),
      ...(newest && metadataOf(newest.article)),
      revision: bodies.length,
      revisions: bodies.map(({ revision, savedAt, article }) => ({
        revision,
        savedAt,
        title: article.title,
      })),
      tags: addTags(record.tags, incoming.record.tags),
      savedAt: later(record.savedAt, incoming.record.savedAt),
      firstSavedAt: earlier(record.firstSavedAt, incoming.record.firstSavedAt),
      changes: record.changes + 1,
    },
  };
}

function united(own: readonly BodyRow[], others: readonly BodyRow[]): BodyRow[] {
  const isKnown = (body: BodyRow) =>
    own.some(({ article }) => article.title === body.article.title && article.text === body.article.text);
  return [...own, ...others.filter((body) => !isKnown(body))].sort((a, b) =>
    a.savedAt < b.savedAt ? -1 : a.savedAt > b.savedAt ? 1 : 0,
  );
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
