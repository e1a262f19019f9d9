/** What the popup asks: before a save from a private window, and once after a save about pictures. */
import { computed, signal } from '@preact/signals';
import { changeSetting, readSetting } from '../../browser/settings.js';
import { askForSites } from '../../browser/sites.js';
import { pictureAddresses } from '../../library/pictures/addresses.js';
import { type SavedPictures, SETTINGS } from '../../settings/index.js';
import { keeping, place, save, shown, wantPictures } from './model.js';

/** Whether the popup asks about saving from a private window. */
export const isAskingPrivate = signal(false);
/** Whether it asks about pictures. */
export const isAskingPictures = signal(false);
/** Whether the reader has asked for the pictures of the article shown. */
export const arePicturesAsked = signal(false);
/** How many of them are withheld. */
export const withheldPictures = signal(0);

/** What the reader has chosen; known before anything can be clicked on, so that a click need not wait for it. */
export const savedPictures = signal<SavedPictures>(SETTINGS.savedPictures.default);

export async function readChoice(): Promise<void> {
  savedPictures.value = await readSetting(SETTINGS.savedPictures);
}

/** Whether an article was just saved whose pictures are not kept with it. */
export const canKeepPictures = computed(() => {
  const kept = keeping.value;
  if (kept.state !== 'saved' || kept.hasPictures || !shown.value) return false;
  return pictureAddresses(shown.value.article).length > 0;
});

/** Saves; what was read in a private window only after the reader's word. */
export async function askAndSave(): Promise<void> {
  const { state } = keeping.value;
  if (!shown.value || state === 'saving' || state === 'saved') return;
  if (place.value.isPrivate) isAskingPrivate.value = true;
  else await saveAnyway();
}

export async function saveAnyway(): Promise<void> {
  isAskingPrivate.value = false;
  const choice = savedPictures.value;
  if (choice === 'keep') askForTheirSites();
  await save(choice === 'keep');
  if (keeping.value.state !== 'saved' || choice !== 'ask') return;
  isAskingPictures.value = true;
  // Closing the popup is no answer: the reader page asks then.
  await changeSetting(SETTINGS.picturesQuestionDue, true);
}

/** Keeps the pictures of what was just saved, whatever becomes of others. */
export async function keepPictures(): Promise<void> {
  if (!canKeepPictures.value) return;
  askForTheirSites();
  await wantPictures();
}

/**
 * In the click itself: browsers ask only then. Nothing waits for the answer, since the popup may be gone before there is
 * one; the background hears of it and goes on with what is wished for.
 */
function askForTheirSites(): void {
  if (shown.value) void askForSites(pictureAddresses(shown.value.article));
}

export function cancelPrivate(): void {
  isAskingPrivate.value = false;
}

/** Answers the question about pictures, or, with null, puts it aside until the next save. */
export async function answerPictures(answer: Exclude<SavedPictures, 'ask'> | null): Promise<void> {
  if (!isAskingPictures.value) return;
  isAskingPictures.value = false;
  if (answer === 'keep') await Promise.all([keepPictures(), changeSetting(SETTINGS.savedPictures, answer)]);
  else if (answer !== null) await changeSetting(SETTINGS.savedPictures, answer);
  await changeSetting(SETTINGS.picturesQuestionDue, false);
}

export function askForPictures(): void {
  arePicturesAsked.value = true;
}

export function setWithheld(count: number): void {
  withheldPictures.value = count;
}
