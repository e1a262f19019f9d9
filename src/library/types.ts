import type { Article, SanitizedArticle } from '../article/article.js';
import type { ArticleId } from '../article/article-id.js';
import type { Ledger } from '../article/ledger.js';
import type { ArticleMetadata } from '../article/shape.js';
import type { BackupProblem } from './backup/format.js';
import type { Restored, RestoreMode } from './backup/restore.js';
import type { Staged, StageOptions } from './backup/stage.js';
import type { BackupFile, BackupOptions } from './backup/write.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Narrowing } from './catalogue/order.js';
import type { TagGroup } from './catalogue/tag-groups.js';
import type { ChangeSummary } from './changes/index.js';
import type { LibraryFailure } from './failure.js';
import type { Found } from './index-store/find.js';
import type { HitWords } from './index-store/snippets.js';
import type { TendOptions } from './index-store/tend.js';
import type { Incoming, TakenIn } from './intake.js';
import type { Stored } from './meter.js';
import type { KeepTools } from './pictures/keep.js';
import type { ArticlePicture } from './pictures/of-article.js';
import type { Clean, Rescued } from './rescue.js';
import type { Highlight, Progress, RecordRow } from './rows.js';
import type { Changed, ChangeToken, OnProgress, Patch, Which } from './state.js';

/** What is saved: the article as it is to be read again, and what was taken out to get it. */
export interface Saving {
  readonly article: SanitizedArticle;
  readonly ledger: Ledger;
  /** Its pictures are to be kept with it. Default: not. */
  readonly keepPictures?: boolean;
}

/** Everything about a saved article but its body. */
export type SavedSummary = Omit<RecordRow, 'format' | 'changes' | 'slot'> & { readonly unreadable: false };

/** An entry that a newer or broken version wrote. It is there, it is left alone, and it cannot be shown. */
export interface UnreadableEntry {
  readonly unreadable: true;
  readonly id: ArticleId;
}

export type LibraryEntry = SavedSummary | UnreadableEntry;

/** One revision of a saved article, whole. Its html was sanitized when saved; sanitize it again to show it. */
export interface SavedArticle {
  readonly summary: SavedSummary;
  readonly revision: number;
  /** When this revision was saved: ISO 8601 in UTC. */
  readonly savedAt: string;
  readonly article: Article;
  readonly ledger: Ledger;
}

/** What a save came to. */
export interface SaveOutcome {
  readonly ok: true;
  /**
   * `created`: a new entry. `revised`: the text had changed, and a revision was added. `unchanged`: it is
   * already kept just so, and nothing was written. `restored`: it was in the bin and is back, with a new
   * revision if its text had changed.
   */
  readonly kind: 'created' | 'revised' | 'unchanged' | 'restored';
  readonly id: ArticleId;
  /** The newest revision after this save. */
  readonly revision: number;
  /** When the newest state was saved: now, or for `unchanged` when it was. ISO 8601 in UTC. */
  readonly savedAt: string;
  /** Give it to `undoSave`. Plain data, good for messages and for as long as nothing newer happens. */
  readonly undo: UndoToken;
}

/** What one save did, as far as taking it back needs it. */
export interface UndoToken {
  readonly id: ArticleId;
  readonly kind: SaveOutcome['kind'];
  /** The entry's count of changes after the save: a different count now means that something newer happened. */
  readonly changes: number;
  /** The revision that the save added; null if it added none. */
  readonly added: number | null;
  /** The entry's state before; null if there was none. */
  readonly before: Before | null;
}

interface Before extends Pick<RecordRow, 'savedAt' | 'deletedAt'> {
  /** What was known of it where nothing but its address was kept: no revision says so. Null where there was one. */
  readonly link: ArticleMetadata | null;
}

/** `superseded`: something newer happened to the article since, so nothing was taken back. */
export type UndoOutcome = { readonly ok: true; readonly kind: 'undone' | 'superseded' };

type Result<Value> = Promise<({ readonly ok: true } & Value) | LibraryFailure>;

