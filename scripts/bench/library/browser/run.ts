/** Takes one browser through the sizes. */
import type { BrowserName } from '../../../drive/browsers.js';
import type { Driver } from '../../../drive/driver.js';
import { launch } from '../../../drive/launch.js';
import type { View } from '../../../drive/view.js';
import { sleep } from '../../../drive/wait.js';
import { benchExtension } from './extension.js';
import type { BenchPage, SaveTimes, SearchTimes, Times } from './page/main.js';
import type { Probed } from './page/probe.js';
import type { RoundTrip } from './page/round-trip.js';

declare const bench: BenchPage;

export interface SizeResult extends SaveTimes {
  readonly size: number;
  readonly indexMs: number;
  /** Milliseconds from navigation to the first rows, for each opening. */
  readonly firstRows: Times;
  /** The same with no article, until it says so. */
  readonly emptyPage: Times;
  readonly search: Readonly<Record<string, SearchTimes>>;
  /** Bytes of the library page, of the same with no article, and of the bench's own page without MiniSearch. */
  readonly heap: number;
  readonly emptyHeap: number;
  readonly benchHeap: number;
  readonly scans: Times;
  readonly mini: {
    readonly loadMs: number;
    /** Adding one article and storing the index. */
    readonly saveMs: number;
    readonly storedBytes: number;
    readonly heap: number;
    readonly times: Readonly<Record<string, Times>>;
  } | null;
}

export interface RunOptions {
  readonly browser: BrowserName;
  readonly sizes: readonly number[];
  /** Leaves the peers out. */
  readonly alone: boolean;
  readonly onProgress: (line: string) => void;
  /** Told of each size when it is measured: what comes after it may fail. */
  readonly onSize: (result: SizeResult) => void;
}

/** Backup, an empty library, restore: in a browser of its own, and nothing indexed. */
export async function runRoundTrip({
  browser,
  sizes,
  onProgress,
}: RunOptions): Promise<RoundTrip & { size: number }> {
  const size = sizes[0] ?? 0;
  const extension = await benchExtension(browser);
  const driver = await launch({ browser, extension: extension.folder });
  const tell = (what: string) => onProgress(`${browser}, backup of ${size}: ${what}`);
  try {
    const page = await openBench(driver);
    await jobOf(page, (from, to) => bench.fill(from, to), [0, size], tell);
    return { size, ...((await jobOf(page, () => bench.roundTrip(), [], tell)) as RoundTrip) };
  } finally {
    await driver.close();
    await extension.discard();
  }
}

const OPENINGS = 9;
/** Milliseconds: a browser goes on tidying its store after so much was written, and no reader opens a page meanwhile. */
const TIDYING = 15_000;
const SAVES = 200;

export async function runBrowser(options: RunOptions): Promise<SizeResult[]> {
  const extension = await benchExtension(options.browser);
  const driver = await launch({ browser: options.browser, extension: extension.folder });
  const results: SizeResult[] = [];
  try {
    const { times: emptyPage, heap: emptyHeap } = await openings(driver);
    let filled = 0;
    for (const size of options.sizes) {
      const result = { emptyPage, emptyHeap, ...(await measure(driver, filled, size, options)) };
      options.onSize(result);
      results.push(result);
      filled = size + SAVES;
    }
  } finally {
    await driver.close();
    await extension.discard();
  }
  return results;
}

async function measure(
  driver: Driver,
  filled: number,
  size: number,
  options: RunOptions,
): Promise<Omit<SizeResult, 'emptyPage' | 'emptyHeap'>> {
  const tell = (what: string) => options.onProgress(`${options.browser}, ${size}: ${what}`);
  let page = await openBench(driver);
  const benchHeap = await page.heapBytes();
  await jobOf(page, (from, to) => bench.fill(from, to), [filled, size], tell);
  const indexMs = (await jobOf(page, () => bench.tend(), [], tell)) as number;
  await page.close();
  tell('the library page');
  await sleep(TIDYING);
  const { times: firstRows, heap } = await openings(driver);
  page = await openBench(driver);
  tell('searches');
  const search = (await jobOf(page, (texts) => bench.search(texts), [size], tell)) as SizeResult['search'];
  tell('saves');
  const saves = await jobOf(page, (texts, count) => bench.save(texts, count), [size, SAVES], tell);
  const peers = options.alone ? { scans: [], mini: null } : await measurePeers(driver, page, size, tell);
  await page.close().catch(() => undefined);
  return { size, indexMs, firstRows, search, ...(saves as SaveTimes), heap, benchHeap, ...peers };
}

/** Opens the library page again and again. @returns how long it took each time, and the heap of the last one */
async function openings(driver: Driver): Promise<{ times: Times; heap: number }> {
  const times: number[] = [];
  let heap = 0;
  for (let opening = 0; opening < OPENINGS; opening++) {
    const view = await driver.openExtensionPage('library.html');
    await view.waitFor(() => (globalThis as Probed).firstRows !== undefined, 30_000);
    times.push((await view.evaluate(() => (globalThis as Probed).firstRows)) ?? Number.NaN);
    if (opening === OPENINGS - 1) {
      await sleep(2000);
      heap = await view.heapBytes();
    }
    await view.close();
  }
  return { times, heap };
}

async function measurePeers(driver: Driver, page: View, size: number, tell: (what: string) => void) {
  tell('scans');
  const scans = (await jobOf(page, (texts) => bench.scan(texts), [size], tell)) as Times;
  return { scans, mini: await measureMiniSearch(driver, size, tell) };
}

/** Null when it does not come to an end: what was measured of ours still counts. */
async function measureMiniSearch(
  driver: Driver,
  size: number,
  tell: (what: string) => void,
): Promise<SizeResult['mini']> {
  tell('MiniSearch');
  const alone = await openBench(driver);
  try {
    const mini = await jobOf(alone, (texts) => bench.miniSearch(texts), [size], tell);
    const heap = await alone.heapBytes();
    return { ...(mini as Omit<NonNullable<SizeResult['mini']>, 'heap'>), heap };
  } catch (error) {
    tell(`MiniSearch was given up: ${String(error)}`);
    return null;
  } finally {
    await alone.close().catch(() => undefined);
  }
}

async function openBench(driver: Driver): Promise<View> {
  const view = await driver.openExtensionPage('bench.html');
  await view.waitFor(() => 'bench' in globalThis);
  return view;
}

/** Begins a job and waits for its end; at most half an hour. */
async function jobOf<A extends unknown[]>(
  view: View,
  start: (...args: A) => void,
  args: A,
  tell: (what: string) => void,
): Promise<unknown> {
  await view.evaluate(start, ...args);
  let last = '';
  for (let waited = 0; waited < 3600; waited++) {
    const { isDone, note, result } = await view.evaluate(() => bench.job());
    if (note !== last && (waited % 20 === 0 || isDone)) {
      last = note;
      tell(note);
    }
    if (isDone && result === null && note.includes('rror')) throw new Error(note);
    if (isDone) return result;
    await sleep(500);
  }
  throw new Error(`a job took longer than half an hour: ${last}`);
}
