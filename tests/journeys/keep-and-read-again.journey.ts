import { expect, it } from 'vitest';
import { openPopup, readArticle, type ShownArticle } from './rig/article-view.js';
import { SAMPLE, serveSample } from './rig/own-pages.js';
import { inBothBrowsers } from './rig/stage.js';

inBothBrowsers('keeping an article', { pages: serveSample }, (stage) => {
  let read: ShownArticle;

  it('saves what the popup shows with one click', async () => {
    const { driver } = stage();
    await driver.goto(SAMPLE.url);
    const popup = await openPopup(driver);
    read = await readArticle(popup);
    expect(read.headline).toBe(SAMPLE.title);
    expect(await popup.text('#save')).toBe('Save');
    await popup.click('#save');
    await popup.waitFor('#undo');
    expect(await popup.text('#save')).toBe('Saved');
    await popup.close();
  });

  it('has it in the library after the browser was quit and started again', async () => {
    const { driver } = stage();
    await driver.restart();
    const library = await driver.openExtensionPage('library.html');
    await library.waitFor('[data-article-id]');
    expect(await library.text('[data-article-id] a')).toBe(SAMPLE.title);
  });

  it('shows it in the reader as the popup did', async () => {
    const { driver } = stage();
    const tab = await driver.tab();
    await tab.click('[data-article-id] a');
    await tab.waitFor(() => location.pathname.endsWith('/reader.html'));
    expect(await readArticle(tab)).toEqual(read);
  });

  it('deletes it, and takes the deletion back', async () => {
    const { driver } = stage();
    const library = await driver.openExtensionPage('library.html');
    await library.waitFor('[data-article-id]');
    await library.click('[data-article-id] [data-action=delete]');
    await library.waitFor('#empty');
    await library.click('#undo');
    await library.waitFor('[data-article-id]');
    await library.close();
    const again = await driver.openExtensionPage('library.html');
    await again.waitFor('[data-article-id]');
    expect(await again.text('[data-article-id] a')).toBe(SAMPLE.title);
  });

  it('has it after the browser was killed', async () => {
    const { driver } = stage();
    await driver.kill();
    await driver.restart();
    const library = await driver.openExtensionPage('library.html');
    await library.waitFor('[data-article-id]');
    expect(await library.text('[data-article-id] a')).toBe(SAMPLE.title);
  });
});
