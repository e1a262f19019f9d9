/** A list of 2,000: scrolled to its end and back, the rows are right, few are made, and the focus is kept. */
import { expect, it } from 'vitest';
import type { View } from '../../scripts/drive/view.js';
import { axeViolations } from './rig/axe.js';
import { countOf, focused, openLibrary, shelveMany, strike } from './rig/library-page.js';
import { inBothBrowsers } from './rig/stage.js';

const COUNT = 2000;

inBothBrowsers('a long list', { pages: () => undefined }, (stage) => {
  it('makes the rows in sight and no others', async () => {
    const { driver } = stage();
    await shelveMany(driver, 'Story', COUNT);
    const page = await openLibrary(driver);
    expect(await countOf(page, 'reading')).toBe('2,000');
    expect(await rows(page)).toBeLessThan(40);
    expect(await wrongRows(page)).toEqual([]);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitFor('[data-index="1999"][data-article-id]');
    expect(await page.text('[data-index="1999"] h2 a')).toBe('Story 1999');
    expect(await wrongRows(page)).toEqual([]);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await page.waitFor('[data-index="1000"][data-article-id]');
    expect(await wrongRows(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  it('keeps the focus of a row that is scrolled away, and goes on from it', async () => {
    const page = await openLibrary(stage().driver);
    await strike(page, 'j', 'j', 'j');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitFor('[data-index="1999"][data-article-id]');
    expect(await focused(page)).toBe('Story 2');
    await strike(page, 'j');
    await page.waitFor('[data-index="3"][data-article-id]');
    await page.waitFor(() => document.activeElement?.textContent === 'Story 3');
    expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().top)).toBeLessThan(800);
    for (let i = 0; i < 25; i++) await page.press('j');
    expect(await focused(page)).toBe('Story 28');
    await page.close();
  });

  it('is where it was after an article was read', async () => {
    const page = await openLibrary(stage().driver);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await page.waitFor('[data-index="1000"][data-article-id]');
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-index="1000"] h2 a')?.click());
    await page.waitFor('#article[data-state=article]');
    await page.evaluate(() => history.back());
    await page.waitFor('[data-index="1000"][data-article-id]');
    await page.close();
  });

  it('is changed whole, and taken back', async () => {
    const page = await openLibrary(stage().driver);
    await strike(page, '*', 'a');
    expect(await page.attribute('[data-bulk]', 'data-bulk')).toBe(String(COUNT));
    await page.click('[data-bulk-action=archive]');
    await page.waitFor('#empty', 60_000);
    expect(await countOf(page, 'archive')).toBe('2,000');
    await page.click('#undo');
    await page.waitFor('[data-article-id]', 60_000);
    expect(await countOf(page, 'reading')).toBe('2,000');
    await page.close();
  });
});

function rows(page: View): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('.entry').length);
}

/** Rows that are not what belongs at their place, or lie over another. */
function wrongRows(page: View): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('.entry[data-article-id]')];
    const wrong = all
      .filter((row) => row.querySelector('h2 a')?.textContent !== `Story ${row.getAttribute('data-index')}`)
      .map((row) => row.textContent ?? '');
    const edges = all.map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
    for (const [at, box] of edges.entries()) {
      const next = edges[at + 1];
      if (next && next.top < box.bottom - 0.5) wrong.push(`a row at ${box.top} lies over the next`);
    }
    return wrong;
  });
}
