/**
 * Clicks the toolbar button on giant pages: is there an answer in time, and how long does the page's own thread stand
 * still from the click until then, beside the same time without a click?
 */
import path from 'node:path';
import type { Driver } from '../drive/driver.js';
import { launch } from '../drive/launch.js';
import { TestNetwork } from '../drive/network.js';
import type { View } from '../drive/view.js';
import { sleep } from '../drive/wait.js';
import { type BigPage, bigPage, calm, openCalm, takeGap } from './rig/big-page.js';
import type { SoakOptions, SoakReport } from './rig/report.js';

const PAGES: readonly BigPage[] = [
  ['nodes', 1_000_000],
  ['bytes', 100],
  ['links', 200_000],
];
const MOST_ANSWER_MS = 15_000;
/** What a click may add to the longest standstill that the page has by itself. */
const MOST_GAP_MS = 1000;
/** An answer that is too late is waited for all the same, so that the report can say how late. */
const PATIENCE_MS = 90_000;
const ROOT = path.resolve(import.meta.dirname, '../..');

/** `times`: clicks on each page. */
export async function run({ browser, times = 3, onProgress }: SoakOptions): Promise<SoakReport> {
  const title = `${browser}: giant pages`;
  const lines: string[] = [];
  let ok = true;
  for (const page of PAGES) {
    const html = await bigPage(page);
    if (!html)
      return { title, lines: ['SKIPPED: ../shared/security/gen-big.mjs is not here'], ok: !isRequired() };
    const name = page.join(' ');
    const clicks = await onPage(browser, html, times, (line) => onProgress?.(`${name}: ${line}`));
    lines.push(...clicks.map((click) => `${name}: ${lineOf(click)}`));
    ok &&= clicks.every(isInTime);
  }
  return { title, lines, ok };
}

interface Click {
  readonly answer: string;
  readonly ms: number;
  /** The longest gaps of the page's timer, in ms: with the click, and without in as long a time. */
  readonly gap: number;
  readonly ownGap: number;
}

async function onPage(
  browser: SoakOptions['browser'],
  html: Buffer,
  times: number,
  tell: (line: string) => void,
): Promise<Click[]> {
  const network = await TestNetwork.start();
  const url = 'https://giant.estuarypost.example/';
  network.serve(url, { body: html });
  const extension = path.join(ROOT, 'dist', browser === 'chromium' ? 'chrome' : 'firefox');
  const driver = await launch({ browser, extension, network });
  try {
    const tab = await openCalm(driver, url);
    const clicks: Click[] = [];
    while (clicks.length < times) {
      const click = await clickOn(driver, tab);
      tell(lineOf(click));
      clicks.push(click);
    }
    return clicks;
  } finally {
    await driver.close();
    await network.close();
  }
}

async function clickOn(driver: Driver, tab: View): Promise<Click> {
  await takeGap(tab);
  const clicked = performance.now();
  const popup = await driver.clickToolbarButton();
  await popup.waitFor('#article[data-state=article], #article[data-state=failure]', PATIENCE_MS);
  const ms = performance.now() - clicked;
  const gap = await takeGap(tab);
  const answer = await popup.evaluate(() => {
    const code = document.querySelector('#failure')?.getAttribute('data-code');
    const partial = document.querySelector('#article [data-field=partial]') ? ', told to be a part' : '';
    const body = document.querySelector('#article [data-field=body]');
    return code ?? `article of ${body?.textContent.length} characters${partial}`;
  });
  await popup.close();
  await calm(tab);
  await takeGap(tab);
  await sleep(ms);
  return { answer, ms, gap, ownGap: await takeGap(tab) };
}

function isInTime({ ms, gap, ownGap }: Click): boolean {
  return ms <= MOST_ANSWER_MS && gap - ownGap <= MOST_GAP_MS;
}

function lineOf(click: Click): string {
  const [ms, gap, ownGap] = [click.ms, click.gap, click.ownGap].map(Math.round);
  const late = isInTime(click) ? '' : ' · TOO LONG';
  return `${click.answer} after ${ms} ms; longest standstill ${gap} ms, without a click ${ownGap} ms${late}`;
}

function isRequired(): boolean {
  return process.env['CI'] === 'true' && process.env['PLAINREAD_SHARED'] !== 'none';
}
