/** The same story under another masthead: entries whose texts are nearly one. */
import type { Article } from '../article/article.js';
import type { ArticleId } from '../article/article-id.js';
import { CHUNK_SLOTS, FLAG } from './catalogue/columns.js';
import { candidates, isSameStory, SKETCH_SIZE, sketchOf } from './changes/index.js';
import type { LibraryDatabase } from './database.js';
import { entryOf } from './query.js';
import { SKETCHES_A_ROW } from './sketches.js';
import type { SavedSummary } from './types.js';
import { parseBody, parseRecord } from './validate.js';

/** Entries that are looked at word by word at most, the most alike first. */
const MOST_LOOKED_AT = 20;

/**
 * Kept entries of other sites that tell the same story as the article `id`, most alike first. Of its own site none: two
 * short articles that share a long box would be taken for one.
 */
export async function alsoFrom(db: LibraryDatabase, id: ArticleId): Promise<SavedSummary[]> {
  const own = await articleOf(db, id);
  if (own === null) return [];
  const slots = await alikeIn(db, own.slot, own.article);
  const found: SavedSummary[] = [];
  for (const slot of slots) {
    const other = await articleAt(db, slot);
    if (
      other &&
      siteOf(other.article) !== siteOf(own.article) &&
      isSameStory(own.article, other.article).same
    )
      found.push(other.summary);
  }
  return found;
}

function alikeIn(db: LibraryDatabase, own: number, article: Article): Promise<number[]> {
  return db.reading(['sketches', 'catalogue'], async ({ sketches, catalogue }) => {
    const [rows, chunks] = await Promise.all([sketches.toArray(), catalogue.toArray()]);
    const flags = new Map(chunks.map((chunk) => [chunk.chunk, chunk.flags]));
    const size = Math.max(0, ...rows.map(({ chunk }) => (chunk + 1) * SKETCHES_A_ROW));
    const all = new Uint32Array(size * SKETCH_SIZE);
    for (const { chunk, sketches: part } of rows) all.set(part, chunk * SKETCHES_A_ROW * SKETCH_SIZE);
    const isKept = (slot: number) => {
      const now = flags.get(Math.floor(slot / CHUNK_SLOTS))?.[slot % CHUNK_SLOTS] ?? 0;
      return (now & FLAG.live) !== 0 && (now & FLAG.deleted) === 0;
    };
    return candidates(sketchOf(article), all, size)
      .filter((slot) => slot !== own && isKept(slot))
      .slice(0, MOST_LOOKED_AT);
  });
}

async function articleOf(db: LibraryDatabase, id: ArticleId) {
  return db.reading(['records', 'bodies'], async ({ records, bodies }) => {
    const record = parseRecord(await records.get(id));
    const body = record && parseBody(await bodies.get([id, record.revision]));
    return record && body ? { slot: record.slot, article: body.article } : null;
  });
}

function articleAt(db: LibraryDatabase, slot: number) {
  return db.reading(['records', 'bodies'], async ({ records, bodies }) => {
    const row = await records.where('slot').equals(slot).first();
    const summary = row && entryOf(row);
    if (!summary || summary.unreadable) return null;
    const body = parseBody(await bodies.get([summary.id, summary.revision]));
    return body && { summary, article: body.article };
  });
}

function siteOf({ url }: Article): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
