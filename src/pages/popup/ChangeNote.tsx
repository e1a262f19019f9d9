import { t } from '../../i18n/index.js';
import { keptWords } from './kept-words.js';
import { LinkButton } from './LinkButton.js';
import { isPassageShown, type Keeping } from './model.js';

interface Props {
  readonly kept: Keeping;
  readonly onSee: () => void;
}

/**
 * What has changed on a page that is kept, or that less or more of it is kept than is shown; after an update, the way
 * to see what changed. The toolbar's status says the same.
 */
export function ChangeNote({ kept, onSee }: Props) {
  if (kept.state === 'kept') {
    const words = keptWords(kept, isPassageShown.value);
    return words === null ? null : (
      <p class="note" data-field={kept.changes ? 'changes' : 'kept-part'}>
        {words}
      </p>
    );
  }
  if (kept.state !== 'saved') return null;
  if (kept.kind === 'unchanged') return <p class="note">{t('popup_unchanged')}</p>;
  if (!kept.isComparable) return null;
  return (
    <p class="note">
      <LinkButton id="see-changes" keys="c" hint="popup_see_changes_hint" onClick={onSee}>
        {t('popup_see_changes')}
      </LinkButton>
    </p>
  );
}
