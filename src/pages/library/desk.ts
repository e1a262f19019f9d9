import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Library } from '../../library/index.js';
import { type Actions, openActions } from './actions.js';
import { type Changes, type EmptyBin, openChanges } from './changes.js';
import { type Cursor, openCursor } from './list/cursor.js';
import { type Model, openModel } from './model.js';
import type { Navigation } from './navigation.js';
import { openSelection, type Selection } from './selection/selection.js';

/** Something said above the list, for as long as it is so. */
export interface Banner {
  readonly id: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly onDismiss?: () => void;
}

/** Work that goes on by itself: what it is, and how far. */
export interface Upkeep {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** One entry of the page's menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
}

/** What others add to the page. */
export interface Plugs {
  readonly navigation: Navigation;
  /** Null: the bin empties itself and in no other way. */
  readonly emptyBin: EmptyBin | null;
  readonly menu: readonly MenuItem[];
  readonly banners: ReadonlySignal<readonly Banner[]>;
  /** Null: none goes on. */
  readonly upkeep: ReadonlySignal<Upkeep | null>;
}

/** Everything that the parts of the page share. */
export interface Desk extends Plugs {
  readonly model: Model;
  readonly changes: Changes;
  readonly selection: Selection;
  readonly cursor: Cursor;
  readonly actions: Actions;
  /** The list's place in the window; kept by the list. */
  readonly topRow: Signal<number>;
  /** When the browser was found to have lost a library; null when it has not, or the reader has put that away. */
  readonly lostAt: ReadonlySignal<string | null>;
  /** Puts that news away for good. */
  readonly dismissLoss: () => void;
}

/** The desk on which the entries of `library` lie. */
export function openDesk(library: Library, plugs: Plugs): Desk {
  const { navigation, emptyBin } = plugs;
  const model = openModel(library, navigation.place);
  const changes = openChanges(library, emptyBin);
  const selection = openSelection(model.items);
  const cursor = openCursor(model.items);
  const actions = openActions({ model, changes, selection, cursor });
  const lostAt = signal<string | null>(null);
  void library.noticedLoss().then((answer) => {
    lostAt.value = answer.ok ? answer.at : null;
  });
  const dismissLoss = () => {
    lostAt.value = null;
    void library.forgetLoss();
  };
  return { ...plugs, model, changes, selection, cursor, actions, topRow: signal(0), lostAt, dismissLoss };
}
