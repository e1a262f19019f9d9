import { expect, it } from 'vitest';
import { failureOf, openPopup, readArticle } from './rig/article-view.js';
import { EMPTY, HOME, PDF_URL, serveRefusals } from './rig/own-pages.js';
import { inBothBrowsers } from './rig/stage.js';

inBothBrowsers('a page without an article', { pages: serveRefusals }, (stage) => {
  it.each([
    [
      "the browser's own page",
      'browser-page',
      (name: string) => (name === 'chromium' ? 'chrome://version/' : 'about:support'),
    ],
    ['a PDF', 'pdf', () => PDF_URL],
    ['an empty page', 'empty-page', () => EMPTY.url],
    ['a front page', 'not-article', () => HOME.url],
  ] as const)('%s gets its sentence: %s', async (_what, code, address) => {
    const { driver } = stage();
    await driver.goto(address(driver.browser));
    const popup = await openPopup(driver);
    expect(await failureOf(popup)).toBe(code);
    expect(await popup.text('#failure h1')).not.toBe('');
    expect(await popup.text('#failure p')).not.toBe('');
    await popup.close();
  });

  it('shows what there is on a front page when asked', async () => {
    const { driver } = stage();
    await driver.goto(HOME.url);
    const popup = await openPopup(driver);
    await popup.click('#show-anyway');
    expect((await readArticle(popup)).body).not.toBe('');
    await popup.close();
  });

  it('never threw', async () => {
    expect((await stage().driver.extensionReport()).runtimeErrors).toEqual([]);
  });
});
