import browser from 'webextension-polyfill';

/** Values of ours that are kept until the browser quits; only our own pages see them. At most 10 MB in all. */
const PREFIX = 'plainread:';

/**
 * Keeps a value until the browser quits.
 * When the browser's room for such values is used up, the older ones make way.
 */
export async function putInSession(key: string, value: unknown): Promise<void> {
  const entry = { [PREFIX + key]: value };
  try {
    await browser.storage.session.set(entry);
  } catch {
    await browser.storage.session.clear();
    await browser.storage.session.set(entry);
  }
}

/** What was kept under `key` since the browser started, or undefined. */
export async function getFromSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(PREFIX + key))[PREFIX + key];
}
