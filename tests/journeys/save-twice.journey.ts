import { expect, it } from 'vitest';
import { openPopup } from './rig/article-view.js';
import { PLAIN, SAMPLE, serveSample } from './rig/own-pages.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';

function pages(network: Stage['network']): void {
  serveSample(network);
  network.serve(PLAIN.url, PLAIN.html);
}

inBothBrowsers('saving twice', { pages }, (stage) => {
  it('keeps one entry for one address', async () => {
    const { driver } = stage();
    await driver.goto(SAMPLE.url);
    const popup = await openPopup(driver);
    await popup.click('#save');
    await popup.waitFor('#undo');
    await popup.close();
    expect(await entries(stage())).toEqual([SAMPLE.title]);
  });

  it('says at the next opening that it is saved, and adds nothing when nothing changed', async () => {
    const { driver } = stage();
    await driver.goto(`${SAMPLE.url}#comments`);
    const popup = await openPopup(driver);
    await popup.waitFor('#update');
    expect(await popup.exists('#undo')).toBe(false);
    await popup.click('#update');
    await popup.waitFor(() => /nothing has changed/i.test(document.body.textContent));
    await popup.close();
    expect(await entries(stage())).toEqual([SAMPLE.title]);
  });

  it('keeps a changed page as a version of the same entry', async () => {
    const { driver, network } = stage();
    serveSample(network, SAMPLE.html.replace('</h1>', ', says the council</h1>'));
    await driver.goto(SAMPLE.url);
    const popup = await openPopup(driver);
    await popup.waitFor('#update');
    await popup.click('#update');
    await popup.waitFor('#undo');
    await popup.close();
    expect(await entries(stage())).toHaveLength(1);
  });

  it('takes back on Undo only what this opening of the popup saved', async () => {
    const { driver } = stage();
    await driver.goto(PLAIN.url);
    const popup = await openPopup(driver);
    await popup.click('#save');
    await popup.waitFor('#undo');
    await popup.click('#undo');
    await popup.waitFor('#save:not([disabled])');
    await popup.close();
    expect(await entries(stage())).toHaveLength(1);
  });
});

/** The titles in the library, as its page lists them. */
async function entries({ driver }: Stage): Promise<string[]> {
  const library = await driver.openExtensionPage('library.html');
  await library.waitFor('[data-article-id], #empty');
  const titles = await library.evaluate(() =>
    [...document.querySelectorAll('[data-article-id] a')].map((link) => link.textContent.trim()),
  );
  await library.close();
  return titles;
}
