/** What the popup knows and what can be done to it. The view only shows this. */
import { computed, signal } from '@preact/signals';
import type { SanitizedArticle } from '../../article/article.js';
import type { ArticleId } from '../../article/article-id.js';
import type { LibraryFailureCode } from '../../article/failure.js';
import type { Ledger } from '../../article/ledger.js';
import type { Extraction, LeftOut } from '../../article/result.js';
import type { WhyNot } from '../../browser/read-tab.js';
import type { ChangeSummary, LibraryFailure, SaveOutcome, UndoToken } from '../../library/index.js';
import { remoteLibrary } from '../../library/remote.js';
import { send } from '../../messages/index.js';

/** An article with what was removed to get it, safe to show. */
export interface Shown {
  readonly article: SanitizedArticle;
  readonly ledger: Ledger;
  readonly leftOut: readonly LeftOut[];
  /** Shown although it does not look like an article, because the reader asked. */
  readonly forced: boolean;
}

/** What of the page is shown: all of its article, or what the reader had selected there. */
export type Part = 'whole' | 'selection';

export type Reading =
  | { readonly state: 'loading' }
  | {
      readonly state: 'article';
      readonly whole: Shown;
      /** Null where nothing was selected. */
      readonly selection: Shown | null;
      readonly part: Part;
    }
  | ({ readonly state: 'failure'; readonly whatThereIs: Extraction | null } & WhyNot);

/** What the library has of the page. */
export type Keeping =
  | { readonly state: 'unknown' | 'not-saved' | 'saving' | 'undone' }
  /** Saved before this opening of the popup. */
  | {
      readonly state: 'kept';
      readonly id: string;
      readonly savedAt: string;
      /** Only a passage of the article is kept, not the whole. */
      readonly isPassage: boolean;
      /** What has changed on the page since; null where nothing has, or it is not known. */
      readonly changes: ChangeSummary | null;
    }
  /** Saved by this opening of the popup, which can take it back. */
  | {
      readonly state: 'saved';
      readonly id: ArticleId;
      readonly kind: SaveOutcome['kind'];
      readonly revision: number;
      readonly savedAt: string;
      readonly undo: UndoToken;
      /** It took the place of an earlier text, and what is different between the two is its author's doing. */
      readonly isComparable: boolean;
      /** Its pictures are kept with it, or that has been asked for. */
      readonly hasPictures: boolean;
    };

/** Where the page stands that is read. */
export interface Place {
  /** In a private window. */
  readonly isPrivate: boolean;
  /** And this popup outside it, in the ordinary profile. */
  readonly isOutside: boolean;
}

export const place = signal<Place>({ isPrivate: false, isOutside: false });
export const reading = signal<Reading>({ state: 'loading' });
export const keeping = signal<Keeping>({ state: 'unknown' });
/** Why the last thing asked of the library did not happen. */
export const trouble = signal<LibraryFailureCode | null>(null);
/** What the reader sees, and what is saved. */
export const shown = computed<Shown | null>(() => {
  const now = reading.value;
  if (now.state !== 'article') return null;
  return (now.part === 'selection' && now.selection) || now.whole;
});

/**
 * The background's library: its code is larger than all of the popup's, Firefox gives a private window's documents no
 * storage, and a save that the background does goes on when the popup closes.
 */
const library = remoteLibrary((call) => send('library-call', call));

/** Whether a passage is shown that the reader had selected, and not the whole article. */
export const isPassageShown = computed(() => shown.value?.article.passage === true);

/** Shows another part of the page; what was saved of the one before can be saved over with it. */
export async function choosePart(part: Part): Promise<void> {
  const now = reading.value;
  if (now.state !== 'article' || now.part === part || keeping.value.state === 'saving') return;
  reading.value = { ...now, part };
  const kept = keeping.value;
  if (!shown.value) return;
  if (kept.state === 'kept') await compare({ ...kept, changes: null }, shown.value.article);
  if (kept.state !== 'saved' && kept.state !== 'undone') return;
  keeping.value = { state: 'unknown' };
  await lookUp(shown.value.article);
}

/** Looks up whether the page is already kept, and what has changed on it since. */
export async function lookUp(article: SanitizedArticle): Promise<void> {
  const found = await library.find(article);
  if (keeping.value.state !== 'unknown') return;
  const entry = found.ok ? found.entry : null;
  if (!entry) {
    keeping.value = { state: 'not-saved' };
    return;
  }
  const savedAt = entry.unreadable ? '' : entry.savedAt;
  const isPassage = !entry.unreadable && entry.passage === true;
  await compare({ state: 'kept', id: entry.id, savedAt, isPassage, changes: null }, article);
}

async function compare(kept: Keeping & { state: 'kept' }, article: SanitizedArticle): Promise<void> {
  keeping.value = kept;
  if (kept.isPassage || !canBeCompared(article)) return;
  const compared = await library.changesSince(article);
  if (compared.ok && keeping.value === kept) keeping.value = { ...kept, changes: compared.changes };
}

/** A part of an article, or the beginning that a site gives of it, lacks much that has not changed. */
function canBeCompared(article: SanitizedArticle): boolean {
  const now = reading.value;
  return now.state === 'article' && now.whole.article === article && !article.partial;
}

/** Keeps the article shown; a page kept before becomes a new revision if its text has changed. */
export async function save(keepPictures = false): Promise<void> {
  const current = shown.value;
  const before = keeping.value;
  if (!current || before.state === 'saving' || before.state === 'saved') return;
  keeping.value = { state: 'saving' };
  trouble.value = null;
  const { article, ledger } = current;
  const outcome = await answered(library.save({ article, ledger, keepPictures }), before);
  if (!outcome.ok) return fail(outcome, before);
  const isPassage = article.passage === true || (before.state === 'kept' && before.isPassage);
  const isComparable = outcome.kind === 'revised' && !isPassage;
  keeping.value = { state: 'saved', hasPictures: keepPictures, isComparable, ...outcome };
}

/** Has the background keep the pictures of what was just saved. */
export async function wantPictures(): Promise<void> {
  const before = keeping.value;
  if (before.state !== 'saved') return;
  keeping.value = { ...before, hasPictures: true };
  const outcome = await answered(library.wantPictures({ id: before.id }), before);
  if (!outcome.ok) fail(outcome, before);
}

/** Takes back what this opening of the popup saved; what was kept before it stays. */
export async function undo(): Promise<void> {
  const before = keeping.value;
  if (before.state !== 'saved') return;
  trouble.value = null;
  const outcome = await answered(library.undoSave(before.undo), before);
  if (!outcome.ok) return fail(outcome, before);
  keeping.value = { state: 'unknown' };
  if (shown.value) await lookUp(shown.value.article);
  if (keeping.value.state === 'not-saved') keeping.value = { state: 'undone' };
}

/** Where the background does not answer at all, that is a bug; but the popup must not look as if it still worked. */
async function answered<Answer>(asking: Promise<Answer>, before: Keeping): Promise<Answer> {
  try {
    return await asking;
  } catch (bug) {
    fail({ ok: false, code: 'storage-blocked' }, before);
    throw bug;
  }
}

function fail({ code }: LibraryFailure, before: Keeping): void {
  keeping.value = before;
  trouble.value = code;
}
