import { expect, it } from 'vitest';
import type { View } from '../../scripts/drive/view.js';
import { sleep } from '../../scripts/drive/wait.js';
import { openPopup } from './rig/article-view.js';
import { axeViolations } from './rig/axe.js';
import { SAMPLE, serveSample } from './rig/own-pages.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';

/** Long enough for a request that should not be to show. */
const QUIET_MS = 700;

inBothBrowsers('pictures that are kept', { pages: serveSample, screen: 'virtual' }, (stage) => {
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

  it('come when the reader allows their site after all, into the open page', async () => {
    const { driver } = stage();
    const reader = await openSaved(stage());
    await reader.waitFor('#keep-pictures');
    await reader.click('#keep-pictures');
    await driver.answerSiteQuestion('allow');
    await reader.waitFor('[data-field=kept-pictures][data-kept="2"]');
    await reader.waitFor(areShown);
    expect(await axeViolations(reader)).toEqual([]);
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
});

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
