/** The tags of an article, edited where it is read. */
import { expect, it } from 'vitest';
import type { View } from '../../scripts/drive/view.js';
import { axeViolations } from './rig/axe.js';
import { openLibrary, type Shelved, shelve, strike, waitForTitles } from './rig/library-page.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';

const SHELF: readonly Shelved[] = [
  { title: 'Alder', record: { tags: ['wood', 'bog'] } },
  { title: 'Birch', record: { tags: ['wood'] } },
  { title: 'Cedar' },
];

inBothBrowsers('tags in the reader', { pages: () => undefined }, (stage) => {
  it('are given by key, with those there are to choose from', async () => {
    await shelve(stage().driver, SHELF);
    const reader = await openArticle(stage(), 'Cedar');
    expect(await reader.text('[data-action=edit-tags]')).toBe('Add tags');
    expect(await axeViolations(reader)).toEqual([]);
    await strike(reader, 't');
    await reader.waitFor('[data-dialog=tags] [data-option=wood]');
    expect(await axeViolations(reader)).toEqual([]);
    await strike(reader, 'w', 'o', 'ArrowDown', 'Enter', 'f', 'e', 'n', 'Enter', 'Enter');
    await reader.waitFor(() => document.querySelectorAll('[data-field=tags] li').length === 2);
    await reader.waitFor('.notice[data-done=tags] #undo-state');
    expect(await tagsOf(reader)).toEqual(['wood', 'fen']);
    expect(await reader.text('.notice [role=status]')).toBe('Tags changed.');
    expect(await axeViolations(reader)).toEqual([]);
    await reader.close();
  });

  it('are the library’s', async () => {
    const page = await openLibrary(stage().driver);
    await page.waitFor('[data-tag=fen]');
    expect(await page.text('[data-tag=wood] .count')).toBe('3');
    await page.click('[data-tag=fen] a');
    await waitForTitles(page, ['Cedar']);
    await page.close();
  });

  it('are taken away by button, which does nothing else behind the dialog, and given back', async () => {
    const reader = await openArticle(stage(), 'Cedar');
    await reader.click('[data-action=edit-tags]');
    await reader.waitFor('[data-chip=fen]');
    await reader.evaluate(() => document.querySelector<HTMLElement>('[data-action=save-tags]')?.focus());
    await strike(reader, 'e', 'f', '#');
    await reader.click('[data-chip=fen] [data-action=remove-tag]');
    await reader.click('[data-action=save-tags]');
    await reader.waitFor('.notice[data-done=tags]');
    await reader.waitFor(() => document.querySelectorAll('[data-field=tags] li').length === 1);
    for (const action of ['archive', 'favorite'])
      expect(await reader.attribute(`[data-action=${action}]`, 'data-on')).toBe('false');
    await strike(reader, 'u');
    await reader.waitFor(() => document.querySelectorAll('[data-field=tags] li').length === 2);
    expect(await tagsOf(reader)).toEqual(['wood', 'fen']);
    await reader.close();
  });

  it('are asked for at once: the next key is the dialog’s', async () => {
    const reader = await openArticle(stage(), 'Birch');
    const isOpen = await reader.evaluate(async () => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
      return document.querySelector('dialog[open]') !== null;
    });
    expect(isOpen).toBe(true);
    await reader.close();
  });

  it('are left alone when the dialog is left', async () => {
    const reader = await openArticle(stage(), 'Birch');
    await strike(reader, 't');
    await reader.waitFor('[data-chip=wood]');
    await strike(reader, 'Backspace', 'Escape');
    await reader.waitFor(() => document.querySelector('dialog') === null);
    expect(await tagsOf(reader)).toEqual(['wood']);
    expect(await reader.exists('.notice[data-done]')).toBe(false);
    await reader.close();
  });

  it('never threw', async () => {
    expect((await stage().driver.extensionReport()).runtimeErrors).toEqual([]);
  });
});

async function openArticle({ driver }: Stage, title: string): Promise<View> {
  const page = await openLibrary(driver);
  const address = await page.evaluate((wanted) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-article-id] h2 a')];
    return links.find((link) => link.textContent.includes(wanted))?.getAttribute('href') ?? '';
  }, title);
  await page.evaluate((to) => location.assign(to), address);
  await page.waitFor('#article[data-state=article]');
  // Opened is read: that the entry changes for it is not to fall between what is done here.
  await page.waitFor('[data-action=unread][data-on=false]');
  return page;
}

function tagsOf(reader: View): Promise<(string | null)[]> {
  return reader.evaluate(() =>
    [...document.querySelectorAll('[data-field=tags] li')].map((tag) => tag.textContent),
  );
}
