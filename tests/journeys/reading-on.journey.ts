import { expect, it } from 'vitest';
import type { View } from '../../scripts/drive/view.js';
import { poll } from '../../scripts/drive/wait.js';
import { openPopup } from './rig/article-view.js';
import { axeViolations } from './rig/axe.js';
import { SAMPLE, serveSample } from './rig/own-pages.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';

/** The same story, word for word but for its first paragraph, in another paper. */
const TWIN = 'https://northern.wire.example/bridge';
const TWIN_HTML = SAMPLE.html
  .replaceAll('Tidewater Ledger', 'Northern Wire')
  .replaceAll(/<link rel="canonical"[^>]*>|<meta property="og:url"[^>]*>/g, '')
  .replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/, '')
  .replace('PORT ELLERY', 'PORT ELLERY, Wednesday');

function pages(network: Stage['network']): void {
  serveSample(network);
  network.serve(TWIN, TWIN_HTML);
}

inBothBrowsers('reading on', { pages }, (stage) => {
  it('begins an article that was never opened at its beginning', async () => {
    await save(stage(), SAMPLE.url);
    const reader = await openSaved(stage(), SAMPLE.title);
    await reader.waitFor('[data-action=unread][data-on=false]');
    expect(await reader.evaluate(() => scrollY)).toBe(0);
    expect(await reader.exists('#to-beginning')).toBe(false);
    await reader.evaluate(() => paragraph(3).scrollIntoView());
    await reader.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    await reader.close();
  });

  it('goes on where the reader stopped, and offers the way back until they go on', async () => {
    const reader = await openSaved(stage(), SAMPLE.title);
    await reader.waitFor('#to-beginning');
    const top = await reader.evaluate(() => Math.abs(paragraph(3).getBoundingClientRect().top));
    expect(top).toBeLessThan(120);
    expect(await axeViolations(reader)).toEqual([]);
    await reader.click('#to-beginning');
    await reader.waitFor(() => scrollY === 0 && !document.querySelector('#to-beginning'));
    await reader.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    await reader.close();
    const again = await openSaved(stage(), SAMPLE.title);
    await again.waitFor('[data-field=also-from]');
    expect(await again.evaluate(() => scrollY)).toBe(0);
    await again.close();
  });

  it('archives by key, says so, and takes it back', async () => {
    const reader = await openSaved(stage(), SAMPLE.title);
    await reader.press('e');
    await reader.waitFor('.notice[data-done=isArchived] #undo-state');
    await reader.waitFor('[data-action=archive][data-on=true]');
    expect(await axeViolations(reader)).toEqual([]);
    await reader.press('u');
    await reader.waitFor('[data-action=archive][data-on=false]');
    await reader.press('f');
    await reader.waitFor('[data-action=favorite][data-on=true]');
    await reader.close();
  });

  it('names the other papers that the story is saved from, without moving the text', async () => {
    await save(stage(), TWIN);
    const reader = await openSaved(stage(), SAMPLE.title);
    const before = await reader.evaluate(() => paragraph(0).getBoundingClientRect().top);
    await reader.waitFor('[data-field=also-from] a');
    expect(await reader.evaluate(() => paragraph(0).getBoundingClientRect().top)).toBe(before);
    expect(await reader.text('[data-field=also-from]')).toMatch(/^Also saved from/);
    expect(await axeViolations(reader)).toEqual([]);
    const address = await reader.url();
    await reader.click('[data-field=also-from] a');
    await poll(async () => (await reader.url()) !== address, 'the other article did not open');
    await reader.waitFor('[data-field=also-from] a');
    await reader.close();
  });
});

/** In the page: a paragraph of the article. */
declare function paragraph(at: number): Element;

async function save({ driver }: Stage, url: string): Promise<void> {
  await driver.goto(url);
  const popup = await openPopup(driver);
  await popup.click('#save');
  await popup.waitFor('#undo');
  await popup.close();
}

/** Opens the article of the Ledger from the library. */
async function openSaved({ driver }: Stage, title: string): Promise<View> {
  const page = await driver.openExtensionPage('library.html');
  await page.waitFor('[data-article-id] a');
  const address = await page.evaluate((wanted) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-article-id] a')];
    return links.findLast((link) => link.textContent.includes(wanted))?.getAttribute('href') ?? '';
  }, title);
  await page.evaluate((to) => location.assign(to), address);
  await page.waitFor('#article[data-state=article]');
  await page.evaluate(() => {
    const find = (at: number) => document.querySelectorAll('#article [data-field=body] p')[at];
    Object.assign(window, { paragraph: find });
  });
  return page;
}
