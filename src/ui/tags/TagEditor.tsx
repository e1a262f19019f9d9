import { useSignal } from '@preact/signals';
import { plural, t } from '../../i18n/index.js';
import { Dialog } from '../Dialog.js';
import { Icon } from '../Icon.js';
import {
  type Chip,
  type Editing,
  type KnownTag,
  patchOf,
  type TagPatch,
  withoutTag,
  withTag,
} from './editing.js';
import { TagField } from './TagField.js';

interface Props {
  /** The tags there are, the most used first; more of them may come while it is open. */
  readonly known: readonly KnownTag[];
  /** The tags that the entries have. Only what it is at first counts. */
  readonly before: Editing;
  /** Given what is to be done, if the reader wants anything done; the dialog is closed by then. */
  readonly onSave: (patch: TagPatch) => void;
  readonly onClosed: () => void;
}

/** The tags of one entry or of many, changed when the dialog is confirmed. */
export function TagEditor({ known, before, onSave, onClosed }: Props) {
  const first = useSignal(before).value;
  const editing = useSignal<Editing>(first);
  const change = (next: Editing) => {
    editing.value = next;
  };
  const { chips, total } = editing.value;
  const save = (close: () => void) => {
    const patch = patchOf(first, editing.value);
    close();
    if (patch) onSave(patch);
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
                onFill={() => change(withTag(editing.value, known, chip.name))}
                onRemove={() => change(withoutTag(editing.value, chip.key))}
              />
            ))}
          </ul>
          <TagField
            known={known}
            editing={editing.value}
            onAdd={(written) => change(withTag(editing.value, known, written))}
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
