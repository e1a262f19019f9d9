import { expect, it } from 'vitest';
import type { Driver } from '../../scripts/drive/driver.js';
import type { View } from '../../scripts/drive/view.js';
import { failureOf } from './rig/article-view.js';
import { type OddExpectation, type OddPage, oddPages, serveOdd } from './rig/odd-pages.js';
import { SHARED } from './rig/shared.js';
import { wrongFields } from './rig/shown-fields.js';
import { mustNotSkip } from './rig/skip.js';
import { inBothBrowsers } from './rig/stage.js';
import { callWitness, harm, testify } from './rig/witness.js';

if (SHARED === 'there') readsOddPages();
else if (SHARED === 'absent') mustNotSkip('the odd pages are not here (PLAINREAD_SHARED, ../shared)');
else it.skip('SKIPPED: the odd pages are left out (PLAINREAD_SHARED=none)', () => {});

/** Longer than this is a hang. */
const ANSWER_MS = 15_000;

function readsOddPages(): void {
  const pages = oddPages();
  inBothBrowsers('odd pages', { pages: (network) => serveOdd(network, pages) }, (stage) => {
    const times: string[] = [];

    it('are watched from before the first script', async () => {
      await callWitness(stage().driver);
    });

    for (const { id, url, expected } of pages) {
      it(`get an answer, and it is the expected one: ${id}`, { timeout: 90_000 }, async () => {
        const { driver } = stage();
        // A tab of its own for each: one of them objects to being left.
        const tab = await driver.newTab(url);
        const clicked = performance.now();
        const popup = await driver.clickToolbarButton();
        try {
          await popup.waitFor('#article[data-state=article], #article[data-state=failure]', ANSWER_MS);
          const code = await failureOf(popup);
          times.push(timeLine(id, code ?? 'article', performance.now() - clicked, expected));
          await checkAnswer(popup, code, expected);
          expect(harm(await testify(popup))).toEqual([]);
        } finally {
          await popup.close();
          await tab.close();
        }
      });
    }

    it('leave the popup usable', async () => {
      const { driver } = stage();
      const [plain] = pages;
      if (!plain) throw new Error('the generator wrote no page');
      await readPlain(driver, plain);
    });

    it('never made the extension throw', async () => {
      const { driver } = stage();
      expect((await driver.extensionReport()).runtimeErrors).toEqual([]);
      console.log([`odd pages · ${driver.browser}: ms from click to answer`, ...times].join('\n'));
    });
  });
}

async function checkAnswer(popup: View, code: string | null, expected: OddExpectation): Promise<void> {
  if (expected.article !== 'either') expect(code === null, `article, not ${code}`).toBe(expected.article);
  if (code === null) await checkArticle(popup, expected);
  else expect(await popup.text('#failure h1')).not.toBe('');
}

async function checkArticle(popup: View, expected: OddExpectation): Promise<void> {
  const text = await shownText(popup);
  for (const part of expected.mustContain ?? []) expect.soft(text.includes(part), `has ${part}`).toBe(true);
  for (const part of expected.mustNotContain ?? [])
    expect.soft(text.includes(part), `lacks ${part}`).toBe(false);
  if (expected.dir) expect.soft(await popup.attribute('#article article', 'dir')).toBe(expected.dir);
  if (expected.lang) expect.soft(await popup.attribute('#article article', 'lang')).toBe(expected.lang);
  const headline = (await popup.text('#article h1')) ?? '';
  expect.soft(headline.length).toBeLessThanOrEqual(expected.titleMaxInUi ?? Number.POSITIVE_INFINITY);
  if (expected.flag) expect.soft(await popup.exists('[data-field=partial]'), expected.flag).toBe(true);
  expect.soft(await wrongFields(popup)).toEqual([]);
}

async function shownText(popup: View): Promise<string> {
  return popup.evaluate(() => document.querySelector('#article [data-field=body]')?.textContent ?? '');
}

async function readPlain(driver: Driver, { url, expected }: OddPage): Promise<void> {
  await driver.goto(url);
  const popup = await driver.clickToolbarButton();
  await popup.waitFor('#article[data-state=article]');
  await checkArticle(popup, expected);
  await popup.close();
}

function timeLine(id: string, outcome: string, ms: number, { maxMs = 3000 }: OddExpectation): string {
  const over = ms > maxMs ? ' OVER' : '';
  return `${id.padEnd(20)} ${outcome.padEnd(18)} ${String(Math.round(ms)).padStart(6)} of ${maxMs}${over}`;
}
