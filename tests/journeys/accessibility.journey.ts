import { expect, it } from 'vitest';
import type { ColorScheme, View } from '../../scripts/drive/view.js';
import { openPopup } from './rig/article-view.js';
import { axeViolations } from './rig/axe.js';
import { openLibrary } from './rig/library-page.js';
import { HOME, SAMPLE, serveRefusals, serveSample } from './rig/own-pages.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';

/** The entries of the library's menu that open one. */
const DIALOGS = ['import', 'backup', 'restore', 'storage', 'manage-tags', 'keys'];
const SCHEMES: readonly ColorScheme[] = ['light', 'dark'];

function pages(network: Stage['network']): void {
  serveSample(network);
  serveRefusals(network);
}

inBothBrowsers('axe-core finds nothing wrong', { pages }, (stage) => {
  it('in the empty library', async () => {
    const library = await stage().driver.openExtensionPage('library.html');
    await library.waitFor('#empty');
    await check(library);
    await library.close();
  });

  it('in the popup with a failure', async () => {
    const { driver } = stage();
    await driver.goto(HOME.url);
    const popup = await openPopup(driver);
    await check(popup);
    await popup.close();
  });

  it('in the popup with an article, before and after saving', async () => {
    const { driver } = stage();
    await driver.goto(SAMPLE.url);
    const popup = await openPopup(driver);
    await check(popup);
    await popup.click('#save');
    await popup.waitFor('#undo');
    await check(popup);
    await popup.close();
  });

  it('in the library and the reader', async () => {
    const page = await stage().driver.openExtensionPage('library.html');
    await page.waitFor('[data-article-id]');
    await check(page);
    await page.click('[data-article-id] a');
    await page.waitFor('#article[data-state=article]');
    await check(page);
    await page.close();
  });

  for (const name of DIALOGS) {
    it(`under the library’s dialog ${name}`, async () => {
      const page = await openLibrary(stage().driver);
      await page.click('#menu');
      await page.waitFor('.menu');
      if (name === DIALOGS[0]) await check(page);
      await page.click(`[data-menu=${name}]`);
      await page.waitFor(`dialog[open][data-dialog=${name}]`);
      await check(page);
      await page.press('Escape');
      await page.waitFor(() => document.querySelector('dialog[open]') === null);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('menu');
      await page.close();
    });
  }

  it('under its questions, and in what it says was done', async () => {
    const page = await openLibrary(stage().driver);
    await page.click('[data-action=tag]');
    await page.waitFor('dialog[open][data-dialog=tags]');
    await check(page);
    await page.press('Escape');
    await page.click('[data-action=delete]');
    await page.waitFor('.toast #undo');
    await check(page);
    await page.click('[data-view=bin] a');
    await page.waitFor('[data-action=empty-bin]');
    await page.click('[data-action=empty-bin]');
    await page.waitFor('dialog[open][data-dialog=empty-bin]');
    await check(page);
    await page.close();
  });
});

/** Soft, so that the journey goes on and says all that is wrong. */
async function check(view: View): Promise<void> {
  for (const scheme of SCHEMES) {
    await view.setColorScheme(scheme);
    expect.soft(await axeViolations(view), `${await view.url()}, ${scheme}`).toEqual([]);
  }
}
