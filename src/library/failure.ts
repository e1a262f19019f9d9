import type { LibraryFailureCode } from '../article/failure.js';

/** Why the library could not do what was asked. What it already keeps is untouched. */
export interface LibraryFailure {
  readonly ok: false;
  readonly code: LibraryFailureCode;
}

/**
 * Names of errors that say that the browser, not our code, stands in the way: storage switched off or refused
 * (MissingAPI, Security, InvalidState, OpenFailed), a disk or profile that does not answer (Unknown, NotReadable,
 * Timeout), a connection that the browser closed under us (Abort, DatabaseClosed).
 */
const REFUSALS: ReadonlySet<string> = new Set([
  'MissingAPIError',
  'SecurityError',
  'InvalidStateError',
  'OpenFailedError',
  'UnknownError',
  'NotReadableError',
  'TimeoutError',
  'AbortError',
  'DatabaseClosedError',
]);

/**
 * The failure code for an error that IndexedDB or Dexie threw, or null if it is none of the expected ones:
 * then it is a bug of ours and must be thrown on. Dexie wraps the browser's error, sometimes twice (an aborted
 * commit says AbortError and keeps QuotaExceededError inside), so the whole chain is asked, and its last link
 * decides between a refusal and a bug.
 */
export function failureCodeOf(error: unknown): LibraryFailureCode | null {
  const names = namesIn(error);
  if (names.includes('QuotaExceededError')) return 'storage-full';
  if (names.includes('VersionError')) return 'storage-newer';
  return REFUSALS.has(names.at(-1) ?? '') ? 'storage-unavailable' : null;
}

function namesIn(error: unknown): string[] {
  const names: string[] = [];
  const seen = new Set<unknown>();
  let link: unknown = error;
  while (typeof link === 'object' && link !== null && !seen.has(link)) {
    seen.add(link);
    if ('name' in link && typeof link.name === 'string') names.push(link.name);
    link = 'inner' in link ? link.inner : null;
  }
  return names;
}
