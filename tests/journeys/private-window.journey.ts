import { expect, it } from 'vitest';
import type { View } from '../../scripts/drive/view.js';
import { openPopup } from './rig/article-view.js';
import { PLAIN, SAMPLE, serveSample } from './rig/own-pages.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';

function pages(network: Stage['network']): void {
  serveSample(network);
  network.serve(PLAIN.url, PLAIN.html);
}

inBothBrowsers('a private window', { pages, allowPrivate: true, screen: 'virtual' }, (stage) => {
  it('asks before a save, and keeps nothing when the answer is no', async () => {
    const { driver } = stage();
    const tab = await driver.openPrivateWindow(SAMPLE.url);
    const popup = await openPopup(driver);
    await popup.press('s');
    await popup.waitFor('#private-question');
    expect(await popup.text('#private-question p')).toMatch(/private window.*stay in your library/);
    await popup.click('#private-cancel');
    await popup.waitFor(() => !document.querySelector('#private-question'));
    expect(await popup.exists('#undo')).toBe(false);
    await popup.close();
    await tab.close();
    expect(await titles(stage())).toEqual([]);
  });

  it('keeps the article for good when the answer is yes, and can take it back', async () => {
    const { driver } = stage();
    const tab = await driver.openPrivateWindow(SAMPLE.url);
    const popup = await openPopup(driver);
    await popup.click('#save');
    await popup.waitFor('#private-save');
    await popup.press('Enter');
    await popup.waitFor('#undo');
    await popup.click('#undo');
    await popup.waitFor('#save:not([disabled])');
    await popup.click('#save');
    await popup.waitFor('#private-save');
    await popup.click('#private-save');
    await popup.waitFor('#undo');
    await popup.close();
    await tab.close();
    expect(await titles(stage())).toEqual([SAMPLE.title]);
  });

  it('says that the article is kept already, and opens it in an ordinary window', async () => {
    const { driver } = stage();
    const tab = await driver.openPrivateWindow(SAMPLE.url);
    const popup = await openPopup(driver);
    await popup.waitFor('#update');
    await popup.click('#open-reader');
    const reader = await driver.waitForTab('reader.html?id=');
    await reader.waitFor('#article[data-state=article]');
    expect(await reader.text('h1')).toBe(SAMPLE.title);
    await reader.close();
    await tab.close();
  });

  it('gives an article to the reader without its headline in the title, and saves it only after the question', async () => {
    const { driver } = stage();
    const tab = await driver.openPrivateWindow(PLAIN.url);
    const popup = await openPopup(driver);
    await popup.click('#open-reader');
    const reader = await driver.waitForTab('reader.html?unsaved=');
    await reader.waitFor('#article[data-state=article]');
    expect(await reader.text('h1')).toBe(PLAIN.title);
    expect(await reader.evaluate(() => document.title)).toBe('Plainread');
    await reader.press('s');
    await reader.waitFor('#private-question');
    await reader.press('Escape');
    await reader.waitFor('#save');
    await reader.click('#save');
    await reader.waitFor('#private-save');
    await reader.click('#private-save');
    const saved = await driver.waitForTab('reader.html?id=');
    await saved.waitFor('#article[data-state=article]');
    expect(await saved.text('h1')).toBe(PLAIN.title);
    await saved.close();
    if (await tab.isOpen()) await tab.close();
    expect((await titles(stage())).toSorted()).toEqual([PLAIN.title, SAMPLE.title].toSorted());
  });

  it('asks in the popup when the save was asked for by shortcut', async () => {
    const { driver, manifest } = stage();
    const tab = await driver.openPrivateWindow(SAMPLE.url);
    await driver.pressShortcut(manifest.commands['save-article']?.suggested_key?.default ?? '');
    const popup = await driver.waitForPopup();
    await popup.waitFor('#private-question');
    await popup.close();
    await tab.close();
  });
});

/** The headlines in the library, as its page in an ordinary window lists them. */
async function titles({ driver }: Stage): Promise<string[]> {
  const library: View = await driver.openExtensionPage('library.html');
  await library.waitFor('[data-article-id], #empty');
  const all = await library.evaluate(() =>
    [...document.querySelectorAll('[data-article-id] a')].map((link) => link.textContent.trim()),
  );
  await library.close();
  return all;
}
