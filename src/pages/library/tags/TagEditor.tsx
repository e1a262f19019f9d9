import { useSignal } from '@preact/signals';
import { plural, t } from '../../../i18n/index.js';
import { Dialog } from '../Dialog.js';
import type { Desk } from '../desk.js';
import { Icon } from '../Icon.js';
import { type Chip, type Editing, editingOf, patchOf, withoutTag, withTag } from './editing.js';
import { TagField } from './TagField.js';

interface Props {
  readonly desk: Desk;
  /** The entries that are to be tagged. */
  readonly slots: readonly number[];
}

/** The tags of one entry or of many, changed when the dialog is confirmed. */
export function TagEditor({ desk, slots }: Props) {
  const { model, actions } = desk;
  const groups = model.tags.value;
  const before = useSignal(editingOf(groups, slots)).value;
  const editing = useSignal<Editing>(before);
  const change = (next: Editing) => {
    editing.value = next;
  };
  const onClosed = () => {
    actions.dialog.value = null;
  };
  const { chips, total } = editing.value;
  const save = (close: () => void) => {
    const patch = patchOf(before, editing.value);
    close();
    if (patch) void actions.changeTags(slots, patch);
  };
  return (
    <Dialog name="tags" title={plural('tags_edit', total)} onClosed={onClosed}>
      {(close) => (
        <form
          class="tag-editor"
          method="dialog"
          onSubmit={(event) => {
            event.preventDefault();
            save(close);
          }}
        >
          <ul class="chips">
            {chips.map((chip) => (
              <ChipItem
                key={chip.key}
                chip={chip}
                total={total}
                onFill={() => change(withTag(editing.value, groups, chip.name))}
                onRemove={() => change(withoutTag(editing.value, chip.key))}
              />
            ))}
          </ul>
          <TagField
            groups={groups}
            editing={editing.value}
            onAdd={(written) => change(withTag(editing.value, groups, written))}
            onRemoveLast={() => {
              const last = chips.at(-1);
              if (last) change(withoutTag(editing.value, last.key));
            }}
            onDone={() => save(close)}
          />
          <div class="ways">
            <button type="button" class="button" onClick={close}>
              {t('library_cancel')}
            </button>
            <button type="submit" class="button primary" data-action="save-tags">
              {t('tags_save')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

interface ChipProps {
  readonly chip: Chip;
  readonly total: number;
  readonly onFill: () => void;
  readonly onRemove: () => void;
}

/** A tag; one that only some of the entries have says so, and can be given to all. */
function ChipItem({ chip: { name, count }, total, onFill, onRemove }: ChipProps) {
  const isPartial = count < total;
  return (
    <li class={`chip${isPartial ? ' partial' : ''}`} data-chip={name}>
      <bdi>{name}</bdi>
      {isPartial && (
        <button
          type="button"
          class="button plain"
          data-action="fill"
          title={t('tags_fill_hint')}
          onClick={onFill}
        >
          {plural('tags_partial', count, String(total))}
        </button>
      )}
      <button
        type="button"
        class="button plain"
        data-action="remove-tag"
        aria-label={t('tags_remove', name)}
        title={t('tags_remove', name)}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
