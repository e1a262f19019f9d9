import { TagEditor } from '../../../ui/tags/TagEditor.js';
import type { Desk } from '../desk.js';
import { editingOf } from './picked.js';

interface Props {
  readonly desk: Desk;
  /** The entries that are to be tagged. */
  readonly slots: readonly number[];
}

/** The tag editor, for one entry or for all that are picked. */
export function PickedTags({ desk: { model, actions }, slots }: Props) {
  const known = model.tags.value;
  return (
    <TagEditor
      known={known}
      before={editingOf(known, slots)}
      onSave={(patch) => void actions.changeTags(slots, patch)}
      onClosed={() => {
        actions.dialog.value = null;
      }}
    />
  );
}
