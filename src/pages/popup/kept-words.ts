/** What is said of a page that was kept before; seen in a note, and heard as the toolbar's status. */
import { t } from '../../i18n/index.js';
import { changedParts } from '../../ui/changed-parts.js';
import type { Keeping } from './model.js';

/**
 * @param isPassageShown what is shown is a passage that the reader had selected
 * @returns null where there is nothing to say
 */
export function keptWords(
  { isPassage, changes }: Keeping & { state: 'kept' },
  isPassageShown: boolean,
): string | null {
  if (isPassage !== isPassageShown) return t(isPassage ? 'popup_passage_kept' : 'popup_whole_kept');
  return changes && t('popup_changed', changedParts(changes));
}
