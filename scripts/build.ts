/**
 * `npm run build`: the sources → `dist/chrome`, `dist/firefox` (each loadable unpacked) and `dist/node`.
 * Prints the size of every bundle and fails when one is over its budget.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { buildBundles } from './build/bundles.js';
import { checkSizes } from './build/sizes.js';
import { manifestFor, TARGETS, type Target } from './manifest.js';
import { buildNodeModule } from './node-module.js';

const ICON_SIZES = [16, 32, 48, 96, 128];

async function buildTarget(target: Target): Promise<void> {
  const out = `dist/${target}`;
  mkdirSync(`${out}/icons`, { recursive: true });
  for (const size of ICON_SIZES) cpSync(`icons/plainread-${size}.png`, `${out}/icons/plainread-${size}.png`);
  cpSync('src/_locales', `${out}/_locales`, { recursive: true });
  cpSync('LICENSE', `${out}/LICENSE`);
  writeFileSync(`${out}/manifest.json`, `${JSON.stringify(manifestFor(target), null, 2)}\n`);
  await buildBundles(target, out);
}

rmSync('dist', { recursive: true, force: true });
for (const target of TARGETS) await buildTarget(target);
await buildNodeModule();
const problems = TARGETS.flatMap((target) => checkSizes(target, `dist/${target}`));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log('Built dist/chrome, dist/firefox and dist/node.');
