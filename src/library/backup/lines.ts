/** One line of a backup → rows that can be believed. A file from anywhere is as hostile as any page. */
import type { Article, SanitizedArticle } from '../../article/article.js';
import type { ArticleId } from '../../article/article-id.js';
import { addTags } from '../../article/tags.js';
import { parseHighlight, parseProgress } from '../annotations.js';
import { addressKeyOf, keyOf } from '../entry-key.js';
import { hashOf } from '../pictures/hash.js';
import { kindOf } from '../pictures/kind.js';
import { type PictureRow, parseUse } from '../pictures/rows.js';
import { type BodyRow, bodyRow, metadataOf, type RecordRow, restatable } from '../rows.js';
import { parseBody, parseRecord } from '../validate.js';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupEntry } from './format.js';

export type Line =
  | { readonly kind: 'head'; readonly createdAt: string }
  | { readonly kind: 'picture'; readonly picture: PictureRow }
  | { readonly kind: 'entry'; readonly entry: BackupEntry }
  | { readonly kind: 'end'; readonly entries: number; readonly pictures: number };

export type Sanitize = (article: Article) => SanitizedArticle;

/** UTF-16 code units of the longest name that an entry may have. */
const LONGEST_ID = 100;
/** Revisions of one entry, and pictures and highlights of one, at most. */
const MOST_REVISIONS = 1000;
const MOST_NOTES = 10_000;

/** `newer`: a head of a later version. Null: not a line of a backup. */
export async function parseLine(text: string, sanitize: Sanitize): Promise<Line | 'newer' | null> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value)) return null;
  if (own(value, 'format') !== undefined) return headOf(value);
  const picture = own(value, 'picture');
  if (picture !== undefined) return pictureLine(picture);
  const entry = own(value, 'entry');
  if (entry !== undefined) return entryLine(entry, sanitize);
  return endLine(own(value, 'end'));
}

function headOf(value: object): Line | 'newer' | null {
  const version = own(value, 'version');
  const createdAt = own(value, 'createdAt');
  if (own(value, 'format') !== BACKUP_FORMAT || typeof version !== 'number') return null;
  if (version > BACKUP_VERSION) return 'newer';
  if (version !== BACKUP_VERSION || typeof createdAt !== 'string') return null;
  return Number.isNaN(Date.parse(createdAt)) ? null : { kind: 'head', createdAt };
}

async function pictureLine(value: unknown): Promise<Line | null> {
  if (!isObject(value)) return null;
  const [hash, base64, keptAt] = ['hash', 'base64', 'keptAt'].map((name) => own(value, name));
  if (typeof hash !== 'string' || typeof base64 !== 'string' || typeof keptAt !== 'string') return null;
  const bytes = bytesOf(base64);
  const type = bytes && kindOf(bytes);
  if (!bytes || !type || (await hashOf(bytes)) !== hash || Number.isNaN(Date.parse(keptAt))) return null;
  const blob = new Blob([bytes], { type });
  return { kind: 'picture', picture: { hash, type, blob, size: blob.size, keptAt } };
}

function entryLine(value: unknown, sanitize: Sanitize): Line | null {
  if (!isObject(value)) return null;
  const given = parseRecord(withSlot(own(value, 'record')));
  if (given === null || given.id.length === 0 || given.id.length > LONGEST_ID) return null;
  const bodies = bodiesOf(own(value, 'bodies'), given, sanitize);
  if (bodies === null) return null;
  const newest = bodies.find(({ revision }) => revision === given.revision)?.article;
  const metadata = metadataOf(newest ?? faithful({ ...given, html: '', text: '' }, sanitize));
  const { slot: _, ...stated } = given;
  const record = {
    ...restatable(stated),
    ...metadata,
    key: keyOf(metadata),
    addressKey: addressKeyOf(metadata.url),
    tags: addTags([], given.tags),
    revisions: bodies.map(({ revision, savedAt, article }) => ({ revision, savedAt, title: article.title })),
  };
  if (record.key === '') return null;
  const notes = notesOf(value, given.id);
  return notes && { kind: 'entry', entry: { record, bodies, ...notes } };
}

function withSlot(record: unknown): unknown {
  return isObject(record) ? { ...record, slot: 0 } : record;
}

/** The revisions that the record names, each once; null where one is missing or not what it should be. */
function bodiesOf(value: unknown, record: RecordRow, sanitize: Sanitize): BodyRow[] | null {
  if (!Array.isArray(value) || value.length > MOST_REVISIONS || value.length !== record.revisions.length)
    return null;
  if (record.revision === 0 ? value.length !== 0 : value.length === 0) return null;
  const bodies: BodyRow[] = [];
  for (const [at, one] of value.entries()) {
    const body = parseBody(one);
    if (body === null || body.revision !== record.revisions[at]?.revision) return null;
    if (body.revision === 0 || body.revision <= (bodies.at(-1)?.revision ?? 0)) return null;
    bodies.push(
      bodyRow(faithful(body.article, sanitize), body.ledger, { ...body, articleId: record.id as ArticleId }),
    );
  }
  return bodies.length === 0 || bodies.at(-1)?.revision === record.revision ? bodies : null;
}

/**
 * The article, safe. A text of which nothing was taken but that half a surrogate pair became a question mark stays as it
 * was: it is no danger, and what comes back must be what was kept.
 */
function faithful(article: Article, sanitize: Sanitize): Article {
  const clean = sanitize(article);
  const same = Object.entries(article).filter(([name, value]) => {
    const cleaned: unknown = Reflect.get(clean, name);
    return typeof value === 'string' && cleaned !== value && value.toWellFormed() === cleaned;
  });
  return { ...clean, ...Object.fromEntries(same) };
}

function notesOf(
  value: object,
  id: ArticleId,
): Pick<BackupEntry, 'pictures' | 'highlights' | 'progress'> | null {
  const pictures = listOf(own(value, 'pictures'), parseUse);
  const highlights = listOf(own(value, 'highlights'), parseHighlight);
  const given = own(value, 'progress');
  const progress = given === null ? null : parseProgress(given);
  if (pictures === null || highlights === null || (given !== null && progress === null)) return null;
  return {
    pictures: pictures.map((use) => ({ ...use, articleId: id })),
    highlights: highlights.map((highlight) => ({ ...highlight, articleId: id })),
    progress: progress && { ...progress, articleId: id },
  };
}

function listOf<Row>(value: unknown, parse: (row: unknown) => Row | null): Row[] | null {
  if (!Array.isArray(value) || value.length > MOST_NOTES) return null;
  const rows = value.map(parse);
  return rows.every((row) => row !== null) ? rows : null;
}

function endLine(value: unknown): Line | null {
  if (!isObject(value)) return null;
  const entries = own(value, 'entries');
  const pictures = own(value, 'pictures');
  if (typeof entries !== 'number' || typeof pictures !== 'number') return null;
  return { kind: 'end', entries, pictures };
}

/** A property of the object itself: what a file calls `__proto__` is no property of ours. */
function own(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
