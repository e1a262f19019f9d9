/** Each expected failure's own plain sentence. */
import type { LibraryFailureCode, LooksLike, ReadFailureCode } from '../article/failure.js';
import { type MessageKey, t } from '../i18n/index.js';

interface Said {
  readonly sentence: MessageKey;
  readonly advice: MessageKey;
}

const READING: Record<ReadFailureCode, Said> = {
  'empty-page': { sentence: 'failure_empty_page', advice: 'failure_empty_page_advice' },
  'not-article': { sentence: 'failure_not_article', advice: 'failure_not_article_advice' },
  'too-big': { sentence: 'failure_too_big', advice: 'failure_too_big_advice' },
  pdf: { sentence: 'failure_pdf', advice: 'failure_pdf_advice' },
  'browser-page': { sentence: 'failure_browser_page', advice: 'failure_browser_page_advice' },
  'store-page': { sentence: 'failure_store_page', advice: 'failure_store_page_advice' },
  'injection-refused': { sentence: 'failure_injection_refused', advice: 'failure_injection_refused_advice' },
  'file-access': { sentence: 'failure_file_access', advice: 'failure_file_access_advice' },
  'no-answer': { sentence: 'failure_no_answer', advice: 'failure_no_answer_advice' },
  navigated: { sentence: 'failure_navigated', advice: 'failure_navigated_advice' },
};

const KINDS: Record<LooksLike, Said> = {
  listing: { sentence: 'failure_listing', advice: 'failure_listing_advice' },
  product: { sentence: 'failure_product', advice: 'failure_product_advice' },
  forum: { sentence: 'failure_forum', advice: 'failure_forum_advice' },
  framed: { sentence: 'failure_framed', advice: 'failure_framed_advice' },
  'too-short': { sentence: 'failure_too_short', advice: 'failure_too_short_advice' },
  other: READING['not-article'],
};

interface LibrarySaid {
  readonly sentence: MessageKey;
  /** Null where the sentence says all there is. */
  readonly advice: MessageKey | null;
  /** Something is there that the reader cannot get at, and may want to bring into safety. */
  readonly canRescue: boolean;
}

const LIBRARY: Record<LibraryFailureCode, LibrarySaid> = {
  'storage-full': {
    sentence: 'library_failure_storage_full',
    advice: 'library_failure_storage_full_advice',
    canRescue: false,
  },
  'storage-unavailable': {
    sentence: 'library_failure_storage_unavailable',
    advice: 'library_failure_storage_unavailable_advice',
    canRescue: false,
  },
  'storage-damaged': {
    sentence: 'library_failure_storage_damaged',
    advice: 'library_failure_storage_damaged_advice',
    canRescue: true,
  },
  'storage-blocked': {
    sentence: 'library_failure_storage_blocked',
    advice: 'library_failure_storage_blocked_advice',
    canRescue: true,
  },
  'storage-newer': {
    sentence: 'library_failure_storage_newer',
    advice: 'library_failure_storage_newer_advice',
    canRescue: true,
  },
  'not-found': { sentence: 'library_failure_not_found', advice: 'reader_not_found_advice', canRescue: false },
  unreadable: { sentence: 'library_unreadable', advice: 'library_unreadable_advice', canRescue: true },
};

/**
 * Why a tab could not be read, in one sentence, and what the reader can do.
 * @param looksLike what the page seems to be; it came out of a tab and may be anything
 */
export function readingFailure(code: ReadFailureCode, looksLike?: LooksLike): Record<keyof Said, string> {
  const isKind = code === 'not-article' && looksLike !== undefined && Object.hasOwn(KINDS, looksLike);
  const { sentence, advice } = isKind ? KINDS[looksLike] : READING[code];
  return { sentence: t(sentence), advice: t(advice) };
}

/** Why the library could not do what was asked, in one sentence. */
export function libraryFailure(code: LibraryFailureCode): string {
  return t(LIBRARY[code].sentence);
}

/** What the reader can do about it, in a sentence or two; null where there is nothing to say. */
export function libraryAdvice(code: LibraryFailureCode): string | null {
  const { advice } = LIBRARY[code];
  return advice && t(advice);
}

/** Whether a rescue of what can still be read is to be offered. */
export function canRescue(code: LibraryFailureCode): boolean {
  return LIBRARY[code].canRescue;
}
