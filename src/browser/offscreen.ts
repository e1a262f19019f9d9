/**
 * Chromium's background worker has no DOM; work that needs one is done in an offscreen document.
 * Firefox has a background page instead and no such API.
 */
interface Offscreen {
  createDocument(options: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
  hasDocument(): Promise<boolean>;
}
declare const chrome: { readonly offscreen: Offscreen };

let opening: Promise<void> | null = null;

/**
 * Makes sure that the offscreen document is open; there is never more than one.
 * @param url the page's file
 * @param justification why, for the browser
 */
export async function ensureOffscreen(url: string, justification: string): Promise<void> {
  if (await chrome.offscreen.hasDocument()) return;
  opening ??= chrome.offscreen.createDocument({ url, reasons: ['DOM_PARSER'], justification }).finally(() => {
    opening = null;
  });
  await opening;
}
