import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { countOf, type ItemKey, type Items, indexOf, keyAt } from './items.js';

/** The item that the keys are about. */
export interface Current {
  readonly index: number;
  readonly key: ItemKey;
}

export interface Cursor {
  readonly current: ReadonlySignal<Current | null>;
  /** Counts how often the current item was to be given the focus. */
  readonly focusAsked: ReadonlySignal<number>;
  /** Makes the item at `index` the current one; its focus is where it is. */
  set(index: number): void;
  /** Moves by `step`, stopping at both ends, and asks for the focus. Without a current item: to `start`. */
  move(step: number, start: number): void;
  /** Asks for the focus of the current item. */
  focus(): void;
  /** Makes an item current and gives it the focus, at once or when it comes into the list. */
  focusWhenThere(key: ItemKey): void;
  /** None is current. */
  clear(): void;
}

/**
 * A cursor that stays with its item as the list changes. When the item goes, its neighbour takes over: the next one,
 * or at the end the one before.
 */
export function openCursor(items: ReadonlySignal<Items>): Cursor {
  const current = signal<Current | null>(null);
  const focusAsked = signal(0);
  let awaited: ItemKey | null = null;
  const set = (index: number) => {
    const last = countOf(items.peek()) - 1;
    const at = Math.min(Math.max(index, 0), last);
    const key = keyAt(items.peek(), at);
    const now = current.peek();
    if (now?.key === key && now?.index === at) return;
    current.value = key === null ? null : { index: at, key };
  };
  effect(() => {
    const list = items.value;
    const now = current.peek();
    if (awaited !== null && indexOf(list, awaited) !== -1) {
      set(indexOf(list, awaited));
      awaited = null;
      focusAsked.value = focusAsked.peek() + 1;
      return;
    }
    if (now === null) return;
    const at = indexOf(list, now.key);
    set(at === -1 ? now.index : at);
  });
  const focus = () => {
    focusAsked.value = focusAsked.peek() + 1;
  };
  return {
    current,
    focusAsked,
    set,
    move: (step, start) => {
      const now = current.peek();
      set(now === null ? start : now.index + step);
      focus();
    },
    focus,
    focusWhenThere: (key) => {
      const at = indexOf(items.peek(), key);
      if (at === -1) {
        awaited = key;
        return;
      }
      set(at);
      focus();
    },
    clear: () => {
      awaited = null;
      current.value = null;
    },
  };
}
