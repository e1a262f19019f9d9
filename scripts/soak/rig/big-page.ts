/** Giant pages, and how long a page's own thread stands still: measured by a timer in the page itself. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Driver } from '../../drive/driver.js';
import type { View } from '../../drive/view.js';
import { poll, sleep } from '../../drive/wait.js';

/** Kept beside the project: `node gen-big.mjs nodes|bytes|links N` writes one page. */
const GENERATOR = path.resolve(
  import.meta.dirname,
  '../../..',
  process.env['PLAINREAD_SHARED'] ?? '../shared',
  'security/gen-big.mjs',
);
const MOST_BYTES = 512 * 1024 * 1024;
const LOAD_MS = 240_000;
/** No gap longer than `CALM_GAP_MS` for `CALM_MS`: the page has done what it does by itself. */
const CALM_MS = 2000;
const CALM_GAP_MS = 250;

/** What of a page is giant, and how many of it. */
export type BigPage = readonly [kind: 'nodes' | 'bytes' | 'links', count: number];

/** The page's HTML; null where the generator is not here. */
export async function bigPage([kind, count]: BigPage): Promise<Buffer | null> {
  if (!existsSync(GENERATOR)) return null;
  const { stdout } = await promisify(execFile)(process.execPath, [GENERATOR, kind, String(count)], {
    encoding: 'buffer',
    maxBuffer: MOST_BYTES,
  });
  return stdout;
}

/** Loads an address in a new tab, which may take minutes, and waits until the page is calm. */
export async function openCalm(driver: Driver, url: string): Promise<View> {
  const tab = await driver.newTab();
  await tab.evaluate((address) => {
    setTimeout(() => location.assign(address), 0);
  }, url);
  const isLoaded = () =>
    tab.evaluate((address) => location.href === address && document.readyState === 'complete', url);
  await poll(isLoaded, `${url} did not load`, { timeout: LOAD_MS, interval: 500 });
  await tab.evaluate(startTimer);
  await calm(tab);
  return tab;
}

/** Waits until the page's thread has been free for a while. */
export async function calm(tab: View): Promise<void> {
  const isCalm = async () => {
    await takeGap(tab);
    await sleep(CALM_MS);
    return (await takeGap(tab)) <= CALM_GAP_MS;
  };
  const end = Date.now() + LOAD_MS;
  while (!(await isCalm())) if (Date.now() > end) throw new Error('the page did not come to rest');
}

/** The longest gap of the timer since it was last taken, in ms; the one that lasts counts too. */
export async function takeGap(tab: View): Promise<number> {
  return tab.evaluate(() => {
    const timer = (window as unknown as Timed).__timer;
    const now = performance.now();
    const longest = Math.max(timer.longest, now - timer.last);
    Object.assign(timer, { longest: 0, last: now });
    return longest;
  });
}

interface Timed {
  __timer: { longest: number; last: number };
}

/** Runs in the page: a timer every 10 ms that remembers its longest gap. */
function startTimer(): void {
  const timer = { longest: 0, last: performance.now() };
  (window as unknown as Timed).__timer = timer;
  setInterval(() => {
    const now = performance.now();
    timer.longest = Math.max(timer.longest, now - timer.last);
    timer.last = now;
  }, 10);
}
