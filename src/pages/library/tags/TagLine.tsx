import { useEffect, useRef, useState } from 'preact/hooks';
import { cleanTag } from '../../../article/tags.js';
import { plural, t } from '../../../i18n/index.js';
import { findTag, type TagGroup } from '../../../library/index.js';
import { Icon } from '../../../ui/Icon.js';
import type { Desk } from '../desk.js';

interface Props {
  readonly desk: Desk;
  readonly group: TagGroup;
  readonly isRenaming: boolean;
  readonly onRename: (isOn: boolean) => void;
}

/** One tag in the dialog of all tags. */
export function TagLine({ desk, group, isRenaming, onRename }: Props) {
  const { actions, changes } = desk;
  const isBusy = changes.work.value !== null;
  if (isRenaming) return <Renaming desk={desk} group={group} onDone={() => onRename(false)} />;
  return (
    <li data-tag={group.name}>
      <bdi class="name">{group.name}</bdi>
      <span class="count quiet">{plural('library_count', group.count)}</span>
      <button type="button" class="button" data-action="rename" onClick={() => onRename(true)}>
        {t('tags_rename')}
      </button>
      <button
        type="button"
        class="button plain"
        data-action="delete-tag"
        disabled={isBusy}
        aria-label={t('tags_delete', group.name)}
        title={t('tags_delete', group.name)}
        onClick={() => void actions.deleteTag(group)}
      >
        <Icon name="bin" />
      </button>
    </li>
  );
}

interface RenamingProps {
  readonly desk: Desk;
  readonly group: TagGroup;
  readonly onDone: () => void;
}

function Renaming({ desk: { actions, model }, group, onDone }: RenamingProps) {
  const [typed, setTyped] = useState(group.name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const name = cleanTag(typed);
  const other = name === '' ? null : findTag(model.tags.value, name);
  const merged = other !== null && other.key !== group.key ? other : null;
  const save = (event: Event) => {
    event.preventDefault();
    onDone();
    if (name !== '' && name !== group.name) void actions.renameTag(group, merged?.name ?? name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Escape leaves the field, not the dialog.
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <li data-renaming={group.name}>
      <form onSubmit={save}>
        <input
          ref={field}
          type="text"
          aria-label={t('tags_rename_field', group.name)}
          dir="auto"
          maxLength={100}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="button primary" data-action="save-name" disabled={name === ''}>
          {t(merged ? 'tags_merge' : 'tags_rename')}
        </button>
        <p class="quiet" role="status">
          {merged && t('tags_merge_hint', merged.name)}
        </p>
      </form>
    </li>
  );
}
