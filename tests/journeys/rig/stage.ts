import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { type BrowserName, findBrowsers, hasVirtualScreen } from '../../../scripts/drive/browsers.js';
import type { Driver, LaunchOptions } from '../../../scripts/drive/driver.js';
import { launch } from '../../../scripts/drive/launch.js';
import { TestNetwork } from '../../../scripts/drive/network.js';
import { mustNotSkip } from './skip.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const BROWSERS = findBrowsers();

/** A browser with the built extension, and the network it sees, for the time of one journey. */
export interface Stage {
  readonly driver: Driver;
  readonly network: TestNetwork;
  readonly manifest: Manifest;
}

/** What journeys read of the built manifest. */
export interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly commands: Readonly<Record<string, { readonly suggested_key?: { readonly default: string } }>>;
}

export interface JourneyOptions {
  /** Serves the pages of the journey. */
  readonly pages: (network: TestNetwork) => void;
  /** Chromium takes shortcuts and context menus only on a (virtual) screen. */
  readonly screen?: LaunchOptions['screen'];
  /** The extension is allowed in private windows. */
  readonly allowPrivate?: boolean;
}

/** Declares a journey once; it is walked in Chromium and in Firefox. `stage()` is there inside its tests. */
export function inBothBrowsers(
  title: string,
  options: JourneyOptions,
  journey: (stage: () => Stage) => void,
) {
  describe.each<BrowserName>(['chromium', 'firefox'])(`${title} · %s`, (browser) => {
    if (!BROWSERS[browser]) {
      mustNotSkip(`${browser} is not installed here`);
      return;
    }
    if (browser === 'chromium' && options.screen === 'virtual' && !hasVirtualScreen()) {
      mustNotSkip(
        'Chromium takes shortcuts and context menus only in a window, and Xvfb is not installed here',
      );
      return;
    }
    let stage: Stage | null = null;
    beforeAll(async () => {
      stage = await open(browser, options);
    });
    afterAll(async () => {
      await stage?.driver.close();
      await stage?.network.close();
    });
    journey(() => {
      if (!stage) throw new Error('the browser did not start');
      return stage;
    });
  });
}

async function open(
  browser: BrowserName,
  { pages, screen, allowPrivate = false }: JourneyOptions,
): Promise<Stage> {
  const extension = builtExtension(browser);
  const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8')) as Manifest;
  const network = await TestNetwork.start();
  pages(network);
  // Firefox takes everything without a screen, and starts faster so.
  const where = browser === 'chromium' ? (screen ?? 'none') : 'none';
  try {
    return {
      driver: await launch({ browser, extension, network, screen: where, allowPrivate }),
      network,
      manifest,
    };
  } catch (error) {
    await network.close();
    throw error;
  }
}

function builtExtension(browser: BrowserName): string {
  const folder = path.resolve(
    ROOT,
    process.env['PLAINREAD_DIST'] ?? 'dist',
    browser === 'chromium' ? 'chrome' : 'firefox',
  );
  if (!existsSync(path.join(folder, 'manifest.json')))
    throw new Error(`no extension in ${folder}: npm run build first`);
  return folder;
}
