import { t } from '../../i18n/index.js';
import { changedParts } from '../../ui/changed-parts.js';
import { LinkButton } from './LinkButton.js';
import type { Keeping } from './model.js';

interface Props {
  readonly kept: Keeping;
  readonly onSee: () => void;
}

/** What has changed on a page that is kept; after an update, the way to see it. The toolbar's status says the same. */
export function ChangeNote({ kept, onSee }: Props) {
  if (kept.state === 'kept' && kept.changes) {
    return (
      <p class="note" data-field="changes">
        {t('popup_changed', changedParts(kept.changes))}
      </p>
    );
  }
  if (kept.state !== 'saved') return null;
  if (kept.kind === 'unchanged') return <p class="note">{t('popup_unchanged')}</p>;
  if (kept.kind !== 'revised') return null;
  return (
    <p class="note">
      <LinkButton id="see-changes" keys="c" hint="popup_see_changes_hint" onClick={onSee}>
        {t('popup_see_changes')}
      </LinkButton>
    </p>
  );
}
