import { expect, it } from 'vitest';
import type { ColorScheme, View } from '../../scripts/drive/view.js';
import { openPopup } from './rig/article-view.js';
import { axeViolations } from './rig/axe.js';
import { HOME, SAMPLE, serveRefusals, serveSample } from './rig/own-pages.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';

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
});

/** Soft, so that the journey goes on and says all that is wrong. */
async function check(view: View): Promise<void> {
  for (const scheme of SCHEMES) {
    await view.setColorScheme(scheme);
    expect.soft(await axeViolations(view), `${await view.url()}, ${scheme}`).toEqual([]);
  }
}
