import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { BrowserName } from '../../drive/browsers.js';

/** The page the copy has beside the product's own. */
export const SOAK_PAGE = 'soak.html';

const HERE = import.meta.dirname;
const DIST = path.resolve(HERE, '../../..', process.env['PLAINREAD_DIST'] ?? 'dist');

/** A copy of the built extension with the soak's page in it. */
export interface SoakExtension {
  readonly folder: string;
  discard(): Promise<void>;
}

/**
 * Copies the built extension (`npm run build`, or PLAINREAD_DIST) and adds the soak's page: the product itself has no
 * door for tests.
 */
export async function soakExtension(browser: BrowserName): Promise<SoakExtension> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'plainread-soak-'));
  await cp(path.join(DIST, browser === 'chromium' ? 'chrome' : 'firefox'), folder, { recursive: true });
  await cp(path.join(HERE, 'page/soak.html'), path.join(folder, SOAK_PAGE));
  await build({
    entryPoints: { soak: path.join(HERE, 'page/main.ts') },
    bundle: true,
    format: 'esm',
    outdir: folder,
    logLevel: 'warning',
  });
  return { folder, discard: () => rm(folder, { recursive: true, force: true }) };
}
