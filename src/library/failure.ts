import type { LibraryFailureCode } from '../article/failure.js';

/** Why the library could not do what was asked. What it already keeps is untouched. */
export interface LibraryFailure {
  readonly ok: false;
  readonly code: LibraryFailureCode;
}

/** The browser has no storage here, or refuses it: Firefox does so in permanent private browsing (InvalidState). */
const REFUSED: ReadonlySet<string> = new Set([
  'MissingAPIError',
  'SecurityError',
  'InvalidStateError',
  'OpenFailedError',
  'DatabaseClosedError',
]);

/**
 * The files could not be read or written. Measured by damaging them: Chromium says Unknown where it cannot open the
 * store or read a block, NotReadable where a large row's own file is missing, and Abort to all that waits when it
 * then closes the store. A full disk ends in the same names; `disk.ts` tells the two apart.
 */
const DAMAGED: ReadonlySet<string> = new Set(['UnknownError', 'NotReadableError', 'AbortError']);

/**
 * The failure code for an error that IndexedDB or Dexie threw, or null if it is none of the expected ones:
 * then it is a bug of ours and must be thrown on. Dexie wraps the browser's error, sometimes twice (an aborted
 * commit says AbortError and keeps QuotaExceededError inside), so the whole chain is asked, and its last link
 * decides between a failure and a bug.
 */
export function failureCodeOf(error: unknown): LibraryFailureCode | null {
  const names = namesIn(error);
  const last = names.at(-1) ?? '';
  if (names.includes('QuotaExceededError')) return 'storage-full';
  if (names.includes('VersionError')) return 'storage-newer';
  if (names.includes('TimeoutError')) return 'storage-blocked';
  if (DAMAGED.has(last) || isFailedWrite(names)) return 'storage-damaged';
  return REFUSED.has(last) ? 'storage-unavailable' : null;
}

/**
 * Whether the connection was found unusable before anything was done with it: the browser has closed it since, or,
 * after a disk was full, Firefox has left one behind that looks open and takes no transaction any more. A new one
 * works.
 */
export function isDeadConnection(error: unknown): boolean {
  const last = namesIn(error).at(-1) ?? '';
  return last === 'InvalidStateError' || last === 'DatabaseClosedError';
}

/** DataError is a bug when a row is refused, and the disk's when a commit is: Chromium, "Failed to write blobs". */
function isFailedWrite(names: readonly string[]): boolean {
  return names.at(-1) === 'DataError' && names[0] === 'AbortError';
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
