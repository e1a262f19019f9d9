/** Tags: given to one and to many, taken away, renamed, merged, deleted. */
import { expect, it } from 'vitest';
import type { View } from '../../scripts/drive/view.js';
import { axeViolations } from './rig/axe.js';
import { openLibrary, type Shelved, shelve, strike, waitForTitles } from './rig/library-page.js';
import { inBothBrowsers } from './rig/stage.js';

const SHELF: readonly Shelved[] = [
  { title: 'Alder', record: { tags: ['wood', 'bog'] } },
  { title: 'Birch', record: { tags: ['wood'] } },
  { title: 'Cedar' },
];

inBothBrowsers('tags', { pages: () => undefined }, (stage) => {
  it('are typed for one entry, with those there are to choose from', async () => {
    const { driver } = stage();
    await shelve(driver, SHELF);
    const page = await openLibrary(driver);
    await strike(page, 'j', 'j', 'j', 't');
    await page.waitFor('[data-dialog=tags]');
    expect(await axeViolations(page)).toEqual([]);
    await strike(page, 'w', 'o', 'ArrowDown', 'Enter', 'n', 'e', 'w', ',');
    expect(await chips(page)).toEqual(['wood', 'new']);
    await strike(page, 'Enter');
    await page.waitFor('[data-tag=new]');
    expect(await tagsOf(page, 2)).toEqual(['wood', 'new']);
    expect(await page.text('[data-tag=wood] .count')).toBe('3');
    await page.close();
  });

  it('say of a selection what only some have, and are given to all and taken from all', async () => {
    const page = await openLibrary(stage().driver);
    await strike(page, '*', 'a', 'j', 't');
    await page.waitFor('[data-dialog=tags]');
    expect(await page.text('[data-chip=bog]')).toBe('bogon 1 of 3');
    await page.click('[data-chip=bog] [data-action=fill]');
    await page.click('[data-chip=new] [data-action=remove-tag]');
    await page.click('[data-action=save-tags]');
    await page.waitFor(() => document.querySelector('[data-tag=new]') === null);
    expect(await tagsOf(page, 0)).toEqual(['wood', 'bog']);
    expect(await tagsOf(page, 2)).toEqual(['wood', 'bog']);
    await page.click('#undo');
    await page.waitFor('[data-tag=new]');
    expect(await tagsOf(page, 2)).toEqual(['wood', 'new']);
    await page.close();
  });

  it('are renamed, merged with one that is there, and deleted, each with a way back', async () => {
    const page = await openLibrary(stage().driver);
    await page.click('[data-action=manage-tags]');
    await page.waitFor('[data-dialog=manage-tags]');
    await rename(page, 'bog', 'Fen');
    await page.waitFor('[data-dialog] [data-tag=Fen]');
    await page.click('[data-dialog] [data-tag=Fen] [data-action=rename]');
    await write(page, 'WOOD');
    expect(await page.text('[data-renaming=Fen] [data-action=save-name]')).toBe('Merge');
    expect(await axeViolations(page)).toEqual([]);
    await page.click('[data-action=save-name]');
    await page.waitFor(() => document.querySelector('[data-dialog] [data-tag=Fen]') === null);
    await page.click('[data-dialog] [data-tag=new] [data-action=delete-tag]');
    await page.waitFor(() => document.querySelector('[data-dialog] [data-tag=new]') === null);
    expect(await tagsOf(page, 0)).toEqual(['wood']);
    for (const tag of ['new', 'Fen', 'bog']) {
      await page.click('[data-action=undo-tags]');
      await page.waitFor(`[data-dialog] [data-tag=${tag}]`);
    }
    await strike(page, 'Escape');
    await page.click('[data-tag=bog] a');
    await waitForTitles(page, ['Alder']);
    await page.close();
  });
});

function chips(page: View): Promise<(string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-chip]')].map((chip) => chip.getAttribute('data-chip')),
  );
}

/** The tags in the row at `index`, once it has been read anew. */
async function tagsOf(page: View, index: number): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return page.evaluate(
    (at) =>
      [...document.querySelectorAll(`[data-index="${at}"] .chip`)].map((chip) => chip.textContent ?? ''),
    index,
  );
}

async function rename(page: View, from: string, to: string): Promise<void> {
  await page.click(`[data-dialog] [data-tag=${from}] [data-action=rename]`);
  await write(page, to);
  await strike(page, 'Enter');
}

/** Into the field that has the focus, all of it selected. */
async function write(page: View, name: string): Promise<void> {
  await page.waitFor(() => document.activeElement?.matches('[data-renaming] input'));
  await strike(page, 'Backspace', ...name);
}
