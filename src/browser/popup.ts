import browser from 'webextension-polyfill';

/** Opens our popup as if the button had been clicked; where the browser refuses (no window in front), nothing happens. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // Refused: the reader can still click the button.
  }
}
