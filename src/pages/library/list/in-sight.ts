import { signal } from '@preact/signals';

/** What is shown of the slots in sight, fetched as they come into it. */
export interface InSight<Value> {
  /** What is known of a slot: undefined nothing yet, null that there is nothing. Follows what comes to be known. */
  get(slot: number): Value | null | undefined;
  /** These slots are in sight now; resolves when nothing of them is being fetched any more. */
  want(slots: readonly number[]): Promise<void>;
  /** All that is known may be old: it is shown until what is true now has been fetched. */
  refresh(): void;
  /** Nothing is known any more. */
  forget(): void;
}

/** Values kept beyond those in sight, so that scrolling back finds them. */
const MOST_KEPT = 600;

/**
 * One question at a time: whoever scrolls fast does not wait for what has gone by.
 * @param ask gives one value for each slot, in their order; null where that failed
 */
export function openInSight<Value>(
  ask: (slots: readonly number[]) => Promise<readonly (Value | null)[] | null>,
): InSight<Value> {
  const known = new Map<number, { readonly value: Value | null; readonly round: number }>();
  const version = signal(0);
  let round = 0;
  let wanted: readonly number[] = [];
  let work: Promise<void> | null = null;
  const missing = () => wanted.filter((slot) => known.get(slot)?.round !== round);
  const fetchFrom = async (first: readonly number[]) => {
    try {
      for (let next = first; next.length > 0; next = missing()) {
        const asked = round;
        const values = await ask(next);
        if (values === null) return;
        next.forEach((slot, at) => {
          known.delete(slot);
          known.set(slot, { value: values[at] ?? null, round: asked });
        });
        drop(known, wanted);
        version.value++;
      }
    } finally {
      // In the same moment as the last look: what is wanted later begins anew.
      work = null;
    }
  };
  const start = (): Promise<void> => {
    if (work !== null) return work;
    const first = missing();
    if (first.length === 0) return Promise.resolve();
    work = fetchFrom(first);
    return work;
  };
  return {
    get: (slot) => {
      void version.value;
      return known.get(slot)?.value;
    },
    want: (slots) => {
      wanted = slots;
      return start();
    },
    refresh: () => {
      round++;
      void start();
    },
    forget: () => {
      round++;
      known.clear();
    },
  };
}

/** Lets go of what was fetched first and is not in sight. */
function drop(known: Map<number, unknown>, wanted: readonly number[]): void {
  const stay = new Set(wanted);
  for (const slot of known.keys()) {
    if (known.size <= MOST_KEPT) return;
    if (!stay.has(slot)) known.delete(slot);
  }
}
