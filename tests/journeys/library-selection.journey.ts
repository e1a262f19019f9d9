/** Articles picked by their boxes: what a box shows is what is picked, however it was picked. */
import { expect, it } from 'vitest';
import type { View } from '../../scripts/drive/view.js';
import { axeViolations } from './rig/axe.js';
import { openLibrary, shelve, strike } from './rig/library-page.js';
import { inBothBrowsers } from './rig/stage.js';

const SHELF = ['Bridge', 'Tram', 'Lighthouse', 'Ferry', 'Quay'].map((title) => ({ title }));

inBothBrowsers('picking articles', { pages: () => undefined }, (stage) => {
  it('by their boxes, one and another, and not any more', async () => {
    const { driver } = stage();
    await shelve(driver, SHELF);
    const page = await openLibrary(driver);
    await page.click('[data-index="0"] .pick');
    await bothAre(page, [0]);
    await page.click('[data-index="2"] .pick input');
    await bothAre(page, [0, 2]);
    expect(await axeViolations(page)).toEqual([]);
    await page.click('[data-index="0"] .pick input');
    await bothAre(page, [2]);
    await page.close();
  });

  it('by Space and X, and all of a stretch with Shift', async () => {
    const page = await openLibrary(stage().driver);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-index="1"] .pick input')?.focus());
    await page.press(' ');
    await bothAre(page, [1]);
    await strike(page, 'j', 'j', 'x');
    await bothAre(page, [1, 3]);
    await page.evaluate(() => {
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true });
      document.querySelector('[data-index="0"] .pick input')?.dispatchEvent(click);
    });
    await bothAre(page, [0, 1, 2, 3]);
    await page.click('[data-bulk-action=all]');
    await bothAre(page, [0, 1, 2, 3, 4]);
    await page.click('[data-bulk-action=clear]');
    await bothAre(page, []);
    await page.close();
  });
});

/** Both the rows that look picked and the boxes that are ticked are these. */
async function bothAre(page: View, wanted: readonly number[]): Promise<void> {
  const count = wanted.length === 0 ? null : String(wanted.length);
  for (let tries = 0; tries < 40 && (await page.attribute('.bulk', 'data-bulk')) !== count; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const seen = await page.evaluate(() => {
    const at = (selector: string) =>
      [...document.querySelectorAll(selector)]
        .map((element) => Number(element.closest('[data-index]')?.getAttribute('data-index')))
        .sort((a, b) => a - b);
    return { rows: at('.entry.picked'), boxes: at('.pick input:checked') };
  });
  expect(seen).toEqual({ rows: wanted, boxes: wanted });
}
