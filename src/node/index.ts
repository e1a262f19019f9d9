/** The Node module: the same pipeline as in the browser, for HTML that is already at hand. */
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Extraction, ExtractResult } from '../article/result.js';
import { extract } from '../extract/index.js';
import { snapshotOf } from '../extract/snapshot/index.js';
import { placeStreamed } from '../extract/snapshot/streamed.js';
import { VOCABULARY } from '../extract/vocabulary/index.js';
import { createSanitizer, type Sanitizer } from '../sanitize/index.js';
import { boundedHtml } from './bounded.js';
import { UsageError } from './usage-error.js';

export type { Article } from '../article/article.js';
export type { ExtractFailureCode, LooksLike } from '../article/failure.js';
export type { Ledger, LedgerEntry, RemovedKind } from '../article/ledger.js';
export type { Extraction, ExtractResult } from '../article/result.js';
export { UsageError } from './usage-error.js';

/** What may be set for one extraction. */
export interface ExtractHtmlOptions {
  /** The time that counts as the present, e.g. for dates in the future; by default the clock's. */
  readonly now?: Date;
}

/**
 * Finds the article of an HTML page.
 * @param html the page's source, decoded
 * @param url the absolute address it came from; relative links and pictures are resolved against it
 * @returns the article, its `html` sanitized, with what was removed; or why there is none, as a code
 * @throws UsageError (as a rejection) for an argument that is no text, no absolute URL or no date
 */
export async function extractHtml(
  html: string,
  url: string,
  options: ExtractHtmlOptions = {},
): Promise<ExtractResult> {
  const { now = new Date() } = options;
  if (typeof html !== 'string') throw new UsageError(`html must be a string, not ${kindOf(html)}`);
  if (typeof url !== 'string' || !URL.canParse(url)) {
    throw new UsageError(
      `url must be an absolute URL, not ${typeof url === 'string' ? JSON.stringify(url) : kindOf(url)}`,
    );
  }
  if (!(now instanceof Date) || Number.isNaN(now.getTime())) throw new UsageError('now must be a valid Date');
  const bounded = boundedHtml(html);
  if (bounded === null) return { ok: false, code: 'too-big', whatThereIs: null };
  // A console of its own, with no listener: what jsdom has to say of a page's style sheets is nobody's concern.
  const page = new JSDOM(bounded, { url, virtualConsole: new VirtualConsole() });
  try {
    const { document } = page.window;
    placeStreamed(document);
    return sanitized(extract(snapshotOf(document), { url, now, vocabulary: VOCABULARY }));
  } finally {
    page.window.close();
  }
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value;
}

function sanitized(result: ExtractResult): ExtractResult {
  if (result.ok) return { ...result, ...cleanExtraction(result) };
  return { ...result, whatThereIs: result.whatThereIs && cleanExtraction(result.whatThereIs) };
}

/** A page at hand has no reader who has selected something. */
function cleanExtraction({ article, ledger }: Extraction): Extraction {
  return { article: sanitizer().article(article), ledger };
}

let sharedSanitizer: Sanitizer | undefined;

/** Works in a window of its own, which no page has touched. */
function sanitizer(): Sanitizer {
  sharedSanitizer ??= createSanitizer(new JSDOM('').window);
  return sharedSanitizer;
}
