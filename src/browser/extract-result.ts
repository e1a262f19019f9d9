import type { Article } from '../article/article.js';
import type { Extraction, ExtractResult, SelectedBody } from '../article/result.js';

/**
 * Does this value have the shape of an extraction's result? It came out of a tab, where the page's own code runs
 * beside ours; what is inside is judged by `sanitize/`.
 */
export function isExtractResult(value: unknown): value is ExtractResult {
  if (!isRecord(value)) return false;
  if (value['ok'] === true) return isExtraction(value);
  const { whatThereIs: rest, looksLike } = value;
  if (value['ok'] !== false || typeof value['code'] !== 'string') return false;
  return (rest === null || isExtraction(rest)) && ['undefined', 'string'].includes(typeof looksLike);
}

/** Does this value have the shape of an article with its ledger? */
export function isExtraction(value: unknown): value is Extraction {
  if (!isRecord(value) || !isArticle(value['article']) || !Array.isArray(value['ledger'])) return false;
  return value['selection'] === undefined || isBody(value['selection']);
}

function isBody(value: unknown): value is SelectedBody {
  if (!isRecord(value)) return false;
  const { html, text, wordCount } = value;
  return typeof html === 'string' && typeof text === 'string' && typeof wordCount === 'number';
}

const STRINGS = ['url', 'title', 'html', 'text'] as const satisfies readonly (keyof Article)[];
const STRINGS_OR_NULL = [
  'canonicalUrl',
  'byline',
  'published',
  'modified',
  'siteName',
  'lang',
  'dir',
  'excerpt',
  'standfirst',
  'section',
  'leadImage',
] as const satisfies readonly (keyof Article)[];

function isArticle(value: unknown): value is Article {
  if (!isRecord(value) || typeof value['wordCount'] !== 'number' || typeof value['partial'] !== 'boolean')
    return false;
  return (
    STRINGS.every((name) => typeof value[name] === 'string') &&
    STRINGS_OR_NULL.every((name) => value[name] === null || typeof value[name] === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
