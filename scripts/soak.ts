/**
 * `npm run soak [-- NAME… --browser chromium|firefox --times N --seed N]`: the long runs of `scripts/soak`, all by
 * default, in both browsers; ends with one table. Fails when one is not in order.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from './drive/browsers.js';
import type { SoakOptions, SoakReport } from './soak/rig/report.js';

interface Run {
  readonly run: (options: SoakOptions) => Promise<SoakReport>;
}

const FOLDER = path.join(import.meta.dirname, 'soak');
/** Every file of the folder is a run; what they share is in its `rig`. */
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string' }, times: { type: 'string' }, seed: { type: 'string', default: '1' } },
});

/** What is wrong with the arguments, or null. */
function misuse(): string | null {
  const unknown = positionals.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) return `No such run: ${unknown.join(', ')}. There are: ${NAMES.join(', ')}.`;
  if (values.browser !== undefined && !BROWSERS.some((name) => name === values.browser))
    return `--browser is ${BROWSERS.join(' or ')}.`;
  if (values.times !== undefined && !/^[1-9]\d*$/.test(values.times)) return '--times is a number from 1 on.';
  return /^\d+$/.test(values.seed) ? null : '--seed is a whole number.';
}

async function soak(name: string, browser: BrowserName): Promise<SoakReport> {
  const started = performance.now();
  const { run } = (await import(path.join(FOLDER, `${name}.ts`))) as Run;
  const times = values.times === undefined ? {} : { times: Number(values.times) };
  const onProgress = (line: string) => console.log(`  ${name}, ${browser}: ${line}`);
  const failed = (error: unknown) => ({
    title: `${browser}: ${name}`,
    lines: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    ok: false,
  });
  const report = await run({ browser, seed: Number(values.seed), ...times, onProgress }).catch(failed);
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  return { ...report, title: `${report.title} (${minutes} min)` };
}

async function main(): Promise<number> {
  const reports: SoakReport[] = [];
  for (const name of positionals.length > 0 ? positionals : NAMES)
    for (const browser of BROWSERS)
      if (values.browser === undefined || values.browser === browser) reports.push(await soak(name, browser));
  console.log();
  for (const { title, lines, ok } of reports) {
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${title}`);
    for (const line of lines) console.log(`         ${line}`);
  }
  return reports.every(({ ok }) => ok) ? 0 : 1;
}

const wrong = misuse();
if (wrong !== null) console.error(wrong);
process.exitCode = wrong === null ? await main() : 2;
