/**
 * The room of the saved articles. It loads Dexie: where first paint counts, import this file dynamically, and
 * `entry-key.ts` directly if only the key is wanted.
 */

export type { BackupFault, BackupProblem, BackupSummary } from './backup/format.js';
export type { Restored, RestoreMode } from './backup/restore.js';
export type { BackupFile } from './backup/write.js';
export { BIN_DAYS } from './bin.js';
export type { Catalogue } from './catalogue/catalogue.js';
export { FLAG } from './catalogue/columns.js';
export { type Narrowing, predicateOf, type Sort, slotsOf } from './catalogue/order.js';
export { findTag, type TagGroup, tagGroups } from './catalogue/tag-groups.js';
export type { ChangeSummary } from './changes/index.js';
export type { Addressed } from './entry-key.js';
export { keyOf } from './entry-key.js';
export type { LibraryFailure } from './failure.js';
export type { Found } from './index-store/find.js';
export type { HitWords } from './index-store/snippets.js';
export type { Incoming, TakenIn } from './intake.js';
export { type LibraryOptions, openLibrary } from './library.js';
export type { Stored } from './meter.js';
export { pictureAddresses } from './pictures/addresses.js';
export type { ArticlePicture } from './pictures/of-article.js';
export type { PictureFailure, PictureState } from './pictures/rows.js';
export { answerCall, type LibraryCall, type RemoteLibrary, remoteLibrary } from './remote.js';
export type { Rescued } from './rescue.js';
export type { EntryState, Highlight, Progress, RevisionNote } from './rows.js';
export type { Changed, ChangeToken, OnProgress, Patch, Which } from './state.js';
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
