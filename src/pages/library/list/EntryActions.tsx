import { type MessageKey, t } from '../../../i18n/index.js';
import type { SavedSummary } from '../../../library/index.js';
import { Icon, type IconName } from '../../../ui/Icon.js';
import type { Desk } from '../desk.js';
import { entryTitle } from '../titles.js';

interface Props {
  readonly desk: Desk;
  readonly entry: SavedSummary;
  readonly slot: number;
}

interface Action {
  readonly name: string;
  readonly icon: IconName;
  readonly label: MessageKey;
  readonly hint: MessageKey;
  readonly run: () => void;
  /** Whether it is so already, where the button turns something on and off. */
  readonly isOn?: boolean;
}

/** What can be done to one entry. */
export function EntryActions({ desk, entry, slot }: Props) {
  const { actions } = desk;
  const all = entry.deletedAt !== null ? [restoring(actions, slot)] : keeping(actions, entry, slot);
  const title = entryTitle(entry);
  return (
    <div class="actions">
      {all.map(({ name, icon, label, hint, run, isOn }) => (
        <button
          key={name}
          type="button"
          class={`button plain${isOn ? ' on' : ''}`}
          data-action={name}
          aria-label={t(label, title)}
          title={t(hint)}
          {...(isOn !== undefined && { 'aria-pressed': isOn })}
          onClick={run}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}

function restoring(actions: Desk['actions'], slot: number): Action {
  return {
    name: 'restore',
    icon: 'back',
    label: 'library_restore_article',
    hint: 'library_restore_hint',
    run: () => actions.restore([slot]),
  };
}

function keeping(actions: Desk['actions'], entry: SavedSummary, slot: number): Action[] {
  return [
    {
      name: 'favorite',
      icon: 'star',
      label: 'library_favorite_article',
      hint: 'library_favorite_hint',
      run: () => actions.favorite([slot]),
      isOn: entry.isFavorite,
    },
    {
      name: 'archive',
      icon: entry.isArchived ? 'back' : 'archive',
      label: entry.isArchived ? 'library_unarchive_article' : 'library_archive_article',
      hint: entry.isArchived ? 'library_unarchive_hint' : 'library_archive_hint',
      run: () => actions.archive([slot]),
    },
    {
      name: 'tag',
      icon: 'tag',
      label: 'library_tag_article',
      hint: 'library_tag_hint',
      run: () => actions.editTags([slot]),
    },
    {
      name: 'delete',
      icon: 'bin',
      label: 'library_delete_article',
      hint: 'library_delete_hint',
      run: () => actions.remove([slot]),
    },
  ];
}
