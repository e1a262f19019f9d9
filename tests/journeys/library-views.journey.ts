/** The views of the library, in every window the same, each at an address of its own. */
import { expect, it } from 'vitest';
import { axeViolations } from './rig/axe.js';
import {
  countOf,
  openLibrary,
  type Shelved,
  shelve,
  strike,
  titles,
  waitForTitles,
} from './rig/library-page.js';
import { inBothBrowsers } from './rig/stage.js';

const SHELF: readonly Shelved[] = [
  { title: 'Bridge', record: { isFavorite: true, tags: ['Town', 'water'] } },
  { title: 'Tram', record: { isUnread: false }, article: { wordCount: 900 } },
  { title: 'Lighthouse', record: { isArchived: true, tags: ['water'] } },
  { title: 'Gone', record: { deletedAt: new Date().toISOString() } },
  { title: 'Only a link', record: { revision: 0, revisions: [] } },
];

inBothBrowsers('the library’s views', { pages: () => undefined }, (stage) => {
  it('show what belongs there, with numbers', async () => {
    const { driver } = stage();
    await shelve(driver, SHELF);
    const page = await openLibrary(driver);
    await waitForTitles(page, ['Bridge', 'Tram', 'Only a link']);
    const views = ['reading', 'unread', 'favorites', 'archive', 'links', 'bin'];
    expect(await Promise.all(views.map((view) => countOf(page, view)))).toEqual([
      '3',
      '2',
      '1',
      '1',
      '1',
      '1',
    ]);
    await page.click('[data-view=archive] a');
    await waitForTitles(page, ['Lighthouse']);
    expect(await page.url()).toMatch(/library\.html\?view=archive$/);
    await page.click('[data-tag=water] a');
    await waitForTitles(page, ['Bridge', 'Lighthouse']);
    expect(await page.text('#heading')).toBe('water');
    await page.evaluate(() => history.back());
    await waitForTitles(page, ['Lighthouse']);
    await page.evaluate(() => {
      document.body.dataset['before'] = '';
      location.reload();
    });
    await page.waitFor('body:not([data-before]) [data-article-id]');
    await waitForTitles(page, ['Lighthouse']);
    await page.close();
  });

  it('are sorted as asked', async () => {
    const page = await openLibrary(stage().driver, '?sort=longest');
    expect((await titles(page))[0]).toBe('Tram');
    await page.evaluate(() => {
      const choice = document.querySelector<HTMLSelectElement>('#order');
      if (!choice) return;
      choice.value = 'oldest';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await waitForTitles(page, ['Only a link', 'Tram', 'Bridge']);
    await page.waitFor(() => location.search === '?sort=oldest');
    await page.close();
  });

  it('say when the bin will be emptied, and give back what is in it', async () => {
    const page = await openLibrary(stage().driver, '?view=bin');
    expect(await page.text('.kept .when')).toMatch(/^Will be erased on /);
    expect(await page.exists('[data-action=delete]')).toBe(false);
    await page.click('[data-action=restore]');
    await page.waitFor('#empty');
    await strike(page, 'g', 'l');
    await waitForTitles(page, ['Bridge', 'Tram', 'Gone', 'Only a link']);
    await strike(page, 'u', 'g', 'b');
    await waitForTitles(page, ['Gone']);
    await page.close();
  });

  it('lead from a link to its page', async () => {
    const page = await openLibrary(stage().driver, '?view=links');
    expect(await page.attribute('h2 a', 'href')).toBe('https://www.estuarypost.example/4');
    expect(await page.attribute('h2 a', 'target')).toBe('_blank');
    await page.close();
  });

  it('are the same in two windows', async () => {
    const { driver } = stage();
    const one = await openLibrary(driver, '?view=favorites');
    const other = await openLibrary(driver);
    await other.click('[data-index="1"] [data-action=favorite]');
    await other.waitFor('[data-index="1"] [data-action=favorite][aria-pressed=true]');
    await waitForTitles(one, ['Bridge', 'Tram']);
    expect(await countOf(one, 'favorites')).toBe('2');
    await other.click('#undo');
    await waitForTitles(one, ['Bridge']);
    await one.close();
    await other.close();
  });

  it('have nothing that axe-core finds wrong', async () => {
    const { driver } = stage();
    for (const search of ['', '?view=archive', '?view=bin', '?tag=water', '?tag=unknown', '?q=nothingness']) {
      const page = await openLibrary(driver, search);
      for (const scheme of ['light', 'dark'] as const) {
        await page.setColorScheme(scheme);
        expect.soft(await axeViolations(page), `${search}, ${scheme}`).toEqual([]);
      }
      await page.close();
    }
    expect((await driver.extensionReport()).runtimeErrors).toEqual([]);
  });
});
