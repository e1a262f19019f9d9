import browser from 'webextension-polyfill';

/** A message of `_locales` in the reader's language, with its placeholders filled; empty when there is none. */
export function localMessage(key: string, substitutions: readonly string[]): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}

/** BCP 47 tag of the browser's language. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
