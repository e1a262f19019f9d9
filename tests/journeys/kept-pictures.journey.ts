import { expect, it } from 'vitest';
import type { View } from '../../scripts/drive/view.js';
import { sleep } from '../../scripts/drive/wait.js';
import { openPopup } from './rig/article-view.js';
import { axeViolations } from './rig/axe.js';
import { SAMPLE, serveSample } from './rig/own-pages.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';

/** Long enough for a request that should not be to show. */
const QUIET_MS = 700;

/** Another article, with the same pictures. */
const SECOND = {
  url: `${SAMPLE.url}again/`,
  html: SAMPLE.html
    .replaceAll(`${SAMPLE.url}"`, `${SAMPLE.url}again/"`)
    .replaceAll(/src="([\w-]+\.png)"/g, `src="${SAMPLE.url}$1"`),
};

function pages(network: Stage['network']): void {
  serveSample(network);
  network.serve(SECOND.url, SECOND.html);
}

inBothBrowsers('pictures that are kept', { pages, screen: 'virtual' }, (stage) => {
  it('are offered after a save, and asked for in the click', async () => {
    const { driver } = stage();
    await driver.goto(SAMPLE.url);
    const popup = await openPopup(driver);
    await popup.click('#save');
    await popup.waitFor('#pictures-keep');
    // Chromium closes the popup over its question.
    await popup.click('#pictures-keep').catch(() => undefined);
    await driver.answerSiteQuestion('refuse');
    if (await popup.isOpen()) await popup.close();
  });

  it('are not, where the reader refuses, and the reader page says why', async () => {
    const reader = await openSaved(stage());
    await reader.waitFor('[data-field=kept-pictures][data-all="2"][data-wanted="0"]');
    expect(await reader.text('[data-field=kept-pictures]')).toMatch(/^2 of 2 pictures could not be kept/);
    expect(await reader.exists('#article [data-field=body] img')).toBe(false);
    expect(await axeViolations(reader)).toEqual([]);
    await reader.close();
  });

  it('come when the reader allows their site after all, into the open page, each fetched once', async () => {
    const { driver, network } = stage();
    const reader = await openSaved(stage());
    await reader.waitFor('#keep-pictures');
    network.clearRequests();
    await reader.click('#keep-pictures');
    await driver.answerSiteQuestion('allow');
    await reader.waitFor('[data-field=kept-pictures][data-kept="2"]');
    await reader.waitFor(areShown);
    const asked = network.requests.map(({ url }) => url).filter((url) => url.startsWith(SAMPLE.url));
    expect(asked.sort()).toEqual([`${SAMPLE.url}harbour-bridge.png`, `${SAMPLE.url}span-on-barges.png`]);
    expect(await axeViolations(reader)).toEqual([]);
    await reader.close();
  });

  it('are kept with the next save by itself, the same ones once', async () => {
    const { driver } = stage();
    await driver.goto(SECOND.url);
    const popup = await openPopup(driver);
    await popup.click('#save');
    await popup.waitFor('#undo');
    expect(await popup.exists('#pictures-question')).toBe(false);
    await popup.close();
    const reader = await openSaved(stage());
    await reader.waitFor('[data-field=kept-pictures][data-kept="2"]');
    expect(await keptPictures(reader)).toBe(2);
    await reader.close();
  });

  it('are there without a network and without a request, after a restart', async () => {
    const { driver, network } = stage();
    await driver.restart();
    const before = (await driver.extensionRequests()).length;
    const reader = await openSaved(stage());
    network.clearRequests();
    network.setDown(true);
    await reader.evaluate(() => location.reload());
    await reader.waitFor(areShown);
    await reader.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await sleep(QUIET_MS);
    const seen = network.requests.filter(({ browserInternal }) => !browserInternal).map(({ url }) => url);
    network.setDown(false);
    expect([...seen, ...(await driver.extensionRequests()).slice(before)]).toEqual([]);
    await reader.close();
  });

  it('go for good with the last article that has them', async () => {
    const library = await stage().driver.openExtensionPage('library.html');
    for (const left of [2, 0]) {
      await eraseFirst(library);
      expect(await keptPictures(library)).toBe(left);
    }
    await library.waitFor('#empty');
    await library.close();
  });
});

/** Deletes the first article of the list, and empties the bin. */
async function eraseFirst(library: View): Promise<void> {
  await library.waitFor('[data-view=reading] a');
  await library.click('[data-view=reading] a');
  await library.waitFor('[data-index="0"] [data-action=delete]');
  await library.click('[data-index="0"] [data-action=delete]');
  await library.waitFor('[data-view=bin] a');
  await library.click('[data-view=bin] a');
  await library.click('.list-head [data-action=empty-bin]');
  await library.waitFor('dialog[open] [data-action=erase]');
  await library.click('dialog[open] [data-action=erase]');
  await library.waitFor(() => document.querySelector('.toast')?.textContent?.includes('erased'));
}

/** Rows of pictures, with their bytes. */
function keptPictures(page: View): Promise<number> {
  return page.evaluate(async () => {
    const finished = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await finished(indexedDB.open('plainread'));
    const pictures = database.transaction('pictures').objectStore('pictures');
    const rows: { readonly blob?: Blob }[] = await finished(pictures.getAll());
    database.close();
    return rows.filter(({ blob }) => (blob?.size ?? 0) > 0).length;
  });
}

/** Every picture of the article is one of the page's own, and painted; browsers paint those that come into sight. */
function areShown(): boolean {
  const images = [...document.querySelectorAll<HTMLImageElement>('#article [data-field=body] img')];
  const missing = images.find((image) => !image.src.startsWith('blob:') || image.naturalWidth === 0);
  missing?.scrollIntoView();
  return images.length === 2 && missing === undefined;
}

async function openSaved({ driver }: Stage): Promise<View> {
  const page = await driver.openExtensionPage('library.html');
  await page.waitFor('[data-article-id] a');
  await page.click('[data-article-id] a');
  await page.waitFor('#article[data-state=article]');
  return page;
}
