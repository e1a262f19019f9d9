/** The library page as a person has it: a shelf of entries to begin with, what is in the list, keys in turn. */
import type { Driver } from '../../../scripts/drive/driver.js';
import type { View } from '../../../scripts/drive/view.js';
import type { Article } from '../../../src/article/article.js';
import type { RecordRow } from '../../../src/library/rows.js';
import { rawArticle, writeCopies, writeRaw } from './raw-records.js';

/** An entry that is there from the beginning. */
export interface Shelved {
  readonly title: string;
  readonly article?: Partial<Article>;
  readonly record?: Partial<RecordRow>;
}

/** Writes entries, the first of them last saved, and waits until the library has taken note of them. */
export async function shelve(driver: Driver, entries: readonly Shelved[]): Promise<void> {
  const articles = entries.map(({ title, article }, at) =>
    rawArticle({ title, url: `https://www.estuarypost.example/${at}`, ...article }),
  );
  await writeRaw(driver, articles, (at) => ({
    savedAt: new Date(Date.UTC(2024, 4, 20) - at * 60_000).toISOString(),
    ...entries[at]?.record,
  }));
  await settle(driver);
}

/** The same for `count` entries with the headlines "TITLE 0" and so on. */
export async function shelveMany(driver: Driver, title: string, count: number): Promise<void> {
  await writeCopies(driver, rawArticle({ title }), count);
  await settle(driver);
}

/** A library that was written into past its doors makes its catalogue anew when a page opens. */
async function settle(driver: Driver): Promise<void> {
  const page = await openLibrary(driver);
  // Entries that the catalogue does not know yet have no box.
  await page.waitFor('label.pick', 60_000);
  await page.close();
}

/** The page with its list, at `search` of its address. */
export async function openLibrary(driver: Driver, search = ''): Promise<View> {
  const page = await driver.openExtensionPage(`library.html${search}`);
  await page.waitFor('main[data-state=open]');
  await page.waitFor('#empty, [data-article-id]');
  return page;
}

/** The headlines in the list, top to bottom, as far as they are made. */
export async function titles(page: View): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-article-id]')]
      .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
      .map((row) => row.querySelector('h2 a')?.textContent?.trim() ?? ''),
  );
}

/** Waits for the list to be these headlines. */
export async function waitForTitles(page: View, wanted: readonly string[]): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    const now = await titles(page);
    if (JSON.stringify(now) === JSON.stringify(wanted)) return;
    if (Date.now() > end)
      throw new Error(`the list is ${JSON.stringify(now)}, not ${JSON.stringify(wanted)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The number beside a view; null where there is none. */
export function countOf(page: View, view: string): Promise<string | null> {
  return page.text(`[data-view=${view}] .count`);
}

/** The headline that has the focus; null where none has. */
export function focused(page: View): Promise<string | null> {
  return page.evaluate(
    () =>
      document.activeElement?.closest('[data-article-id]')?.querySelector('h2 a')?.textContent?.trim() ??
      null,
  );
}

/** Strikes keys one after the other. */
export async function strike(page: View, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.press(key);
}
