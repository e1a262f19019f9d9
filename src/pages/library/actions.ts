/** What the reader can do to entries: to those that are picked, else to the current one. */
import { type Signal, signal } from '@preact/signals';
import { FLAG, type LibraryEntry, type Patch, type TagGroup } from '../../library/index.js';
import type { Changes, Deed } from './changes.js';
import type { Cursor } from './list/cursor.js';
import type { Model } from './model.js';
import type { Selection } from './selection/selection.js';
import { entryTitle } from './titles.js';

/** A dialog that is open. */
export type Open =
  | { readonly kind: 'tags'; readonly slots: readonly number[] }
  | { readonly kind: 'manage-tags' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'empty-bin' };

export interface Actions {
  /** The dialog that is open; null: none is. */
  readonly dialog: Signal<Open | null>;
  /** Into the archive, or where all are there already, back to the reading list. Without `slots`: what is picked or current. */
  archive(slots?: readonly number[]): void;
  favorite(slots?: readonly number[]): void;
  /** Read, or where all are read, unread. */
  toggleRead(slots?: readonly number[]): void;
  remove(slots?: readonly number[]): void;
  restore(slots?: readonly number[]): void;
  removeUnreadable(entry: LibraryEntry): void;
  /** Opens the tag editor. */
  editTags(slots?: readonly number[]): void;
  changeTags(slots: readonly number[], patch: Patch): Promise<void>;
  /** Calls a tag otherwise, in every entry that has it; where there is one of that name, the two become one. */
  renameTag(tag: TagGroup, name: string): Promise<void>;
  deleteTag(tag: TagGroup): Promise<void>;
  /** Takes back the last change, and goes to where it was made. */
  undo(): Promise<void>;
}

interface Parts {
  readonly model: Model;
  readonly changes: Changes;
  readonly selection: Selection;
  readonly cursor: Cursor;
}

/** A state that an entry has or has not: the flag that says so, and the changes that turn it on and off. */
interface Toggle {
  readonly flag: number;
  readonly on: readonly [Patch, Deed];
  readonly off: readonly [Patch, Deed];
}

const ARCHIVED: Toggle = {
  flag: FLAG.archived,
  on: [{ isArchived: true }, 'archived'],
  off: [{ isArchived: false }, 'unarchived'],
};
const FAVORITE: Toggle = {
  flag: FLAG.favorite,
  on: [{ isFavorite: true }, 'favorited'],
  off: [{ isFavorite: false }, 'unfavorited'],
};
const UNREAD: Toggle = {
  flag: FLAG.unread,
  on: [{ isUnread: true }, 'unread'],
  off: [{ isUnread: false }, 'read'],
};

export function openActions({ model, changes, selection, cursor }: Parts): Actions {
  const dialog = signal<Open | null>(null);
  const targets = (): readonly number[] => {
    const picked = selection.slots.peek();
    if (picked.size > 0) return [...picked];
    const key = cursor.current.peek()?.key;
    return typeof key === 'number' ? [key] : [];
  };
  const apply = async (slots: readonly number[], patch: Patch, deed: Deed) => {
    const [only] = slots;
    if (only === undefined) return;
    const title = slots.length === 1 ? titleOf(model.rows.get(only)) : null;
    await changes.apply({ slots, patch, deed, title });
  };
  const has = (flag: number, slots: readonly number[]) => {
    const flags = model.contents.peek()?.catalogue.flags;
    return slots.every((slot) => ((flags?.[slot] ?? 0) & flag) !== 0);
  };
  /** `isOffFirst`: where some have it and some have not, it is taken from all rather than given to all. */
  const toggle = ({ flag, on, off }: Toggle, slots: readonly number[], isOffFirst = false) => {
    const some = isOffFirst ? slots.some((slot) => has(flag, [slot])) : has(flag, slots);
    void apply(slots, ...(some ? off : on));
  };
  const isInBin = (slots: readonly number[]) => slots.length > 0 && has(FLAG.deleted, slots);
  const removeUnreadable = (entry: LibraryEntry) => {
    if (entry.unreadable) void changes.removeUnreadable(entry);
  };
  const removeStray = () => {
    const key = cursor.current.peek()?.key;
    const entry = model.items.peek().strays.find(({ id }) => id === key);
    if (entry && selection.slots.peek().size === 0) removeUnreadable(entry);
  };
  const undo = async () => {
    const slots = await changes.undo();
    if (slots?.length === 1 && slots[0] !== undefined) cursor.focusWhenThere(slots[0]);
  };
  return {
    dialog,
    archive: (slots = targets()) => isInBin(slots) || toggle(ARCHIVED, slots),
    favorite: (slots = targets()) => isInBin(slots) || toggle(FAVORITE, slots),
    toggleRead: (slots = targets()) => isInBin(slots) || toggle(UNREAD, slots, true),
    remove: (slots = targets()) => {
      if (isInBin(slots)) return;
      if (slots.length === 0) removeStray();
      else void apply(slots, { isDeleted: true }, 'deleted');
    },
    restore: (slots = targets()) => {
      if (isInBin(slots)) void apply(slots, { isDeleted: false }, 'restored');
    },
    removeUnreadable,
    editTags: (slots = targets()) => {
      if (slots.length > 0 && !isInBin(slots)) dialog.value = { kind: 'tags', slots };
    },
    changeTags: (slots, patch) => apply(slots, patch, 'tagged'),
    renameTag: (tag, name) => apply([...tag.slots], { removeTags: [tag.name], addTags: [name] }, 'tagged'),
    deleteTag: (tag) => apply([...tag.slots], { removeTags: [tag.name] }, 'tagged'),
    undo,
  };
}

function titleOf(entry: LibraryEntry | null | undefined): string | null {
  return entry ? entryTitle(entry) : null;
}
