import browser from 'webextension-polyfill';
import { activeTab, type TabInfo, tabInfo } from './tabs.js';

/** Calls back when the reader presses the shortcut of a command; that grants `activeTab` for the tab. */
export function onCommand(command: string, listener: (tab: TabInfo | null) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name !== command) return;
    if (tab) listener(tabInfo(tab));
    else void activeTab().then(listener);
  });
}

/** The key that the reader has set for a command, e.g. "Alt+Shift+S"; null when there is none. */
export async function shortcutOf(command: string): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === command)?.shortcut || null;
}