/** The reader's saved articles. Expected failures are values; a rejected promise is a bug. */
export interface Library {
  /** Keeps an article. Acknowledged only when it is on the disk. */
  save(saving: Saving): Promise<SaveOutcome | LibraryFailure>;
  /** Takes back exactly what one save did, unless something newer happened to the article since. */
  undoSave(token: UndoToken): Promise<UndoOutcome | LibraryFailure>;
  /** The entry that a page already has, by `keyOf`; null if it has none or it is in the bin. */
  find(page: Pick<Article, 'url' | 'canonicalUrl'>): Result<{ readonly entry: LibraryEntry | null }>;
  /** The entry last saved from a tab with this address: for a page that has not been read. */
  findByAddress(url: string): Result<{ readonly entry: LibraryEntry | null }>;
  /** What lists, sorts and filters need to know of every entry. */
  catalogue(): Result<{ readonly catalogue: Catalogue }>;
  /**
   * Entries outside the bin that the catalogue does not know: mostly those that cannot be read. To find that there are
   * none takes Chromium some 15 ms for every thousand entries.
   */
  strays(): Result<{ readonly strays: readonly LibraryEntry[] }>;
  /** The tags that entries outside the bin have, the most used first; no entry is read for it. */
  tags(): Result<{ readonly tags: readonly TagGroup[] }>;
  /** The entries at `slots` of the catalogue, in this order; null where there is none any more. */
  entries(slots: readonly number[]): Result<{ readonly entries: readonly (LibraryEntry | null)[] }>;
  /**
   * Changes the state of entries, all or none. Unreadable ones and those that are gone are left alone.
   * @param onProgress told of entries done, and entries there are
   */
  change(which: Which, patch: Patch, onProgress?: OnProgress): Promise<Changed | LibraryFailure>;
  /** Takes back what one change did, but for entries to which something newer happened. */
  undoChange(token: ChangeToken, onProgress?: OnProgress): Result<{ readonly changed: number }>;
  /** What has changed on a page since it was kept; null where nothing has, or it is not kept. */
  changesSince(article: Article): Result<{ readonly changes: ChangeSummary | null }>;
  /** Kept entries of other sites that tell the same story, most alike first. */
  alsoFrom(id: ArticleId): Result<{ readonly entries: readonly SavedSummary[] }>;
  /** One article, from the bin too (`summary.deletedAt` says so). Without `revision`, the newest. */
  read(id: ArticleId, revision?: number): Result<{ readonly saved: SavedArticle }>;
  /** Puts an entry into the bin. One that is there already stays as it is. */
  remove(id: ArticleId): Result<object>;
  /** Takes an entry out of the bin. One that is not there stays as it is. */
  restore(id: ArticleId): Result<object>;
  /** Erases for good what has been in the bin for 30 days at `now`. Unreadable entries stay. */
  purgeExpired(now: Date): Result<{ readonly purged: number }>;
  /** Erases everything in the bin for good. Unreadable entries stay. */
  emptyBin(): Result<{ readonly purged: number }>;
  /** When it was found out that the browser had lost a library (`loss.ts`), ISO 8601 in UTC; null if it has not. */
  noticedLoss(): Result<{ readonly at: string | null }>;
  /** Puts that news away. */
  forgetLoss(): Result<object>;
  /**
   * Reads what can still be read of a library that cannot be opened, into a file (`rescue.ts`).
   * @param clean the sanitizer's, for every body on its way into the file
   * @param onProgress told of rows done, and rows there are
   */
  rescue(clean: Clean, onProgress?: (done: number, total: number) => void): Promise<Rescued | LibraryFailure>;
  /**
   * Asks `query` at once, and again whenever a change in any window could alter its answer.
   * @param query reads through this library, e.g. `() => library.catalogue()`.
   * @returns stops watching.
   */
  watch<Value>(query: () => Promise<Value>, listener: (value: Value) => void): () => void;
  /**
   * The entries that match what the reader typed (`search/README.md` has the language), best first.
   * @param catalogue as it is now; what came since is not found
   * @param within what the list is narrowed to beside the query
   * @param isStale asked between reads: whether nobody waits for the answer any more
   * @returns null when it was stale
   */
  search(
    typed: string,
    catalogue: Catalogue,
    within?: Narrowing,
    isStale?: () => boolean,
  ): Promise<({ readonly ok: true } & Found) | LibraryFailure | null>;
  /** What to show of hits, in this order: the headline's marks, and the part of the text that matches best. */
  snippets(
    slots: readonly number[],
    typed: string,
  ): Result<{ readonly snippets: readonly (HitWords | null)[] }>;
  /**
   * Takes in a few entries from elsewhere, all or none of them.
   * @param brought entries that the same import has added before: a later item of one of them says its state anew
   */
  takeIn(items: readonly Incoming[], brought?: ReadonlySet<ArticleId>): Promise<TakenIn | LibraryFailure>;
  /** How much is stored, of what, and what is left. */
  measure(): Result<{ readonly stored: Stored }>;
  /** Everything that can be read, in one file: `backup/README.md`. */
  writeBackup(options?: Omit<BackupOptions, 'now'>): Promise<BackupFile | BackupProblem>;
  /**
   * Reads a backup without changing anything: what it would bring. It waits for `restoreBackup` or `dropBackup`, and
   * other windows' backups meanwhile are refused (`backup-busy`). When this window closes it is forgotten by `tend`.
   */
  readBackup(file: Blob, options: StageOptions): Promise<Staged | BackupProblem>;
  /**
   * Takes over what `readBackup` has read last: all of it or nothing. After a failure the file is to be read again.
   * @throws Error where nothing was read, a caller's mistake: to replace a library with nothing would empty it
   */
  restoreBackup(mode: RestoreMode, onProgress?: OnProgress): Promise<Restored | LibraryFailure>;
  /** Forgets what `readBackup` has read. */
  dropBackup(): Result<object>;
  /** How far articles have been read, in this order; null for those that were never opened. */
  progressOf(ids: readonly ArticleId[]): Result<{ readonly progress: readonly (Progress | null)[] }>;
  setProgress(progress: Omit<Progress, 'at'>): Result<object>;
  /** The highlights of an article, oldest first. */
  highlightsOf(id: ArticleId): Result<{ readonly highlights: readonly Highlight[] }>;
  /** Keeps a highlight, new or changed. */
  putHighlight(highlight: Highlight): Result<object>;
  removeHighlight(id: string): Result<object>;
  /**
   * Puts what is derived from the articles in order, where that is needed: catalogue and search index. To be asked for
   * when a page opens and after saves; of several windows one does it.
   */
  tend(options?: TendOptions): Result<object>;
  /** The pictures of an article that were to be kept, and what became of each; none where that was never wished. */
  pictures(id: ArticleId): Result<{ readonly pictures: readonly ArticlePicture[] }>;
  /** The kept pictures of an article, by the address that they have in it. */
  pictureBlobs(id: ArticleId): Result<{ readonly blobs: ReadonlyMap<string, Blob> }>;
  /** Wishes that the pictures of a kept article be kept; `keepPictures` does it. */
  wantPictures(article: Pick<SavedSummary, 'id'>): Result<{ readonly wanted: number }>;
  /** Fetches and keeps the pictures that are wanted; of several contexts that are to do it, one after the other. */
  keepPictures(tools: Omit<KeepTools, 'instant'>): Result<{ readonly kept: number; readonly failed: number }>;
  /** Closes the connection. Any later call opens it again. */
  close(): void;
}
