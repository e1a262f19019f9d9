/** Each expected failure's own plain sentence. */
import type { LibraryFailureCode, ReadFailureCode } from '../article/failure.js';
import { type MessageKey, t } from '../i18n/index.js';

const READING: Record<ReadFailureCode, { sentence: MessageKey; advice: MessageKey }> = {
  'empty-page': { sentence: 'failure_empty_page', advice: 'failure_empty_page_advice' },
  'not-article': { sentence: 'failure_not_article', advice: 'failure_not_article_advice' },
  'too-big': { sentence: 'failure_too_big', advice: 'failure_too_big_advice' },
  pdf: { sentence: 'failure_pdf', advice: 'failure_pdf_advice' },
  'browser-page': { sentence: 'failure_browser_page', advice: 'failure_browser_page_advice' },
  'store-page': { sentence: 'failure_store_page', advice: 'failure_store_page_advice' },
  'injection-refused': { sentence: 'failure_injection_refused', advice: 'failure_injection_refused_advice' },
  'file-access': { sentence: 'failure_file_access', advice: 'failure_file_access_advice' },
  navigated: { sentence: 'failure_navigated', advice: 'failure_navigated_advice' },
};

const LIBRARY: Record<LibraryFailureCode, MessageKey> = {
  'storage-full': 'library_failure_storage_full',
  'storage-unavailable': 'library_failure_storage_unavailable',
  'storage-newer': 'library_failure_storage_newer',
  'not-found': 'library_failure_not_found',
  unreadable: 'library_unreadable',
};

/** Why a tab could not be read, in one sentence, and what the reader can do. */
export function readingFailure(code: ReadFailureCode): { sentence: string; advice: string } {
  const { sentence, advice } = READING[code];
  return { sentence: t(sentence), advice: t(advice) };
}

/** Why the library could not do what was asked. */
export function libraryFailure(code: LibraryFailureCode): string {
  return t(LIBRARY[code]);
}
