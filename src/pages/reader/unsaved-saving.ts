/** Saving the article that is not saved: what was read in a private window is asked about first. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Reading } from './reading.js';

export interface UnsavedSaving {
  /** Whether the question is on the page. */
  readonly isAsking: ReadonlySignal<boolean>;
  /** Whether this page itself stands in a private window. */
  readonly isPrivateContext: boolean;
  save(): void;
  saveAnyway(): void;
  cancel(): void;
}

export interface SavingTools {
  readonly isPrivateContext: boolean;
  /** Whether pictures are to be kept too; asks for their sites, in the click. */
  readonly wishesPictures: () => boolean;
  /** Told the article's address in the reader once it is kept. */
  readonly onSaved: (address: string) => void;
}

export function savingOf(
  reading: Reading,
  { isPrivateContext, wishesPictures, onSaved }: SavingTools,
): UnsavedSaving {
  const isAsking = signal(false);
  const saveAnyway = async () => {
    isAsking.value = false;
    const address = await reading.save(wishesPictures());
    if (address !== null) onSaved(address);
  };
  return {
    isAsking,
    isPrivateContext,
    save: () => {
      const page = reading.page.value;
      if (page.state !== 'unsaved') return;
      if (page.handed.isPrivate) isAsking.value = true;
      else void saveAnyway();
    },
    saveAnyway: () => void saveAnyway(),
    cancel: () => {
      isAsking.value = false;
    },
  };
}
