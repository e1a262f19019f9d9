/** Two revisions of one article beside each other. */
import type { LibraryFailureCode } from '../../../article/failure.js';
import { type Change, type Changes, compareArticles } from '../../../library/changes/index.js';
import type { Library, SavedArticle } from '../../../library/index.js';
import { sanitizer } from '../../../ui/sanitizer.js';

export type Comparison =
  | {
      readonly ok: true;
      readonly before: SavedArticle;
      readonly after: SavedArticle;
      readonly changes: Changes;
    }
  | { readonly ok: false; readonly code: LibraryFailureCode };

/** Compares the article on the page with its revision `compare`, whichever is older. */
export async function compareWith(
  library: Pick<Library, 'read'>,
  shown: SavedArticle,
  compare: number,
): Promise<Comparison> {
  const answer = await library.read(shown.summary.id, compare);
  if (!answer.ok) return answer;
  const [before, after] = compare < shown.revision ? [answer.saved, shown] : [shown, answer.saved];
  // What is kept was sanitized when it was saved; fields of a restored or damaged row may be anything.
  const changes = compareArticles(sanitizer.article(before.article), sanitizer.article(after.article));
  return { ok: true, before, after, changes };
}

/** What stands in the list of changes: a paragraph that changed, or how many follow that did not. */
export type Stretch =
  | { readonly kind: 'changed'; readonly change: Change }
  | { readonly kind: 'same'; readonly paragraphs: readonly string[] };

/** Folds paragraphs that are the same in both. */
export function stretchesOf(changes: readonly Change[]): Stretch[] {
  const stretches: Stretch[] = [];
  let same: string[] = [];
  const fold = () => {
    if (same.length > 0) stretches.push({ kind: 'same', paragraphs: same });
    same = [];
  };
  for (const change of changes) {
    if (change.kind === 'same') same.push(change.after ?? change.before ?? '');
    else {
      fold();
      stretches.push({ kind: 'changed', change });
    }
  }
  fold();
  return stretches;
}
