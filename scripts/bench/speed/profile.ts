/** Where the time goes, function by function: Chromium's own sampling profiler. */
import { ChromiumView } from '../../drive/chromium/view.js';
import type { Driver } from '../../drive/driver.js';

/** `function (line of the bundle)` → milliseconds spent in the function itself, its callees not counted. */
export type SelfTimes = Map<string, number>;

/** Microseconds between two samples. */
const INTERVAL = 100;

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
}

/** Profiles the active tab while `work` runs, and adds what was found to `into`. Does nothing in Firefox. */
export async function profileOf(driver: Driver, into: SelfTimes, work: () => Promise<void>): Promise<void> {
  const tab = await driver.tab();
  if (!(tab instanceof ChromiumView)) return;
  const session = await tab.page.createCDPSession();
  try {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
    await session.send('Profiler.start');
    await work();
    const { profile } = await session.send('Profiler.stop');
    addSelfTimes(into, profile.nodes, profile.samples ?? [], profile.timeDeltas ?? []);
  } finally {
    await session.detach();
  }
}

/** Adds the time of each sample to the function it was taken in; idle time is left out. */
export function addSelfTimes(
  into: SelfTimes,
  nodes: readonly ProfileNode[],
  samples: readonly number[],
  microseconds: readonly number[],
): void {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  for (const [i, sample] of samples.entries()) {
    const name = names.get(sample) ?? '';
    if (name === '' || name === '(idle)' || name === '(program)') continue;
    into.set(name, (into.get(name) ?? 0) + (microseconds[i + 1] ?? 0) / 1000);
  }
}

function nameOf({ functionName, url, lineNumber }: ProfileNode['callFrame']): string {
  if (functionName === '(idle)' || functionName === '(program)') return functionName;
  return url === '' ? functionName : `${functionName || '(anonymous)'}:${lineNumber + 1}`;
}
