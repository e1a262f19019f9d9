/**
 * Kills the browser in the middle of saves, over and over, and looks after each restart whether everything that was
 * acknowledged is there and everything that is there is whole.
 */
import type { Driver } from '../drive/driver.js';
import { launch } from '../drive/launch.js';
import type { View } from '../drive/view.js';
import { type SoakExtension, soakExtension } from './rig/extension.js';
import { Lane, stateOf } from './rig/lane.js';
import type { Inspection } from './rig/page/inspect.js';
import type { SoakPage } from './rig/page/main.js';
import { holdsStorage, killAll, processTree } from './rig/process-tree.js';
import { type Random, randomOf } from './rig/random.js';
import type { SoakOptions, SoakReport } from './rig/report.js';
import { inspectLibrary, openSoakPage } from './rig/soak-page.js';

declare const soak: SoakPage;

const FULL_COUNT = 200;
/** Kills that one profile goes through before a fresh one takes its place. */
const KILLS_A_PROFILE = 20;
const LANES = 2;
/** Saves heard of before each kill: on a slow machine the moment drawn by lot may be over before the second. */
const LEAST_HEARD = 2;
/** Steps that can have been committed after the last one we heard of. */
const MOST_UNHEARD = 500;

interface Tally {
  kills: number;
  acknowledged: number;
  unheard: number;
  readonly problems: string[];
  /** How often the main process alone, or another one, had the storage open at the kill. */
  heldByMain: number;
  heldByOther: number;
}

/** `times`: kills. */
export async function run({
  browser,
  seed,
  times = FULL_COUNT,
  onProgress,
}: SoakOptions): Promise<SoakReport> {
  const tally: Tally = { kills: 0, acknowledged: 0, unheard: 0, problems: [], heldByMain: 0, heldByOther: 0 };
  const extension = await soakExtension(browser);
  const random = randomOf('kills', browser, seed);
  try {
    while (tally.kills < times) {
      const count = Math.min(KILLS_A_PROFILE, times - tally.kills);
      await oneProfile({ browser, extension, seed: seed + tally.kills, random, count, tally });
      onProgress?.(`${tally.kills} kills, ${tally.acknowledged} acknowledged`);
    }
  } finally {
    await extension.discard();
  }
  return {
    title: `${browser}: ${tally.kills} kills in the middle of saves`,
    lines: [
      `${tally.acknowledged} changes acknowledged before a kill, ${tally.unheard} found that we had not heard of`,
      `storage open at the kill: ${tally.heldByMain} times in the main process, ${tally.heldByOther} in another`,
      `${tally.problems.length} lost, half-saved or refused`,
      ...tally.problems.slice(0, 20),
    ],
    ok: tally.problems.length === 0 && tally.kills === times && tally.acknowledged > times,
  };
}

interface Task {
  readonly browser: SoakOptions['browser'];
  readonly extension: SoakExtension;
  readonly seed: number;
  readonly random: Random;
  readonly count: number;
  readonly tally: Tally;
}

async function oneProfile({ browser, extension, seed, random, count, tally }: Task): Promise<void> {
  const driver = await launch({ browser, extension: extension.folder });
  let steps: readonly number[] = new Array(LANES).fill(0);
  try {
    for (let kill = 0; kill < count; kill++) {
      if (kill > 0) await driver.restart();
      const view = await openSoakPage(driver);
      if (kill > 0) steps = await judge(view, seed, steps, tally);
      const heard = await workUntilKilled({ driver, view, seed, steps, random, tally });
      tally.acknowledged += sum(heard) - sum(steps);
      steps = heard;
    }
    await driver.restart();
    await judge(await openSoakPage(driver), seed, steps, tally);
  } finally {
    await driver.close();
  }
}

interface Burst {
  readonly driver: Driver;
  readonly view: View;
  readonly seed: number;
  readonly steps: readonly number[];
  readonly random: Random;
  readonly tally: Tally;
}

/** Lets the lanes work for a time drawn by lot, then ends the browser. @returns the steps heard of before */
async function workUntilKilled({
  driver,
  view,
  seed,
  steps,
  random,
  tally,
}: Burst): Promise<readonly number[]> {
  const tree = processTree(driver.pid);
  await view.evaluate((...args) => soak.work(...args), seed, steps);
  // A kill right at the news of a commit falls into the next transaction; the other half falls anywhere.
  const moment = random.between(40, 700);
  const pause = random.chance(0.5) ? 0 : random.between(1, 30);
  const started = performance.now();
  let heard = steps;
  while (performance.now() - started < moment || sum(heard) - sum(steps) < LEAST_HEARD) {
    const news = await view.evaluate((known) => soak.acknowledged(known), sum(heard));
    if (news.problems.length > 0) {
      tally.problems.push(...news.problems);
      break;
    }
    heard = news.steps;
    if (performance.now() - started > 15_000) throw new Error('not enough was saved within 15 s');
  }
  await new Promise((resolve) => setTimeout(resolve, pause));
  await kill(driver, tree, tally);
  return heard;
}

/** The whole tree, the main process first: whichever process writes, it is cut off. */
async function kill(driver: Driver, before: readonly number[], tally: Tally): Promise<void> {
  const tree = [...new Set([...processTree(driver.pid), ...before])];
  const holders = tree.filter((pid) => holdsStorage(pid, driver.profile));
  if (holders.includes(driver.pid)) tally.heldByMain++;
  if (holders.some((pid) => pid !== driver.pid)) tally.heldByOther++;
  killAll(tree);
  await driver.kill();
  tally.kills++;
}

/** Compares what is kept with the lanes. @returns the steps that each lane has really come to */
async function judge(
  view: View,
  seed: number,
  heard: readonly number[],
  tally: Tally,
): Promise<readonly number[]> {
  const { broken, entries } = await inspectLibrary(view);
  const where = `after kill ${tally.kills}`;
  tally.problems.push(...broken.map((problem) => `${where}: ${problem}`));
  return heard.map((steps, lane) => {
    const found = stepsKept(entries, seed, lane, steps);
    if (found === null) {
      tally.problems.push(`${where}: ${lost(entries, new Lane(seed, lane).skipTo(steps))}`);
      return steps;
    }
    tally.unheard += found - steps;
    return found;
  });
}

type Entries = Inspection['entries'];

/** How many steps, at least `heard`, lead exactly to what is kept; null when no number does. */
function stepsKept(entries: Entries, seed: number, lane: number, heard: number): number | null {
  const kept = new Map(
    entries
      .filter(([page]) => page.startsWith(`lane-${lane}-`))
      .map(([page, { states, deleted }]) => [page, stateOf(states.length, deleted)]),
  );
  const plan = new Lane(seed, lane).skipTo(heard);
  for (let more = 0; more <= MOST_UNHEARD; more++) {
    const wanted = plan.kept();
    if (wanted.size === kept.size && [...wanted].every(([page, state]) => kept.get(page) === state))
      return plan.steps;
    plan.next();
  }
  return null;
}

function lost(entries: Entries, plan: Lane): string {
  const kept = new Map(entries);
  const behind = [...plan.kept()].filter(([page, state]) => {
    const entry = kept.get(page);
    return entry === undefined || stateOf(entry.states.length, entry.deleted) !== state;
  });
  return `lost or out of order: ${behind.map(([page, state]) => `${page} at ${state}`).join(', ')}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
