/** The work on what is wanted: fetches pictures one after the other and keeps them, until nothing is wanted. */
import type { ArticleId } from '../../article/article-id.js';
import { isOwnPage } from '../../sanitize/addresses.js';
import type { LibraryDatabase, Stores } from '../database.js';
import { type Fetched, pictureFromSite } from './from-site.js';
import { hashOf } from './hash.js';
import { type PictureState, type PictureUseRow, parsePicture, parseUse } from './rows.js';
import { usesOf } from './wanted.js';

/** Bytes of pictures that one article may have. */
export const MOST_BYTES_EACH = 60_000_000;

export interface KeepTools {
  /** Whether the browser lets us fetch from this address. */
  readonly isAllowed: (address: string) => Promise<boolean>;
  /** Default: asks the site. */
  readonly get?: (address: string, isOwn: boolean) => Promise<Fetched>;
  /** The instant, ISO 8601 in UTC. */
  readonly instant: () => string;
  readonly signal?: AbortSignal;
  /** Told of pictures done, and pictures that were wanted. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Keeps what is wanted, and what was not allowed and is now.
 * @returns how many were kept, and how many could not be had
 */
export async function keepWanted(
  db: LibraryDatabase,
  tools: KeepTools,
): Promise<{ readonly kept: number; readonly failed: number }> {
  await wantAllowed(db, tools.isAllowed);
  const wanted = await usesIn(db, 'wanted');
  const count = { kept: 0, failed: 0 };
  for (const [at, use] of wanted.entries()) {
    tools.signal?.throwIfAborted();
    const state = await keepOne(db, use, tools);
    count[state === 'kept' ? 'kept' : 'failed']++;
    tools.onProgress?.(at + 1, wanted.length);
  }
  return count;
}

/** The reader may have allowed a site since its pictures were asked for: their wish has not changed. */
async function wantAllowed(db: LibraryDatabase, isAllowed: KeepTools['isAllowed']): Promise<void> {
  const sites = new Map<string, boolean>();
  for (const use of await usesIn(db, 'not-allowed')) {
    const site = URL.canParse(use.address) ? new URL(use.address).host : '';
    const isNow = sites.get(site) ?? (await isAllowed(use.address));
    sites.set(site, isNow);
    if (!isNow) continue;
    await db.changing(async ({ pictureUses }) => {
      const now = parseUse(await pictureUses.get([use.articleId, use.address]));
      if (now?.state === 'not-allowed') await pictureUses.put({ ...now, state: 'wanted' });
    });
  }
}

function usesIn(db: LibraryDatabase, state: PictureState): Promise<PictureUseRow[]> {
  return db.reading(['pictureUses'], async ({ pictureUses }) =>
    (await pictureUses.where('state').equals(state).toArray()).map(parseUse).filter((use) => use !== null),
  );
}

async function keepOne(db: LibraryDatabase, use: PictureUseRow, tools: KeepTools): Promise<PictureState> {
  if (!(await tools.isAllowed(use.address))) return settle(db, use, 'not-allowed');
  const { signal, get = (address, isOwn) => pictureFromSite(address, isOwn, signal ? { signal } : {}) } =
    tools;
  const fetched = await get(use.address, await isOfOwnPage(db, use.articleId));
  if (!fetched.ok) return settle(db, use, fetched.failure);
  const hash = await hashOf(fetched.bytes);
  const blob = new Blob([fetched.bytes], { type: fetched.type });
  const picture = { hash, type: fetched.type, blob, size: blob.size, keptAt: tools.instant() };
  return db.changing(async (stores) => {
    if (!(await isStillWanted(stores, use))) return 'wanted';
    if ((await bytesOf(stores, use.articleId)) + blob.size > MOST_BYTES_EACH) {
      await stores.pictureUses.put({ ...use, state: 'too-large' });
      return 'too-large';
    }
    await stores.pictures.put(picture);
    await stores.pictureUses.put({ ...use, state: 'kept', hash });
    return 'kept';
  });
}

function settle(db: LibraryDatabase, use: PictureUseRow, state: PictureState): Promise<PictureState> {
  return db.changing(async (stores) => {
    if (await isStillWanted(stores, use)) await stores.pictureUses.put({ ...use, state });
    return state;
  });
}

/** The article may have been erased, or another window been faster. */
async function isStillWanted({ pictureUses }: Stores, use: PictureUseRow): Promise<boolean> {
  return parseUse(await pictureUses.get([use.articleId, use.address]))?.state === 'wanted';
}

async function bytesOf(stores: Stores, id: ArticleId): Promise<number> {
  const hashes = new Set((await usesOf(stores, id)).map((use) => use.hash).filter((hash) => hash !== ''));
  const rows = await stores.pictures.bulkGet([...hashes]);
  return rows.reduce((sum, row) => sum + (parsePicture(row)?.size ?? 0), 0);
}

async function isOfOwnPage(db: LibraryDatabase, id: ArticleId): Promise<boolean> {
  const row = await db.reading(['records'], ({ records }) => records.get(id));
  return typeof row?.url === 'string' && isOwnPage(row.url);
}
