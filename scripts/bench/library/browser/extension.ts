import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { BrowserName } from '../../../drive/browsers.js';

const HERE = import.meta.dirname;
const DIST = path.resolve(HERE, '../../../..', process.env['PLAINREAD_DIST'] ?? 'dist');

/** A copy of the built extension with the bench's page and a probe before the library page's scripts. */
export interface BenchExtension {
  readonly folder: string;
  discard(): Promise<void>;
}

/** The product itself has no door for measurements. Needs `npm run build`. */
export async function benchExtension(browser: BrowserName): Promise<BenchExtension> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'plainread-bench-'));
  await cp(path.join(DIST, browser === 'chromium' ? 'chrome' : 'firefox'), folder, { recursive: true });
  await cp(path.join(HERE, 'page/bench.html'), path.join(folder, 'bench.html'));
  await build({
    entryPoints: { bench: path.join(HERE, 'page/main.ts') },
    bundle: true,
    format: 'esm',
    outdir: folder,
    logLevel: 'warning',
  });
  await build({
    entryPoints: { probe: path.join(HERE, 'page/probe.ts') },
    bundle: true,
    format: 'iife',
    outdir: folder,
    logLevel: 'warning',
  });
  const page = path.join(folder, 'library.html');
  const html = await readFile(page, 'utf8');
  if (!html.includes('<head>')) throw new Error('library.html has no <head> to put the probe into');
  await writeFile(page, html.replace('<head>', '<head><script src="probe.js"></script>'));
  return { folder, discard: () => rm(folder, { recursive: true, force: true }) };
}
