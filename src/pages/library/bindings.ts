import type { Actions } from './actions.js';
import { placeIn } from './address.js';
import type { Binding } from './keys.js';
import type { Cursor } from './list/cursor.js';
import type { Navigation } from './navigation.js';
import type { Selection } from './selection/selection.js';
import { OFFERED, VIEWS } from './views.js';

interface Parts {
  readonly actions: Actions;
  readonly cursor: Cursor;
  readonly selection: Selection;
  readonly navigation: Navigation;
  /** The row at the upper edge of what is in sight. */
  readonly topRow: () => number;
  /** Follows the link of the current row. */
  readonly openCurrent: () => void;
  readonly focusSearch: () => void;
}

/** Every key of the page, in the order of the help sheet. */
export function bindingsOf(parts: Parts): readonly Binding[] {
  return [...movement(parts), ...deeds(parts), ...picking(parts), ...goings(parts)];
}

function movement({ cursor, topRow, openCurrent, focusSearch }: Parts): Binding[] {
  const down = () => cursor.move(1, topRow());
  const up = () => cursor.move(-1, topRow());
  return [
    { strokes: ['j'], says: 'keys_next', run: down, repeats: true },
    { strokes: ['k'], says: 'keys_previous', run: up, repeats: true },
    { strokes: ['ArrowDown'], says: 'keys_next', run: down, repeats: true, where: 'list' },
    { strokes: ['ArrowUp'], says: 'keys_previous', run: up, repeats: true, where: 'list' },
    { strokes: ['o', 'Enter'], says: 'keys_open', run: openCurrent },
    { strokes: ['/'], says: 'keys_search', run: focusSearch },
  ];
}

function deeds({ actions }: Parts): Binding[] {
  return [
    { strokes: ['e'], says: 'keys_archive', run: () => actions.archive() },
    { strokes: ['f'], says: 'keys_favorite', run: () => actions.favorite() },
    { strokes: ['m'], says: 'keys_read', run: () => actions.toggleRead() },
    { strokes: ['t'], says: 'keys_tag', run: () => actions.editTags() },
    { strokes: ['#', 'Delete'], says: 'keys_delete', run: () => actions.remove() },
    { strokes: ['r'], says: 'keys_restore', run: () => actions.restore() },
    { strokes: ['u', 'Ctrl+z'], says: 'keys_undo', run: () => void actions.undo() },
  ];
}

function picking({ selection, cursor }: Parts): Binding[] {
  const pick = () => {
    const current = cursor.current.peek();
    if (current) selection.toggle(current.index);
  };
  return [
    { strokes: ['x'], says: 'keys_select', run: pick },
    { strokes: ['* a'], says: 'keys_select_all', run: selection.all },
    { strokes: ['Ctrl+a'], says: 'keys_select_all', run: selection.all, where: 'list' },
    { strokes: ['* n'], says: 'keys_select_none', run: selection.none },
  ];
}

function goings({ navigation, actions }: Parts): Binding[] {
  const views = OFFERED.flatMap((view): Binding[] => {
    const { key, title } = VIEWS[view];
    return key === null
      ? []
      : [{ strokes: [`g ${key}`], says: title, run: () => navigation.go(placeIn(view)) }];
  });
  const help = () => {
    actions.dialog.value = { kind: 'keys' };
  };
  return [...views, { strokes: ['?'], says: 'keys_help', run: help }];
}
