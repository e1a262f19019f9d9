import type { Browser, Page } from 'puppeteer-core';
import { sleep } from '../wait.js';
import type { Desk } from '../x11/desk.js';
import type { ChromeApi } from './api.js';

declare const chrome: ChromeApi;

export interface MenuChoice {
  readonly desk: Desk;
  readonly browser: Browser;
  readonly page: Page;
  readonly extensionId: string;
  readonly label: string;
  readonly on: 'page' | 'action';
}

/** Milliseconds a native menu gets to react to a key: it cannot be asked, and a busy machine is slow. */
const MENU_STEP_MS = 250;

/**
 * Chooses an entry of a native context menu with the mouse and keyboard of the virtual display. The menu is the
 * browser's own and its labels cannot be read from here: the entry is found by its place and its first letter,
 * so the extension's entries must differ in their first letter, and the caller must look for the effect.
 */
export async function chooseFromMenu(choice: MenuChoice): Promise<void> {
  const firstLetter = choice.label.charAt(0);
  await choice.page.bringToFront();
  if (choice.on === 'page') {
    await openAtExtensionEntry(choice.desk);
  } else {
    await pinToToolbar(choice);
    const button = await pinnedButton(choice.page);
    await choice.desk.openMenu(...button);
  }
  await choice.desk.strike(firstLetter);
  await sleep(MENU_STEP_MS);
}

/**
 * The page's menu ends with "the extension's entry", "View page source", "Inspect". Enter opens the extension's
 * submenu; where its only entry stands in the menu itself, Enter has already chosen it.
 */
async function openAtExtensionEntry(desk: Desk): Promise<void> {
  // In a tab that has just come to the front the first menu may be lost: it is shut and opened again.
  await desk.openMenu(600, 500);
  await desk.strike('Escape');
  await sleep(MENU_STEP_MS);
  await desk.openMenu(600, 500);
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'Enter']) {
    await desk.strike(key);
    await sleep(MENU_STEP_MS);
  }
}

async function pinToToolbar({ browser, page, extensionId }: MenuChoice): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(async (id) => {
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, pinnedToToolbar: true });
  }, extensionId);
  await settings.close();
  await page.bringToFront();
  await sleep(500); // the button slides in
}

/** The only pinned button stands left of the puzzle piece, both counted from the window's right edge. */
async function pinnedButton(page: Page): Promise<[number, number]> {
  const width = await page.evaluate(() => window.outerWidth);
  return [width - 149, 62];
}
