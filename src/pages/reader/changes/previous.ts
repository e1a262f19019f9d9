import type { SavedSummary } from '../../../library/index.js';

/**
 * The revision to compare `revision` with: the one asked for if it is kept, else the one before; null where there is
 * none before.
 */
export function comparedRevision(
  { revisions }: Pick<SavedSummary, 'revisions'>,
  revision: number,
  asked: number | null = null,
): number | null {
  const others = revisions.map((note) => note.revision).filter((other) => other !== revision);
  if (asked !== null && others.includes(asked)) return asked;
  return others.filter((other) => other < revision).at(-1) ?? null;
}
