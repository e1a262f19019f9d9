import type { ArticleId } from '../../article/article-id.js';

/** The entries as they stand in the page, top to bottom. */
function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-article-id]')];
}

function focusRow(row: HTMLElement | undefined): boolean {
  // An entry that cannot be read has no link, but it has its delete button.
  const target = row?.querySelector<HTMLElement>('a, button');
  target?.focus();
  return target !== null && target !== undefined;
}

/** The name of the entry that holds the focus, or null. */
export function focusedEntry(): string | null {
  const row = document.activeElement?.closest('[data-article-id]');
  return row?.getAttribute('data-article-id') ?? null;
}

/** Moves the focus by `step` entries; from outside the list to its first entry. Stops at both ends. */
export function moveFocus(step: 1 | -1): void {
  const all = rows();
  const at = all.findIndex((row) => row.getAttribute('data-article-id') === focusedEntry());
  focusRow(at === -1 ? all[0] : all[Math.min(Math.max(at + step, 0), all.length - 1)]);
}

/** Gives the focus to the neighbour of an entry that is about to go: the next one, or at the end the one before. */
export function leaveEntry(id: ArticleId): void {
  const all = rows();
  const at = all.findIndex((row) => row.getAttribute('data-article-id') === id);
  if (at !== -1) focusRow(all[at + 1] ?? all[at - 1]);
}

/** Gives the focus to an entry. @returns whether it stands in the page */
export function focusEntry(id: ArticleId): boolean {
  return focusRow(rows().find((row) => row.getAttribute('data-article-id') === id));
}
