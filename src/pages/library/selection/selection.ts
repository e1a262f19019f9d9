import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Items } from '../list/items.js';

/** What the reader has picked out of the list, by slots, so that all of any list is as quick as one. */
export interface Selection {
  readonly slots: ReadonlySignal<ReadonlySet<number>>;
  /** Picks the item at `index`, or lets it go; the next range begins there. */
  toggle(index: number): void;
  /** Picks, or lets go, all from where the last one was toggled to `index`, as that one was. */
  extendTo(index: number): void;
  all(): void;
  none(): void;
}

const NOTHING: ReadonlySet<number> = new Set();

/** What leaves the list leaves the selection. */
export function openSelection(items: ReadonlySignal<Items>): Selection {
  const slots = signal(NOTHING);
  let anchor: number | null = null;
  const put = (chosen: ReadonlySet<number>) => {
    slots.value = chosen.size === 0 ? NOTHING : chosen;
  };
  const toggle = (index: number) => {
    const slot = items.peek().slots[index];
    if (slot === undefined) return;
    const chosen = new Set(slots.peek());
    if (!chosen.delete(slot)) chosen.add(slot);
    anchor = slot;
    put(chosen);
  };
  effect(() => {
    const list = items.value.slots;
    const chosen = slots.peek();
    if (chosen.size === 0) return;
    const there = new Set<number>();
    for (const slot of list) if (chosen.has(slot)) there.add(slot);
    if (there.size !== chosen.size) put(there);
  });
  return {
    slots,
    toggle,
    extendTo: (index) => {
      const list = items.peek().slots;
      const from = anchor === null ? -1 : list.indexOf(anchor);
      if (anchor === null || from === -1) return toggle(index);
      const isPicked = slots.peek().has(anchor);
      const chosen = new Set(slots.peek());
      for (const slot of list.subarray(Math.min(from, index), Math.max(from, index) + 1)) {
        if (isPicked) chosen.add(slot);
        else chosen.delete(slot);
      }
      put(chosen);
    },
    all: () => put(new Set(items.peek().slots)),
    none: () => {
      anchor = null;
      put(NOTHING);
    },
  };
}
