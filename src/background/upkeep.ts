/** Putting the library in order: once at the start, and a moment after each change that is made from here. */
import type { Library } from '../library/index.js';

/** Milliseconds after the last change; a worker that has nothing to do lives thirty seconds. */
const MOMENT = 2000;

export interface Upkeep {
  /** The library; what is saved by it is put in order. */
  readonly library: Library;
  /** Puts things in order in a moment; asked again before, later. */
  soon(): void;
}

export function createUpkeep(library: Library): Upkeep {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    // What fails is done by whoever looks next; a reader who is concerned learns it from their own next save.
    timer = setTimeout(() => void library.tend(), MOMENT);
  };
  return {
    soon,
    library: {
      ...library,
      save: async (saving) => {
        const outcome = await library.save(saving);
        soon();
        return outcome;
      },
      undoSave: async (token) => {
        const outcome = await library.undoSave(token);
        soon();
        return outcome;
      },
    },
  };
}
