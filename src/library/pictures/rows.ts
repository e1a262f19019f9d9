/** What lies in the stores `pictures` and `pictureUses`, and what of it is believed. */
import type { ArticleId } from '../../article/article-id.js';
import type { Unproven } from '../rows.js';

/** Raster formats that every browser shows and that can run nothing. SVG is a document, and is not kept. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** One row of `pictures`: the bytes of one picture, once for all articles. */
export interface PictureRow {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly type: PictureType;
  readonly blob: Blob;
  /** Bytes. */
  readonly size: number;
  /** ISO 8601 in UTC. */
  readonly keptAt: string;
}

/** Why a picture is not kept. */
export type PictureFailure =
  /** The reader has not allowed its site, or the browser refuses. */
  | 'not-allowed'
  /** No answer, or one that says no. */
  | 'unreachable'
  /** Not a picture, or of a kind that is not kept. */
  | 'not-a-picture'
  /** Larger than a picture may be, or the article has all the bytes that one may have. */
  | 'too-large';

export type PictureState = 'wanted' | 'kept' | PictureFailure;

/** One row of `pictureUses`: one picture of one article. */
export interface PictureUseRow {
  readonly articleId: ArticleId;
  /** As it stands in the article. */
  readonly address: string;
  readonly state: PictureState;
  /** The picture's row where it is kept, else the empty string, which an index can hold. */
  readonly hash: string;
}

const STATES: ReadonlySet<unknown> = new Set<PictureState>([
  'wanted',
  'kept',
  'not-allowed',
  'unreachable',
  'not-a-picture',
  'too-large',
]);

export function parsePicture(row: unknown): PictureRow | null {
  if (typeof row !== 'object' || row === null) return null;
  const { hash, type, blob, keptAt }: Unproven<PictureRow> = row;
  if (typeof hash !== 'string' || typeof keptAt !== 'string' || !isPictureType(type)) return null;
  if (!(blob instanceof Blob)) return null;
  return { hash, type, blob, size: blob.size, keptAt };
}

export function parseUse(row: unknown): PictureUseRow | null {
  if (typeof row !== 'object' || row === null) return null;
  const { articleId, address, state, hash }: Unproven<PictureUseRow> = row;
  if (typeof articleId !== 'string' || typeof address !== 'string' || typeof hash !== 'string') return null;
  if (!STATES.has(state)) return null;
  return { articleId: articleId as ArticleId, address, state: state as PictureState, hash };
}

export function isPictureType(type: unknown): type is PictureType {
  return PICTURE_TYPES.some((known) => known === type);
}
