/** A library that an earlier version of the schema left, opened by today's in a real browser. */
import { expect, it } from 'vitest';
import type { View } from '../../scripts/drive/view.js';
import { V1 } from '../unit/library/schemas/v1.js';
import { SAMPLE, serveSample } from './rig/own-pages.js';
import { inBothBrowsers } from './rig/stage.js';

inBothBrowsers('a library of an earlier schema', { pages: serveSample }, (stage) => {
  it('is brought to today’s, with every entry, and found by its words', async () => {
    const { driver } = stage();
    const before = await driver.openExtensionPage('library.html');
    await before.waitFor('#empty');
    await lay(before);
    await before.close();
    const library = await driver.openExtensionPage('library.html');
    // The first rows may be there before the whole list is.
    await library.waitFor('main[data-state=open] [data-article-id] a');
    expect(await library.text(`[data-article-id="${V1.ids.kept}"] h2 a`)).toBe('Bridge reopens');
    await library.waitFor(`[data-article-id="${V1.ids.broken}"][data-unreadable]`);
    await library.waitFor('#search');
    await library.click('#search');
    await library.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('#search');
      if (!box) return;
      box.value = 'carts';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await library.waitFor('[data-article-id] mark');
    await library.close();
    const reader = await driver.openExtensionPage(`reader.html?id=${V1.ids.kept}&revision=1`);
    await reader.waitFor('#article[data-state=article]');
    expect(await reader.text('#article')).toContain('Carts will cross first.');
    await reader.close();
  });

  it('still takes what is saved', async () => {
    const { driver } = stage();
    await driver.goto(SAMPLE.url);
    const popup = await driver.clickToolbarButton();
    await popup.waitFor('#save');
    await popup.click('#save');
    await popup.waitFor('#undo');
    await popup.close();
    expect((await driver.extensionReport()).runtimeErrors).toEqual([]);
  });
});

/** Puts the older database in the place of today's, without a line of the library's code. */
function lay(view: View): Promise<void> {
  return view.evaluate(async ({ version, stores, rows }) => {
    // Requests are met in their order: nothing of the page's own comes between these two.
    const erasing = indexedDB.deleteDatabase('plainread');
    const opening = indexedDB.open('plainread', version);
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(name, { keyPath: keyPath as string | string[] });
        for (const [index, options] of Object.entries(indexes)) store.createIndex(index, index, options);
        for (const row of rows[name as keyof typeof rows]) store.put(row);
      }
    };
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      erasing.onerror = () => reject(erasing.error);
      opening.onerror = () => reject(opening.error);
    });
    opening.result.close();
  }, V1);
}
