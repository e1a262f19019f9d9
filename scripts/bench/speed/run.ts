/**
 * Takes one browser through the pages. A page that does not load, does not end or takes the browser along is passed
 * over and named; the next one gets a new browser.
 */
import type { BrowserName } from '../../drive/browsers.js';
import type { Driver, LaunchOptions } from '../../drive/driver.js';
import { launch } from '../../drive/launch.js';
import { TestNetwork } from '../../drive/network.js';
import { withTimeout } from '../../drive/wait.js';
import type { CorpusPage } from '../corpus.js';
import { writeBenchManifest } from './bundle.js';
import { profileOf, type SelfTimes } from './profile.js';
import { served } from './served.js';
import { measureTab, repeatInTab } from './tab.js';
import { ORDERS, type PageTimes } from './times.js';

/** Milliseconds that one page may take, with all its rounds. */
const PAGE_MS = 60_000;
const CLOSE_MS = 20_000;
const STARTS = 3;
/** Pages passed over one after the other from which on it is the browser, not they. */
const TOO_MANY = 5;

export interface SpeedRun {
  readonly pages: readonly PageTimes[];
  /** Pages passed over, each with what was said. */
  readonly failures: readonly string[];
  /** Self time by function, of Plainread alone; empty where it was not asked for or the browser has no profiler. */
  readonly profile: SelfTimes;
}

export interface SpeedOptions {
  readonly profile: boolean;
  /** Is told after each page how many are done, and why this one was passed over. */
  readonly onPage: (done: number, failure: string | null) => void;
}

/**
 * @param folder the bench's extension
 * @throws Error when the browser cannot be started, or several pages in a row come to nothing
 */
export async function runBrowser(
  browser: BrowserName,
  folder: string,
  pages: readonly CorpusPage[],
  { profile: profiling, onPage }: SpeedOptions,
): Promise<SpeedRun> {
  writeBenchManifest(folder, browser);
  const network = await TestNetwork.start();
  const start = () => startPatiently({ browser, extension: folder, network });
  const times: PageTimes[] = [];
  const failures: string[] = [];
  const profile: SelfTimes = new Map();
  let driver = await start();
  let inARow = 0;
  try {
    for (const [index, page] of pages.entries()) {
      const { value, failure } = await attempt(measurePage({ driver, network, page, profiling }));
      if (value) {
        times.push(value.times);
        for (const [name, time] of value.profile) profile.set(name, (profile.get(name) ?? 0) + time);
      }
      inARow = failure === null ? 0 : inARow + 1;
      if (failure !== null) failures.push(`${page.id} (${page.host}): ${failure}`);
      onPage(index + 1, failure);
      if (inARow === TOO_MANY) throw new Error(`${browser} came to nothing ${TOO_MANY} times in a row`);
      if (failure === null) continue;
      await end(driver);
      driver = await start();
    }
  } finally {
    await end(driver);
    await network.close();
  }
  return { pages: times, failures, profile };
}

interface Task {
  readonly driver: Driver;
  readonly network: TestNetwork;
  readonly page: CorpusPage;
  readonly profiling: boolean;
}

async function measurePage({ driver, network, page, profiling }: Task) {
  const { url, reply } = served(page);
  network.serve(url, reply);
  network.clearRequests();
  await driver.goto(url);
  const times = await measureTab(driver, ORDERS);
  const profile: SelfTimes = new Map();
  if (profiling) await profileOf(driver, profile, () => repeatInTab(driver));
  return { times, profile };
}

/** Waits a minute at most; gives the value, or what went wrong in a line. */
async function attempt<T>(
  work: Promise<T>,
): Promise<{ readonly value: T | null; readonly failure: string | null }> {
  try {
    return { value: await withTimeout(work, PAGE_MS, 'not done'), failure: null };
  } catch (error) {
    return { value: null, failure: String(error).replace(/\s+/g, ' ').slice(0, 160) };
  }
}

/** A busy machine does not always start a browser at the first try. */
async function startPatiently(options: LaunchOptions): Promise<Driver> {
  for (let again = STARTS - 1; again > 0; again--) {
    try {
      return await launch(options);
    } catch {
      // once more
    }
  }
  return launch(options);
}

/** Closes a browser that may hang or be gone already. */
async function end(driver: Driver): Promise<void> {
  try {
    await withTimeout(driver.close(), CLOSE_MS, 'the browser did not close');
  } catch {
    await driver.kill().catch(() => {});
    await driver.close().catch(() => {});
  }
}
