/** What the popup asks: before a save from a private window, and once after a save about pictures. */
import { signal } from '@preact/signals';
import { changeSetting, readSetting } from '../../browser/settings.js';
import { type SavedPictures, SETTINGS } from '../../settings/index.js';
import { keeping, place, save, shown } from './model.js';

/** Whether the popup asks about saving from a private window. */
export const isAskingPrivate = signal(false);
/** Whether it asks about pictures. */
export const isAskingPictures = signal(false);
/** Whether the reader has asked for the pictures of the article shown. */
export const arePicturesAsked = signal(false);
/** How many of them are withheld. */
export const withheldPictures = signal(0);

/** Saves; what was read in a private window only after the reader's word. */
export async function askAndSave(): Promise<void> {
  const { state } = keeping.value;
  if (!shown.value || state === 'saving' || state === 'saved') return;
  if (place.value.isPrivate) isAskingPrivate.value = true;
  else await saveAnyway();
}

export async function saveAnyway(): Promise<void> {
  isAskingPrivate.value = false;
  await save();
  if (keeping.value.state !== 'saved' || (await readSetting(SETTINGS.savedPictures)) !== 'ask') return;
  isAskingPictures.value = true;
  // Closing the popup is no answer: the reader page asks then.
  await changeSetting(SETTINGS.picturesQuestionDue, true);
}

export function cancelPrivate(): void {
  isAskingPrivate.value = false;
}

/** Answers the question about pictures, or, with null, puts it aside until the next save. */
export async function answerPictures(answer: Exclude<SavedPictures, 'ask'> | null): Promise<void> {
  if (!isAskingPictures.value) return;
  isAskingPictures.value = false;
  if (answer !== null) await changeSetting(SETTINGS.savedPictures, answer);
  await changeSetting(SETTINGS.picturesQuestionDue, false);
}

export function askForPictures(): void {
  arePicturesAsked.value = true;
}

export function setWithheld(count: number): void {
  withheldPictures.value = count;
}
