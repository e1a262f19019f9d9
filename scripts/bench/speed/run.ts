/** Takes one browser through the pages. */

import type { BrowserName } from '../../drive/browsers.js';
import type { Driver } from '../../drive/driver.js';
import { launch } from '../../drive/launch.js';
import { TestNetwork } from '../../drive/network.js';
import type { CorpusPage } from '../corpus.js';
import { writeBenchManifest } from './bundle.js';
import { profileOf, type SelfTimes } from './profile.js';
import type { PageTimes, RoundTimes } from './times.js';

/** Rounds that count, of each page. */
const ROUNDS = 4;

/** What the extension's background is asked through, in both browsers. */
declare const chrome: {
  readonly tabs: {
    query(query: { active: boolean; lastFocusedWindow: boolean }): Promise<{ readonly id: number }[]>;
  };
  readonly scripting: {
    executeScript(injection: {
      target: { tabId: number };
      files?: string[];
      func?: (...args: never[]) => unknown;
      args?: unknown[];
    }): Promise<{ readonly result: unknown }[]>;
  };
};

/** What the injected bundle is in the isolated world. */
declare const plainreadBench: typeof import('./in-page.js');

export interface SpeedRun {
  readonly pages: readonly PageTimes[];
  /** Pages that did not load or threw, with what was said. */
  readonly failures: readonly string[];
  /** Self time by function, of Plainread alone; empty where it was not asked for or the browser has no profiler. */
  readonly profile: SelfTimes;
}

/** @param folder the bench's extension */
export async function runBrowser(
  browser: BrowserName,
  folder: string,
  pages: readonly CorpusPage[],
  options: { readonly profile: boolean; readonly onPage: (done: number) => void },
): Promise<SpeedRun> {
  writeBenchManifest(folder, browser);
  const network = await TestNetwork.start();
  const times: PageTimes[] = [];
  const failures: string[] = [];
  const profile: SelfTimes = new Map();
  const driver = await launch({ browser, extension: folder, network });
  try {
    for (const [index, page] of pages.entries()) {
      network.serve(page.url, page.html());
      try {
        await driver.goto(page.url);
        times.push(await measureTab(driver, index));
        if (options.profile) await profileOf(driver, profile, () => repeatInTab(driver));
      } catch (error) {
        failures.push(`${page.id}: ${String(error).slice(0, 160)}`);
        // The page may have taken its tab along.
        await driver.newTab();
      }
      options.onPage(index + 1);
    }
  } finally {
    await driver.close();
    await network.close();
  }
  return { pages: times, failures, profile };
}

/** Injects the bundle into the active tab and measures there; the first round only warms up. */
async function measureTab(driver: Driver, first: number): Promise<PageTimes> {
  await driver.evaluateInBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files: ['bench.js'] });
  });
  const rounds: RoundTimes[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const times = await roundInTab(driver, first + round);
    if (round > 0) rounds.push(times);
  }
  return rounds;
}

function roundInTab(driver: Driver, first: number): Promise<RoundTimes> {
  return driver.evaluateInBackground(async (begin: number) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const func = (f: number) => plainreadBench.bench.round(f);
    const target = { tabId: tab?.id ?? -1 };
    const [answer] = await chrome.scripting.executeScript({ target, func, args: [begin] });
    if (!answer?.result) throw new Error('the page gave no times');
    return answer.result as RoundTimes;
  }, first);
}

function repeatInTab(driver: Driver): Promise<void> {
  return driver.evaluateInBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const func = () => plainreadBench.bench.repeat(5);
    await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func });
  });
}
