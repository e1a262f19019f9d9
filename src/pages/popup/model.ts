/** What the popup knows and what can be done to it. The view only shows this. */
import { computed, signal } from '@preact/signals';
import type { SanitizedArticle } from '../../article/article.js';
import type { LibraryFailureCode } from '../../article/failure.js';
import type { Ledger } from '../../article/ledger.js';
import type { Extraction, LeftOut } from '../../article/result.js';
import type { WhyNot } from '../../browser/read-tab.js';
import { sessionMark } from '../../browser/session.js';
import { isPrivateContext } from '../../browser/tabs.js';
import type { LibraryFailure, RemoteLibrary, SaveOutcome, UndoToken } from '../../library/index.js';
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
  | { readonly state: 'kept'; readonly id: string; readonly savedAt: string }
  /** Saved by this opening of the popup, which can take it back. */
  | {
      readonly state: 'saved';
      readonly id: string;
      readonly kind: SaveOutcome['kind'];
      readonly savedAt: string;
      readonly undo: UndoToken;
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
 * The library, loaded when it is first needed: its code is larger than the popup's. Where this document has no
 * storage (Firefox, in private windows) the background's.
 */
async function openedLibrary(): Promise<RemoteLibrary> {
  const { openLibrary, remoteLibrary } = await import('../../library/index.js');
  library ??= isPrivateContext()
    ? remoteLibrary((call) => send('library-call', call))
    : openLibrary({ wholeLog: sessionMark('whole-log') });
  return library;
}
let library: RemoteLibrary | null = null;

/** Shows another part of the page; what was saved of the one before can be saved over with it. */
export async function choosePart(part: Part): Promise<void> {
  const now = reading.value;
  if (now.state !== 'article' || now.part === part || keeping.value.state === 'saving') return;
  reading.value = { ...now, part };
  if (keeping.value.state !== 'saved' && keeping.value.state !== 'undone') return;
  keeping.value = { state: 'unknown' };
  if (shown.value) await lookUp(shown.value.article);
}

/** Looks up whether the page is already kept. */
export async function lookUp(article: SanitizedArticle): Promise<void> {
  const found = await (await openedLibrary()).find(article);
  if (keeping.value.state !== 'unknown') return;
  const entry = found.ok ? found.entry : null;
  if (!entry) keeping.value = { state: 'not-saved' };
  else keeping.value = { state: 'kept', id: entry.id, savedAt: entry.unreadable ? '' : entry.savedAt };
}

/** Keeps the article shown; a page kept before becomes a new revision if its text has changed. */
export async function save(): Promise<void> {
  const current = shown.value;
  const before = keeping.value;
  if (!current || before.state === 'saving' || before.state === 'saved') return;
  keeping.value = { state: 'saving' };
  trouble.value = null;
  const outcome = await (await openedLibrary()).save({ article: current.article, ledger: current.ledger });
  if (outcome.ok) keeping.value = { state: 'saved', ...outcome };
  else fail(outcome, before);
}

/** Takes back what this opening of the popup saved; what was kept before it stays. */
export async function undo(): Promise<void> {
  const before = keeping.value;
  if (before.state !== 'saved') return;
  trouble.value = null;
  const outcome = await (await openedLibrary()).undoSave(before.undo);
  if (!outcome.ok) return fail(outcome, before);
  keeping.value = { state: 'unknown' };
  if (shown.value) await lookUp(shown.value.article);
  if (keeping.value.state === 'not-saved') keeping.value = { state: 'undone' };
}

function fail({ code }: LibraryFailure, before: Keeping): void {
  keeping.value = before;
  trouble.value = code;
}
