import { expect, it } from 'vitest';
import type { View } from '../../scripts/drive/view.js';
import { sleep } from '../../scripts/drive/wait.js';
import { openPopup } from './rig/article-view.js';
import { SAMPLE, serveSample } from './rig/own-pages.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';

/** Long enough for a request that should not be to show. */
const QUIET_MS = 700;

inBothBrowsers('the pictures of saved articles', { pages: serveSample }, (stage) => {
  it('are asked about after the first save, which does not wait for the answer', async () => {
    const { driver } = stage();
    await driver.goto(SAMPLE.url);
    const popup = await openPopup(driver);
    expect(await popup.exists('#pictures-question')).toBe(false);
    await popup.click('#save');
    await popup.waitFor('#undo');
    await popup.waitFor('#pictures-question');
    await popup.close();
  });

  it('make no request, offline or online, when the article is opened before an answer', async () => {
    for (const isDown of [true, false]) {
      const reader = await openSaved(stage(), isDown);
      expect(await reader.exists('#pictures-question')).toBe(true);
      expect(await settled(stage(), reader)).toEqual([]);
      await reader.close();
    }
  });

  it('show their words in the meantime', async () => {
    const reader = await openSaved(stage());
    const words = await reader.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#article span[title]:empty')].map((place) => place.title),
    );
    expect(words.length).toBeGreaterThan(0);
    for (const alt of words) expect(SAMPLE.html).toContain(alt);
    await reader.close();
  });

  it('load for the one article that the reader asks for, without a referrer', async () => {
    const { network } = stage();
    const reader = await openSaved(stage());
    await reader.click('#show-pictures');
    await reader.waitFor(() => [...document.images].some((image) => image.naturalWidth > 0));
    const asked = network.requests.filter(({ destination }) => destination === 'image');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.map(({ referrer }) => referrer)).toEqual(asked.map(() => null));
    expect(await reader.exists('#show-pictures')).toBe(false);
    await reader.close();
    const again = await openSaved(stage());
    expect(await settled(stage(), again)).toEqual([]);
    await again.close();
  });

  it('stay unloaded by a key, and are not asked about again', async () => {
    const reader = await openSaved(stage());
    await reader.press('n');
    await reader.waitFor(() => !document.querySelector('#pictures-question'));
    expect(await reader.exists('#show-pictures')).toBe(true);
    expect(await settled(stage(), reader)).toEqual([]);
    await reader.close();
  });

  it('load in every open page as soon as one chooses so, and after a restart', async () => {
    const { driver, network } = stage();
    const first = await openSaved(stage());
    const id = await first.url();
    const second = await driver.newTab(id);
    await second.waitFor('#show-pictures');
    await second.click('#always-pictures');
    for (const reader of [first, second])
      await reader.waitFor(
        () =>
          !document.querySelector('#show-pictures, #article span[title]:empty') && document.images.length > 0,
      );
    await driver.restart();
    network.clearRequests();
    const later = await driver.newTab(id);
    await later.waitFor(() => [...document.images].some((image) => image.naturalWidth > 0));
    expect(await later.evaluate(() => document.querySelector('select')?.value)).toBe('load');
    await later.close();
  });

  it('show their words where they cannot be loaded', async () => {
    const { network } = stage();
    const reader = await openSaved(stage(), true);
    await reader.waitFor('#article span[title]:empty');
    await reader.close();
    network.setDown(false);
  });
});

/** Opens the one saved article from the library, with an empty log of requests. */
async function openSaved({ driver, network }: Stage, isDown = false): Promise<View> {
  const page = await driver.openExtensionPage('library.html');
  await page.waitFor('[data-article-id] a');
  askedBefore = (await driver.extensionRequests()).length;
  network.clearRequests();
  network.setDown(isDown);
  await page.click('[data-article-id] a');
  await page.waitFor('#article[data-state=article]');
  return page;
}

/** What network and browser saw since `openSaved`, after a time in which nothing should have been asked. */
async function settled({ driver, network }: Stage, reader: View): Promise<string[]> {
  await reader.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await sleep(QUIET_MS);
  const seen = network.requests.filter(({ browserInternal }) => !browserInternal).map(({ url }) => url);
  // Chromium is asked by way of a page of the network.
  network.setDown(false);
  return [...seen, ...(await driver.extensionRequests()).slice(askedBefore)];
}

/** Every driver counts the extension's requests from the start of its browser. */
let askedBefore = 0;
