/** Samples of the long runs of scripts/soak: `npm run soak` makes them in full. */
import { describe, expect, it } from 'vitest';
import { type BrowserName, findBrowsers } from '../../scripts/drive/browsers.js';
import { run as diskFull } from '../../scripts/soak/disk-full.js';
import { run as kills } from '../../scripts/soak/kills.js';
import type { SoakReport } from '../../scripts/soak/rig/report.js';
import { canMountSmallDisk } from '../../scripts/soak/rig/small-disk.js';
import { run as twoWriters } from '../../scripts/soak/two-writers.js';
import { mustNotSkip } from './rig/skip.js';

const BROWSERS = findBrowsers();
const SEED = 20_240_305;
const TIMEOUT_MS = 180_000;

function expectInOrder({ title, lines, ok }: SoakReport): void {
  expect(ok, `${title}\n${lines.join('\n')}`).toBe(true);
}

describe.each<BrowserName>(['chromium', 'firefox'])('what was saved stays · %s', (browser) => {
  if (!BROWSERS[browser]) {
    mustNotSkip(`${browser} is not installed here`);
    return;
  }

  it('when the browser is killed in the middle of saves', { timeout: TIMEOUT_MS }, async () => {
    expectInOrder(await kills({ browser, seed: SEED, times: 5 }));
  });

  it('when two windows save at once', { timeout: TIMEOUT_MS }, async () => {
    expectInOrder(await twoWriters({ browser, seed: SEED, times: 100 }));
  });

  if (!canMountSmallDisk()) {
    mustNotSkip('no small disk can be mounted here (that needs root on Linux)');
    return;
  }

  it('when the disk is full', { timeout: TIMEOUT_MS }, async () => {
    expectInOrder(await diskFull({ browser, seed: SEED, times: 2 }));
  });
});
