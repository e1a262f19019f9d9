import { expect, it } from 'vitest';
import { openPopup, readArticle } from './rig/article-view.js';
import { axeViolations } from './rig/axe.js';
import { SAMPLE, serveSample } from './rig/own-pages.js';
import { inBothBrowsers } from './rig/stage.js';

inBothBrowsers('a reader who has selected a passage', { pages: serveSample }, (stage) => {
  /** Selects the article's second and third paragraph on the page itself. */
  async function select() {
    const { driver } = stage();
    await driver.goto(SAMPLE.url);
    const page = await driver.tab();
    return page.evaluate(() => {
      const [, first, last] = document.querySelectorAll('article p');
      if (!first || !last) throw new Error('the sample has too few paragraphs');
      const range = document.createRange();
      range.setStartBefore(first);
      range.setEndAfter(last);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return [first, last].map((paragraph) => paragraph.textContent?.replace(/\s+/g, ' ').trim() ?? '');
    });
  }

  it('gets that first, and the whole article at a key', async () => {
    const passage = await select();
    const popup = await openPopup(stage().driver);
    expect((await readArticle(popup)).paragraphs).toEqual(passage);
    expect(
      await popup.evaluate(() => document.querySelector<HTMLInputElement>('#part-selection')?.checked),
    ).toBe(true);
    expect(await axeViolations(popup)).toEqual([]);
    await popup.evaluate(() => document.querySelector<HTMLInputElement>('#part-selection')?.focus());
    await popup.press('ArrowRight');
    await popup.waitFor(() => document.querySelector<HTMLInputElement>('#part-whole')?.checked);
    expect((await readArticle(popup)).paragraphs.length).toBeGreaterThan(passage.length);
    await popup.close();
  });

  it('saves what is shown', async () => {
    const passage = await select();
    const { driver } = stage();
    const popup = await openPopup(driver);
    await popup.click('#save');
    await popup.waitFor('#undo');
    await popup.click('#open-reader');
    const reader = await driver.waitForTab('reader.html');
    expect((await readArticle(reader)).paragraphs).toEqual(passage);
    expect(await reader.exists('[data-field=passage]')).toBe(true);
    await reader.close();
  });

  it('is offered nothing where nothing is selected', async () => {
    const { driver } = stage();
    await driver.goto(SAMPLE.url);
    const popup = await openPopup(driver);
    expect(await popup.exists('#part-selection')).toBe(false);
    await popup.close();
  });

  it('is told that a passage is kept, not that the page has changed, and keeps the whole at a click', async () => {
    const { driver } = stage();
    await driver.goto(SAMPLE.url);
    const popup = await openPopup(driver);
    await popup.waitFor('[data-field=kept-part]');
    expect(await popup.text('[data-field=kept-part]')).toBe(
      'A passage of this page is saved. Update saves the whole article.',
    );
    expect(await popup.exists('[data-field=changes]')).toBe(false);
    expect(await axeViolations(popup)).toEqual([]);
    await popup.click('#update');
    await popup.waitFor('#undo');
    expect(await popup.exists('#see-changes')).toBe(false);
    await popup.click('#open-reader');
    const reader = await driver.waitForTab('reader.html');
    expect((await readArticle(reader)).paragraphs.length).toBeGreaterThan(2);
    expect(await reader.exists('[data-field=passage]')).toBe(false);
    await reader.click('[data-action=changes]');
    await reader.waitFor('[data-compared=true] [data-field=passage]');
    expect(await axeViolations(reader)).toEqual([]);
    await reader.close();
  });

  it('is told so the other way round', async () => {
    await select();
    const popup = await openPopup(stage().driver);
    await popup.waitFor('[data-field=kept-part]');
    expect(await popup.text('[data-field=kept-part]')).toMatch(/^The whole article is saved\./);
    await popup.evaluate(() => document.querySelector<HTMLInputElement>('#part-selection')?.focus());
    await popup.press('ArrowRight');
    await popup.waitFor(() => document.querySelector('[data-field=kept-part]') === null);
    expect(await popup.exists('[data-field=changes]')).toBe(false);
    await popup.close();
  });

  it('never threw', async () => {
    expect((await stage().driver.extensionReport()).runtimeErrors).toEqual([]);
  });
});
