import type { TagGroup } from '../../../library/index.js';
import type { Editing } from '../../../ui/tags/editing.js';

/** The tags that entries at `slots` have now, for the tag editor: the most used among them first. */
export function editingOf(groups: readonly TagGroup[], slots: readonly number[]): Editing {
  const picked = new Set(slots);
  const chips = groups.flatMap(({ key, name, slots: tagged }) => {
    const count = tagged.reduce((sum, slot) => sum + Number(picked.has(slot)), 0);
    return count > 0 ? [{ key, name, count }] : [];
  });
  return { total: slots.length, chips: chips.sort((a, b) => b.count - a.count) };
}
