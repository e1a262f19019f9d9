/** What the background does with the library of its own accord, at the start and after each change made from here. */
import type { Library } from '../library/index.js';

/** Milliseconds after the last change; a worker that has nothing to do lives thirty seconds. */
const MOMENT = 2000;

export interface Upkeep {
  /** The library; what is saved by it is put in order, and pictures that are wished for are kept. */
  readonly library: Library;
  /** Puts things in order in a moment; asked again before, later. */
  soon(): void;
  /** Keeps the pictures that are wished for. */
  keepPictures(): void;
}

/**
 * @param isAllowed whether the browser lets us fetch from an address; asked for every picture, not once for all: asking
 * the browser something is what keeps Chromium's worker alive through a long row of pictures
 */
export function createUpkeep(library: Library, isAllowed: (address: string) => Promise<boolean>): Upkeep {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // What fails is done by whoever looks next; a reader who is concerned learns it from their own next save.
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void library.tend(), MOMENT);
  };
  const keepPictures = () => void library.keepPictures({ isAllowed });
  return {
    soon,
    keepPictures,
    library: {
      ...library,
      save: async (saving) => {
        const outcome = await library.save(saving);
        soon();
        if (outcome.ok && saving.keepPictures) keepPictures();
        return outcome;
      },
      undoSave: async (token) => {
        const outcome = await library.undoSave(token);
        soon();
        return outcome;
      },
      wantPictures: async (article) => {
        const outcome = await library.wantPictures(article);
        if (outcome.ok) keepPictures();
        return outcome;
      },
    },
  };
}
