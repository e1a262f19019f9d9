/** What a save, a deletion and the reader's wish do to the rows of an article's pictures. */
import Dexie from 'dexie';
import type { Article } from '../../article/article.js';
import type { ArticleId } from '../../article/article-id.js';
import type { Stores } from '../database.js';
import { pictureAddresses } from './addresses.js';
import { type PictureUseRow, parseUse } from './rows.js';

type PictureStores = Pick<Stores, 'pictures' | 'pictureUses'>;

/** Asks for the pictures of an article that are not kept yet; also for those that could not be had before. */
export async function wantPictures(
  { pictureUses }: PictureStores,
  id: ArticleId,
  article: Pick<Article, 'html' | 'leadImage'>,
): Promise<number> {
  const known = new Map((await usesOf({ pictureUses }, id)).map((use) => [use.address, use.state]));
  const wanted = pictureAddresses(article)
    .filter((address) => known.get(address) !== 'kept')
    .map((address): PictureUseRow => ({ articleId: id, address, state: 'wanted', hash: '' }));
  await pictureUses.bulkPut(wanted);
  return wanted.length;
}

/** The pictures of one article, as far as they can be believed. */
export async function usesOf(
  { pictureUses }: Pick<PictureStores, 'pictureUses'>,
  id: ArticleId,
): Promise<PictureUseRow[]> {
  const rows = await pictureUses
    .where('[articleId+address]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .toArray();
  return rows.map(parseUse).filter((use) => use !== null);
}

/** Gives up the pictures of an article; those that no other article has are erased. */
export async function forgetPictures(stores: PictureStores, id: ArticleId): Promise<void> {
  const uses = await usesOf(stores, id);
  await stores.pictureUses
    .where('[articleId+address]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .delete();
  for (const hash of new Set(uses.map((use) => use.hash))) {
    if (hash === '') continue;
    const others = await stores.pictureUses.where('hash').equals(hash).count();
    if (others === 0) await stores.pictures.delete(hash);
  }
}
