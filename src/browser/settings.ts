import browser from 'webextension-polyfill';
import type { Setting } from '../settings/index.js';

/** Each setting is stored for itself: two pages that change two of them at once lose neither. */
const PREFIX = 'setting:';

/** A setting's value; its default where storage does not answer, so that no page waits for it in vain. */
export async function readSetting<T>(setting: Setting<T>): Promise<T> {
  const key = PREFIX + setting.name;
  try {
    return setting.repair((await browser.storage.local.get(key))[key]);
  } catch {
    return setting.default;
  }
}

/** Stores a setting for all pages. @returns whether it could be stored */
export async function changeSetting<T>(setting: Setting<T>, value: T): Promise<boolean> {
  try {
    await browser.storage.local.set({ [PREFIX + setting.name]: value });
    return true;
  } catch {
    return false;
  }
}

/** Calls back with the new value whenever any page, this one too, changes the setting. */
export function onSettingChanged<T>(setting: Setting<T>, listener: (value: T) => void): void {
  const key = PREFIX + setting.name;
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[key];
    if (change) listener(setting.repair(change.newValue));
  });
}
