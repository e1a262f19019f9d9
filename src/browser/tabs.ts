import browser from 'webextension-polyfill';

/** A tab as far as we may see it: without a grant for its page, a browser tells neither address nor title. */
export interface TabInfo {
  readonly id: number;
  readonly url: string | null;
  readonly incognito: boolean;
}

/** The tab in front of the reader, or null (a window without tabs). */
export async function activeTab(): Promise<TabInfo | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? tabInfo(tab) : null;
}

/** Is this page of ours shown in a tab (as the popup is on Android) and not in a popup? */
export async function isInTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}

/** The tab with this id, or null when it is gone. */
export async function tabById(id: number): Promise<TabInfo | null> {
  try {
    return tabInfo(await browser.tabs.get(id));
  } catch {
    return null;
  }
}

/** The part of a browser's tab that we use; null for a tab without id (a session's leftover, a devtools window). */
export function tabInfo(tab: browser.Tabs.Tab): TabInfo | null {
  if (tab.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? null, incognito: tab.incognito };
}

/** Calls back when a tab that we may see shows another page, or comes to the front. */
export function onTabShown(listener: (tab: TabInfo) => void): void {
  browser.tabs.onUpdated.addListener((_id, change, tab) => {
    const info = tabInfo(tab);
    if (info?.url && (change.url !== undefined || change.status === 'complete')) listener(info);
  });
  browser.tabs.onActivated.addListener(({ tabId }) => {
    void tabById(tabId).then((info) => {
      if (info?.url) listener(info);
    });
  });
}

/**
 * Does this document of ours belong to a private window, so that the browser gives it no storage that stays? Only
 * Firefox has such documents: in Chromium ours belong to the ordinary profile, also where an incognito window shows
 * the popup.
 */
export function isPrivateContext(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/**
 * Opens one of our pages: an open tab that shows just this address comes to the front, else a new tab. From a
 * private window it opens in an ordinary one, since the library cannot be read in the other.
 * @param page a page's file with its query, e.g. `reader.html?id=…`
 */
export async function openPage(page: string): Promise<void> {
  const url = browser.runtime.getURL(page);
  const open = await findOwnTab(url);
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  } else if (isPrivateContext()) await openInOrdinaryWindow(url);
  else await browser.tabs.create({ url });
}

/** Opens one of our pages that needs no library in a new tab of the window in front, whatever that is. */
export async function openPageHere(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}

/** Closes the tab that this page of ours stands in. */
export async function closeOwnTab(): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id !== undefined) await browser.tabs.remove(own.id);
}

async function openInOrdinaryWindow(url: string): Promise<void> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const windowId = windows.find(({ incognito }) => !incognito)?.id;
  if (windowId === undefined) {
    await browser.windows.create({ url, incognito: false });
    return;
  }
  await browser.tabs.create({ url, windowId });
  await browser.windows.update(windowId, { focused: true });
}

/** Our own tabs show their address without any permission. */
async function findOwnTab(url: string): Promise<browser.Tabs.Tab | undefined> {
  return (await browser.tabs.query({})).find((tab) => tab.url === url);
}
