/**
 * Fills the disk in the middle of saves, over and over: each save that has no room must say so, none may hang or
 * throw, what was kept must stay, and as soon as there is room saving must work again.
 */
import path from 'node:path';
import type { Driver } from '../drive/driver.js';
import { launch } from '../drive/launch.js';
import type { View } from '../drive/view.js';
import { poll, sleep } from '../drive/wait.js';
import { soakExtension } from './rig/extension.js';
import type { Inspection } from './rig/page/inspect.js';
import type { Saved, SoakPage } from './rig/page/main.js';
import { type Random, randomOf } from './rig/random.js';
import type { SoakOptions, SoakReport } from './rig/report.js';
import { type SmallDisk, smallDisk } from './rig/small-disk.js';
import { inspectLibrary, openSoakPage } from './rig/soak-page.js';

declare const soak: SoakPage;

const FULL_COUNT = 50;
/** Room for a profile and a few hundred articles; small enough to be filled in a moment. */
const DISK_MB = 300;
/** Saves of one burst; the disk is filled while they run. */
const BURST = 30;
/** Longest that a save may take before it counts as hanging. */
const HANG_MS = 10_000;
/** Articles that are saved after room was made. */
const AFTER = 3;
/** Rounds on one disk before a fresh one takes its place. */
const ROUNDS_A_DISK = 10;

interface Tally {
  rounds: number;
  /** Rounds in which saves were told that there is no room. */
  told: number;
  full: number;
  slowest: number;
  readonly problems: string[];
}

/** `times`: how often the disk is filled. */
export async function run({
  browser,
  seed,
  times = FULL_COUNT,
  onProgress,
}: SoakOptions): Promise<SoakReport> {
  const tally: Tally = { rounds: 0, told: 0, full: 0, slowest: 0, problems: [] };
  const random = randomOf('disk-full', browser, seed);
  const extension = await soakExtension(browser);
  try {
    while (tally.rounds < times) {
      const disk = smallDisk(DISK_MB);
      try {
        const profile = path.join(disk.folder, 'profile');
        const driver = await launch({ browser, extension: extension.folder, profile });
        const count = Math.min(ROUNDS_A_DISK, times - tally.rounds);
        await fillAgainAndAgain({ driver, disk, random, count, tally }).finally(() => driver.close());
      } finally {
        disk.discard();
      }
      onProgress?.(`filled ${tally.rounds} times, ${tally.full} saves told so`);
    }
  } finally {
    await extension.discard();
  }
  return {
    title: `${browser}: disk full ${tally.rounds} times in the middle of saves`,
    lines: [
      `${tally.told} of ${tally.rounds} times the clear error (storage-full, ${tally.full} saves in all); slowest save ${Math.round(tally.slowest)} ms`,
      `${tally.problems.length} other errors, hangs, altered or lost articles`,
      ...tally.problems.slice(0, 20),
    ],
    ok: tally.problems.length === 0 && tally.told === times,
  };
}

interface Task {
  readonly driver: Driver;
  readonly disk: SmallDisk;
  readonly random: Random;
  readonly count: number;
  readonly tally: Tally;
}

async function fillAgainAndAgain({ driver, disk, random, count, tally }: Task): Promise<void> {
  const view = await openSoakPage(driver);
  let kept = new Map<string, string>();
  for (let round = 0; round < count; round++) {
    const problem = (words: string) => tally.problems.push(`filling ${tally.rounds + 1}: ${words}`);
    const burst = await saveWhileFilling(view, disk, `round-${round}`, random);
    disk.makeRoom();
    const after = await save(view, `after-${round}`, AFTER);
    const found = await inspectLibrary(view);
    const full = burst.filter(({ outcome }) => outcome === 'storage-full').length;
    const others = burst.filter(({ outcome }) => !/^(?:created|storage-full)$/.test(outcome));
    if (others.length > 0)
      problem(`not the clear error: ${[...new Set(others.map(({ outcome }) => outcome))]}`);
    if (after.some(({ outcome }) => outcome !== 'created'))
      problem(`saving did not work again: ${after.map(({ outcome }) => outcome)}`);
    for (const words of [...found.broken, ...altered(kept, found)]) problem(words);
    const created = [...burst, ...after].filter(({ outcome }) => outcome === 'created').length;
    if (found.entries.length !== kept.size + created)
      problem(`${found.entries.length} kept of ${kept.size + created} acknowledged`);
    kept = checksums(found);
    tally.rounds++;
    tally.full += full;
    tally.told += full > 0 ? 1 : 0;
    tally.slowest = Math.max(tally.slowest, ...burst.map(({ ms }) => ms));
  }
  // Not only in the browser's memory: on the disk too.
  await driver.restart();
  const found = await inspectLibrary(await openSoakPage(driver));
  tally.problems.push(
    ...[...found.broken, ...altered(kept, found)].map((words) => `after a restart: ${words}`),
  );
}

/** Starts a burst, fills the disk at a moment drawn by lot and keeps it full until the burst is through. */
async function saveWhileFilling(
  view: View,
  disk: SmallDisk,
  prefix: string,
  random: Random,
): Promise<readonly Saved[]> {
  const known = await countSaved(view);
  await view.evaluate((...args) => soak.saveMany(...args), prefix, 1, BURST, 'first');
  await sleep(random.between(20, 120));
  // The browser gives room back now and then, by tidying its files; a disk that is full stays full.
  const isThrough = async () => {
    disk.fill();
    return (await countSaved(view)) >= known + BURST;
  };
  await poll(isThrough, 'the saves hang', { timeout: HANG_MS * 2, interval: 5 });
  const burst = await savedSince(view, known);
  // A burst that was through before the disk was full has shown nothing: one more, on the full disk.
  return burst.every(({ outcome }) => outcome === 'created')
    ? [...burst, ...(await saveOnFull(view, disk, prefix))]
    : burst;
}

async function saveOnFull(view: View, disk: SmallDisk, prefix: string): Promise<readonly Saved[]> {
  disk.fill();
  return save(view, `${prefix}-full`, BURST);
}

async function save(view: View, prefix: string, count: number): Promise<readonly Saved[]> {
  const known = await countSaved(view);
  await view.evaluate((...args) => soak.saveMany(...args), prefix, 1, count, 'first');
  const isThrough = async () => (await countSaved(view)) >= known + count;
  await poll(isThrough, 'the saves hang', { timeout: HANG_MS, interval: 20 });
  return savedSince(view, known);
}

function countSaved(view: View): Promise<number> {
  return view.evaluate(() => soak.saved().length);
}

function savedSince(view: View, known: number): Promise<readonly Saved[]> {
  return view.evaluate((from) => soak.saved().slice(from), known);
}

function checksums({ entries }: Inspection): Map<string, string> {
  return new Map(entries.map(([page, { checksum }]) => [page, checksum]));
}

function altered(before: ReadonlyMap<string, string>, found: Inspection): string[] {
  const now = checksums(found);
  return [...before]
    .filter(([page, sum]) => now.get(page) !== sum)
    .map(([page]) => `${page} is not what it was`);
}
