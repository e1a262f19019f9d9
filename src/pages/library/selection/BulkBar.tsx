import { plural, t } from '../../../i18n/index.js';
import { FLAG } from '../../../library/index.js';
import { Icon, type IconName } from '../../../ui/Icon.js';
import type { Desk } from '../desk.js';

/** What can be done with all that is picked. */
export function BulkBar({ desk }: { readonly desk: Desk }) {
  const { selection, changes, model } = desk;
  const picked = selection.slots.value;
  const all = model.items.value.slots.length;
  const isBusy = changes.work.value !== null;
  return (
    <div class="bulk" role="toolbar" aria-label={t('library_bulk')} data-bulk={picked.size}>
      <strong>{plural('library_selected', picked.size)}</strong>
      {picked.size < all && (
        <button type="button" class="button plain" data-bulk-action="all" onClick={selection.all}>
          {plural('library_select_all', all)}
        </button>
      )}
      <span class="rest" />
      {deedsFor(desk).map(({ name, icon, label, run }) => (
        <button
          key={name}
          type="button"
          class="button"
          data-bulk-action={name}
          disabled={isBusy}
          title={label}
          onClick={run}
        >
          <Icon name={icon} />
          <span class="label">{label}</span>
        </button>
      ))}
      <button type="button" class="button plain" data-bulk-action="clear" onClick={selection.none}>
        {t('library_clear_selection')}
      </button>
    </div>
  );
}

interface BulkDeed {
  readonly name: string;
  readonly icon: IconName;
  readonly label: string;
  readonly run: () => void;
}

function deedsFor(desk: Desk): BulkDeed[] {
  const { actions, selection } = desk;
  const picked = [...selection.slots.value];
  const flags = desk.model.contents.value?.catalogue.flags;
  const all = (flag: number) => picked.every((slot) => ((flags?.[slot] ?? 0) & flag) !== 0);
  if (all(FLAG.deleted))
    return [
      { name: 'restore', icon: 'back', label: t('library_restore'), run: () => actions.restore(picked) },
    ];
  const isAnyUnread = picked.some((slot) => ((flags?.[slot] ?? 0) & FLAG.unread) !== 0);
  return [
    {
      name: 'read',
      icon: 'read',
      label: t(isAnyUnread ? 'library_mark_read' : 'library_mark_unread'),
      run: () => actions.toggleRead(picked),
    },
    {
      name: 'archive',
      icon: 'archive',
      label: t(all(FLAG.archived) ? 'library_unarchive' : 'library_archive'),
      run: () => actions.archive(picked),
    },
    {
      name: 'favorite',
      icon: 'star',
      label: t(all(FLAG.favorite) ? 'library_unfavorite' : 'library_favorite'),
      run: () => actions.favorite(picked),
    },
    { name: 'tag', icon: 'tag', label: t('library_tags_of_selected'), run: () => actions.editTags(picked) },
    { name: 'delete', icon: 'bin', label: t('library_delete'), run: () => actions.remove(picked) },
  ];
}
