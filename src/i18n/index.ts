/**
 * Every visible word: `t(key)`, with keys typed from the English file. Plurals are families of keys whose
 * ending is the category that `Intl.PluralRules` gives (`…_one`, `…_other`).
 */
import type english from '../_locales/en/messages.json';
import { localMessage, uiLanguage } from '../browser/words.js';

export type MessageKey = keyof typeof english & string;
type FamilyOf<K extends string> = K extends `${infer Family}_other` ? Family : never;
export type PluralFamily = FamilyOf<MessageKey>;

/** A message in the reader's language. */
export function t(key: MessageKey, ...substitutions: readonly string[]): string {
  return localMessage(key, substitutions);
}

/** A message that counts: the form right for `count`, which is also its first placeholder. */
export function plural(family: PluralFamily, count: number, ...rest: readonly string[]): string {
  const category = new Intl.PluralRules(locale()).select(count);
  const shown = new Intl.NumberFormat(locale()).format(count);
  return (
    localMessage(`${family}_${category}`, [shown, ...rest]) ||
    localMessage(`${family}_other`, [shown, ...rest])
  );
}

/**
 * BCP 47 tag for formatting dates and numbers: the language the words are in, with the region of the browser
 * where that is the same language.
 */
export function locale(): string {
  const words = t('locale');
  const browser = uiLanguage();
  return browser.split('-')[0] === words.split('-')[0] ? browser : words;
}
