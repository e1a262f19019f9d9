import browser from 'webextension-polyfill';

/** Keeps a value until the browser quits; only our own pages can see it. */
export async function putInSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

/** What was kept under `key` since the browser started, or undefined. */
export async function getFromSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}
