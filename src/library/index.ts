/**
 * The room of the saved articles. It loads Dexie: where first paint counts, import this file dynamically, and
 * `entry-key.ts` directly if only the key is wanted.
 */
export type { Addressed } from './entry-key.js';
export { keyOf } from './entry-key.js';
export type { LibraryFailure } from './failure.js';
export { type LibraryOptions, openLibrary } from './library.js';
export { answerCall, type LibraryCall, type RemoteLibrary, remoteLibrary } from './remote.js';
export type { Rescued } from './rescue.js';
export type { RevisionNote } from './rows.js';
export type {
  Library,
  LibraryEntry,
  SavedArticle,
  SavedSummary,
  SaveOutcome,
  Saving,
  UndoOutcome,
  UndoToken,
  UnreadableEntry,
} from './types.js';
