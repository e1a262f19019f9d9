import { expect, it } from 'vitest';
import { poll } from '../../scripts/drive/wait.js';
import { openPopup } from './rig/article-view.js';
import { SAMPLE, serveSample } from './rig/own-pages.js';
import { inBothBrowsers } from './rig/stage.js';

inBothBrowsers('an update of the extension', { pages: serveSample }, (stage) => {
  it('leaves no page of ours behind that could fail silently', async () => {
    const { driver } = stage();
    await driver.goto(SAMPLE.url);
    const first = await openPopup(driver);
    await first.click('#save');
    await first.waitFor('#undo');
    await first.close();
    const library = await driver.openExtensionPage('library.html');
    await library.waitFor('[data-article-id] a');
    await library.evaluate(() => document.body.setAttribute('data-before-update', ''));
    await driver.updateExtension();
    // Closed, or loaded anew: what was there before the update is gone, or says that it is outdated.
    await poll(async () => {
      if (!(await library.isOpen())) return true;
      return !(await library.exists('[data-before-update]')) || (await library.exists('#outdated'));
    }, 'a page from before the update was left as it was');
  });

  it('keeps the library, and the next popup works', async () => {
    const { driver } = stage();
    await driver.newTab(SAMPLE.url);
    const popup = await openPopup(driver);
    await popup.waitFor('#update');
    expect(await popup.exists('#outdated')).toBe(false);
    await popup.close();
  });
});
