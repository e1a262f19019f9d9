/** Searching the library: as one types, over everything or within a view, with what was found marked. */
import { expect, it } from 'vitest';
import { axeViolations } from './rig/axe.js';
import { openLibrary, type Shelved, shelve, strike, waitForTitles } from './rig/library-page.js';
import { inBothBrowsers } from './rig/stage.js';

const text = (words: string) => ({ text: words, html: `<p>${words}</p>`, excerpt: words });
const SHELF: readonly Shelved[] = [
  { title: 'Bridge opens', article: text('Carts crossed the harbour bridge at dawn.') },
  { title: 'Tram stays', article: text('The night tram keeps running past the harbour.') },
  { title: 'Lighthouse', article: text('Its keepers leave the harbour.'), record: { isArchived: true } },
  {
    title: 'Thrown away',
    article: text('An old harbour note.'),
    record: { deletedAt: new Date().toISOString() },
  },
];

inBothBrowsers('searching the library', { pages: () => undefined }, (stage) => {
  it('finds as one types, everywhere outside the bin, and marks it', async () => {
    const { driver } = stage();
    await shelve(driver, SHELF);
    const page = await openLibrary(driver);
    await strike(page, '/', ...'dawn');
    await waitForTitles(page, ['Bridge opens']);
    // What was typed first marked less.
    await page.waitFor(() => document.querySelector('.excerpt mark')?.textContent === 'dawn');
    await page.waitFor(() => location.search === '?q=dawn');
    await strike(page, 'Escape');
    await waitForTitles(page, ['Bridge opens', 'Tram stays']);
    await strike(page, '/', ...'keepers');
    await waitForTitles(page, ['Lighthouse']);
    expect(await page.text('.scope')).toBe('in everything outside the bin');
    await page.waitFor(() => document.querySelector('.list-head [role=status]')?.textContent === '1 found');
    expect(await axeViolations(page)).toEqual([]);
    await page.evaluate(() => history.back());
    await waitForTitles(page, ['Bridge opens', 'Tram stays']);
    await page.close();
  });

  it('never gives the number of one list to another', async () => {
    const page = await openLibrary(stage().driver);
    const heads = await page.evaluate(async () => {
      const head = document.querySelector('.list-head');
      const field = document.querySelector<HTMLInputElement>('#search');
      if (!head || !field) return [];
      const seen: string[] = [];
      const look = () => {
        const [title, count] = ['h2', '.count'].map((part) => head.querySelector(part)?.textContent ?? '');
        seen.push(`${title}: ${count}`);
      };
      new MutationObserver(look).observe(head, { childList: true, subtree: true, characterData: true });
      field.value = 'keepers';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      for (let tries = 0; tries < 100 && !seen.at(-1)?.includes('1 found'); tries++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return [...new Set(seen)];
    });
    expect(heads).toEqual(['Search results: Searching…', 'Search results: 1 found']);
    await page.close();
  });

  it('stays within a view, and offers to look everywhere', async () => {
    const page = await openLibrary(stage().driver, '?view=archive&q=tram');
    expect(await page.text('#empty h2')).toBe('Nothing found');
    await page.click('#empty a.button');
    await waitForTitles(page, ['Tram stays']);
    await page.close();
  });

  it('says which words to leave out', async () => {
    const page = await openLibrary(stage().driver, '?q=harbour%20zeppelin');
    await page.waitFor('.droppings a');
    expect(await page.text('.droppings')).toBe('3 found without “⁨zeppelin⁩”');
    await page.click('.droppings a');
    await page.waitFor('[data-article-id]');
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#search')?.value)).toBe(
      'harbour',
    );
    await page.close();
  });

  it('says what can be typed, by examples that can be tried', async () => {
    const page = await openLibrary(stage().driver);
    await page.click('#search-help');
    await page.waitFor('.search-help');
    expect(await axeViolations(page)).toEqual([]);
    await page.click('[data-example="is:unread"]');
    await page.waitFor(() => document.activeElement?.id === 'search');
    await page.waitFor(() => document.querySelectorAll('[data-article-id]').length === 3);
    await strike(page, ...' is:bin');
    await waitForTitles(page, ['Thrown away']);
    expect(await page.exists('[data-action=restore]')).toBe(true);
    await page.close();
  });
});
