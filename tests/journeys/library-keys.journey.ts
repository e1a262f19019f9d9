/** The library by keyboard alone: moving, changing one and many, taking back; the focus stays in the page. */
import { expect, it } from 'vitest';
import { axeViolations } from './rig/axe.js';
import { countOf, focused, openLibrary, shelve, strike, waitForTitles } from './rig/library-page.js';
import { inBothBrowsers } from './rig/stage.js';

const TITLES = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir'];

inBothBrowsers('the library’s keys', { pages: () => undefined }, (stage) => {
  it('move over the list and change the entry they are at', async () => {
    const { driver } = stage();
    await shelve(
      driver,
      TITLES.map((title) => ({ title })),
    );
    const page = await openLibrary(driver);
    await strike(page, 'j', 'j', 'k', 'ArrowDown');
    expect(await focused(page)).toBe('Birch');
    await strike(page, 'f', 'm');
    await page.waitFor('[data-index="1"] [data-action=favorite][aria-pressed=true]');
    await page.waitFor('[data-index="1"]:not(.unread)');
    await strike(page, 'e');
    await waitForTitles(page, ['Alder', 'Cedar', 'Dogwood', 'Elm', 'Fir']);
    expect(await focused(page)).toBe('Cedar');
    await strike(page, '#');
    await waitForTitles(page, ['Alder', 'Dogwood', 'Elm', 'Fir']);
    expect(await focused(page)).toBe('Dogwood');
    await strike(page, 'u');
    await waitForTitles(page, ['Alder', 'Cedar', 'Dogwood', 'Elm', 'Fir']);
    await page.waitFor(() => document.activeElement?.textContent?.includes('Cedar'));
    await page.press('Control+z');
    await waitForTitles(page, TITLES);
    await page.close();
  });

  it('pick many, and archive them with one way back', async () => {
    const page = await openLibrary(stage().driver);
    await strike(page, 'j', 'x', 'j', 'j', 'x');
    expect(await page.attribute('[data-bulk]', 'data-bulk')).toBe('2');
    expect(await axeViolations(page)).toEqual([]);
    await strike(page, '*', 'a');
    expect(await page.attribute('[data-bulk]', 'data-bulk')).toBe('6');
    await strike(page, '*', 'n');
    expect(await page.exists('[data-bulk]')).toBe(false);
    await strike(page, '*', 'a');
    await page.click('[data-bulk-action=archive]');
    await page.waitFor('#empty');
    expect(await page.text('.toast .what')).toBe('6 articles archived.');
    expect(await countOf(page, 'archive')).toBe('6');
    await page.waitFor(() => document.activeElement !== document.body);
    await strike(page, 'u');
    await waitForTitles(page, TITLES);
    await page.close();
  });

  it('show themselves, and are the reader’s own while something is typed', async () => {
    const page = await openLibrary(stage().driver);
    await strike(page, 'j', '?');
    await page.waitFor('dialog[data-dialog=keys]');
    expect(await axeViolations(page)).toEqual([]);
    await strike(page, 'e');
    await strike(page, 'Escape');
    await page.waitFor(() => document.querySelector('dialog') === null);
    expect(await focused(page)).toBe('Alder');
    await strike(page, '/', 'e', '#');
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#search')?.value)).toBe('e#');
    await strike(page, 'Escape');
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#search')?.value)).toBe('');
    await waitForTitles(page, TITLES);
    await page.close();
  });

  it('go to the views, and open what they are at', async () => {
    const page = await openLibrary(stage().driver);
    await strike(page, 'g', 'u');
    await page.waitFor(() => location.search === '?view=unread');
    await page.waitFor('[data-article-id]');
    await strike(page, 'j', 'j', 'o');
    await page.waitFor('#article[data-state=article]');
    expect(await page.text('#article h1')).toBe('Cedar');
    await page.close();
  });
});
