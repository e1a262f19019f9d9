/**
 * Is it what it should be? What crosses from one context to another (out of a tab, in a message, from the session's
 * store) is looked at before it is believed. What stands in the fields is judged by `sanitize/`.
 */
import type { Article } from './article.js';
import type { ExtractFailureCode } from './failure.js';
import type { LedgerEntry } from './ledger.js';
import type { Extraction, ExtractResult, LeftOut, SelectedBody } from './result.js';

/**
 * Does this value have the shape of an extraction's result? It came out of a tab, where the page's own code runs
 * beside ours; what is inside is judged by `sanitize/`.
 */
export function isExtractResult(value: unknown): value is ExtractResult {
  if (!isRecord(value)) return false;
  if (value['ok'] === true) return isExtraction(value);
  const { whatThereIs: rest, looksLike } = value;
  if (value['ok'] !== false || !isOneOf(CODES, value['code'])) return false;
  return (rest === null || isExtraction(rest)) && ['undefined', 'string'].includes(typeof looksLike);
}

/** Tables and not lists, so that the compiler notices what is missing. */
const CODES: Readonly<Record<ExtractFailureCode, true>> = {
  'empty-page': true,
  'not-article': true,
  'too-big': true,
  pdf: true,
};
const LEFT_OUT: Readonly<Record<LeftOut, true>> = { 'rest-of-page': true, 'large-pictures': true };

function isOneOf<Name extends string>(table: Readonly<Record<Name, true>>, value: unknown): value is Name {
  return typeof value === 'string' && Object.hasOwn(table, value);
}

/** Does this value have the shape of an article with its ledger? */
export function isExtraction(value: unknown): value is Extraction {
  if (!isRecord(value) || !isArticle(value['article'])) return false;
  if (!isListOf(value['ledger'], isLedgerTexts)) return false;
  const { selection, leftOut } = value;
  if (leftOut !== undefined && !isListOf(leftOut, (what) => isOneOf(LEFT_OUT, what))) return false;
  return selection === undefined || isBody(selection);
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

/** A line of a ledger whose kind may be one that only another version knows. */
export type LedgerTexts = Readonly<Record<keyof LedgerEntry, string>>;

/** Has this value the texts of a ledger's line? */
export function isLedgerTexts(value: unknown): value is LedgerTexts {
  if (!isRecord(value)) return false;
  return ['rule', 'kind', 'reason', 'path', 'text'].every((name) => typeof value[name] === 'string');
}

function isBody(value: unknown): value is SelectedBody {
  if (!isRecord(value)) return false;
  const { html, text, wordCount } = value;
  return typeof html === 'string' && typeof text === 'string' && typeof wordCount === 'number';
}

const TEXTS = ['url', 'title'] as const satisfies readonly (keyof Article)[];
const TEXTS_OR_NULL = [
  'canonicalUrl',
  'byline',
  'published',
  'modified',
  'siteName',
  'lang',
  'excerpt',
  'standfirst',
  'section',
  'leadImage',
] as const satisfies readonly (keyof Article)[];

/** Everything of an article but its body. */
export type ArticleMetadata = Omit<Article, 'html' | 'text'>;

/** Does this value have the shape of an article, whatever it has for a body? */
export function isArticleMetadata(value: unknown): value is ArticleMetadata {
  if (!isRecord(value)) return false;
  const { dir, partial, passage, wordCount } = value;
  return (
    TEXTS.every((name) => typeof value[name] === 'string') &&
    TEXTS_OR_NULL.every((name) => value[name] === null || typeof value[name] === 'string') &&
    (dir === null || dir === 'ltr' || dir === 'rtl') &&
    typeof partial === 'boolean' &&
    (passage === undefined || passage === true) &&
    Number.isSafeInteger(wordCount) &&
    (wordCount as number) >= 0
  );
}

/** Does this value have the shape of an article? */
export function isArticle(value: unknown): value is Article {
  if (!isRecord(value) || typeof value['html'] !== 'string' || typeof value['text'] !== 'string')
    return false;
  return isArticleMetadata(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
