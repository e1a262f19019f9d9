/** The pictures of one article: which are kept, their bytes, and the reader's wish that they be. */
import type { ArticleId } from '../../article/article-id.js';
import type { LibraryDatabase } from '../database.js';
import type { LibraryFailure } from '../failure.js';
import { parseBody, parseRecord } from '../validate.js';
import { type PictureUseRow, parsePicture } from './rows.js';
import { usesOf, wantPictures } from './wanted.js';

/** One picture of an article, and what became of it. */
export type ArticlePicture = Pick<PictureUseRow, 'address' | 'state'>;

/** The pictures of the article `id` that were ever to be kept; none where that was never wished. */
export function picturesOf(db: LibraryDatabase, id: ArticleId): Promise<ArticlePicture[]> {
  return db.reading(['pictureUses'], async (stores) =>
    (await usesOf(stores, id)).map(({ address, state }) => ({ address, state })),
  );
}

/** The kept pictures of the article `id`, by the address that they have in it. */
export function blobsOf(db: LibraryDatabase, id: ArticleId): Promise<ReadonlyMap<string, Blob>> {
  return db.reading(['pictureUses', 'pictures'], async ({ pictureUses, pictures }) => {
    const kept = (await usesOf({ pictureUses }, id)).filter(({ state }) => state === 'kept');
    const rows = (await pictures.bulkGet(kept.map(({ hash }) => hash))).map(parsePicture);
    return new Map(
      kept.flatMap(({ address }, at) => {
        const row = rows[at];
        return row ? [[address, row.blob] as const] : [];
      }),
    );
  });
}

/** Asks for the pictures of what is kept of the article `id`, also for those that could not be had before. */
export function wantPicturesOf(
  db: LibraryDatabase,
  id: ArticleId,
): Promise<{ readonly ok: true; readonly wanted: number } | LibraryFailure> {
  return db.changing(async (stores) => {
    const record = parseRecord(await stores.records.get(id));
    const body = record && parseBody(await stores.bodies.get([id, record.revision]));
    if (!body) return { ok: false, code: 'not-found' } as const;
    return { ok: true, wanted: await wantPictures(stores, id, body.article) } as const;
  });
}
