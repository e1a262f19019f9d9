import browser from 'webextension-polyfill';
import { type TabInfo, tabInfo } from './tabs.js';

export interface MenuItem<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly on: readonly ('page' | 'button')[];
}

const PAGE_CONTEXTS = ['page', 'selection', 'link', 'image'] as const;

/** Lays the context menu anew when the extension is installed or updated; the browser keeps it from then on. */
export function declareMenu<Id extends string>(items: readonly MenuItem<Id>[]): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      for (const { id, title, on } of items) {
        const contexts = on.flatMap((place) => (place === 'page' ? PAGE_CONTEXTS : (['action'] as const)));
        browser.contextMenus.create({ id, title, contexts: [...contexts] });
      }
    });
  });
}

/** Calls back with the chosen item and the tab it was chosen in; the choice grants `activeTab` for it. */
export function onMenu<Id extends string>(
  items: readonly MenuItem<Id>[],
  listener: (id: Id, tab: TabInfo | null) => void,
): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const item = items.find(({ id }) => id === info.menuItemId);
    if (item) listener(item.id, tab ? tabInfo(tab) : null);
  });
}
