import browser from 'webextension-polyfill';

/**
 * Opens our popup as if the button had been clicked.
 * @returns false where the browser refuses (no window in front): the reader can still click the button
 */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
