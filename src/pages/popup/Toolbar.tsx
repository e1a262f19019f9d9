import { locale, t } from '../../i18n/index.js';
import { formatDay } from '../../ui/moment.js';
import type { Actions } from './actions.js';
import { keptWords } from './kept-words.js';
import { isPassageShown, type Keeping, keeping, shown } from './model.js';

/** Save, undo, reader, library: what there is depends on what the library already has. */
export function Toolbar({ actions }: { actions: Actions }) {
  const kept = keeping.value;
  const canOpen = shown.value !== null;
  return (
    <div class="bar" role="toolbar" aria-label={t('popup_actions')}>
      {canOpen && <SaveControls kept={kept} actions={actions} />}
      <span class="spacer" />
      {canOpen && (
        <ActionButton
          id="open-reader"
          keys="o"
          label={kept.state === 'kept' ? t('popup_open') : t('popup_reader')}
          hint={t('popup_open_hint')}
          onClick={actions.openReader}
        />
      )}
      <ActionButton
        id="open-library"
        keys="l"
        label={t('popup_library')}
        hint={t('popup_library_hint')}
        onClick={actions.openLibrary}
      />
      <span class="visually-hidden" role="status">
        {announcement(kept)}
      </span>
    </div>
  );
}

function SaveControls({ kept, actions }: { kept: Keeping; actions: Actions }) {
  if (kept.state === 'kept') {
    return (
      <>
        <span class="saved-on" data-field="saved-on">
          {kept.savedAt ? t('popup_saved_on', formatDay(kept.savedAt, locale())) : t('popup_saved')}
        </span>
        <ActionButton
          id="update"
          keys="s"
          primary={kept.changes !== null || (kept.isPassage && !isPassageShown.value)}
          label={t('popup_update')}
          hint={t('popup_update_hint')}
          onClick={actions.save}
        />
      </>
    );
  }
  if (kept.state === 'saved') {
    return (
      <>
        <button type="button" id="save" class="button" disabled>
          {savedLabel(kept)}
        </button>
        {kept.kind !== 'unchanged' && (
          <ActionButton
            id="undo"
            keys="u"
            label={t('popup_undo')}
            hint={t('popup_undo_hint')}
            onClick={actions.undo}
          />
        )}
      </>
    );
  }
  const saving = kept.state === 'saving';
  return (
    <ActionButton
      id="save"
      keys="s"
      primary
      disabled={saving}
      label={saving ? t('popup_saving') : t('popup_save')}
      hint={t('popup_save_hint')}
      onClick={actions.save}
    />
  );
}

function savedLabel(kept: Keeping & { state: 'saved' }): string {
  return kept.kind === 'revised' ? t('popup_updated') : t('popup_saved');
}

function announcement(kept: Keeping): string {
  if (kept.state === 'undone') return t('popup_undone');
  if (kept.state === 'kept') return keptWords(kept, isPassageShown.value) ?? '';
  if (kept.state !== 'saved') return '';
  return kept.kind === 'unchanged' ? t('popup_unchanged') : savedLabel(kept);
}

interface ActionButtonProps {
  readonly id: string;
  readonly keys: string;
  readonly label: string;
  readonly hint: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function ActionButton({ id, keys, label, hint, primary, disabled, onClick }: ActionButtonProps) {
  return (
    <button
      type="button"
      id={id}
      class={primary ? 'button primary' : 'button'}
      title={hint}
      aria-keyshortcuts={keys}
      disabled={disabled ?? false}
      onClick={onClick}
    >
      {label}
    </button>
  );
}
