/**
 * `npm run bench:library`: whether a search finds the right article first, on a corpus kept beside the project; and the
 * library at 10,000 and 50,000 synthetic articles in real browsers, beside a scan over all texts and MiniSearch, in one
 * run. Keep the ratios: the milliseconds are this machine's. Needs `npm run build`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, findBrowsers } from '../drive/browsers.js';
import { libraryReport, linesOf } from './library/browser/report.js';
import { runBrowser, runRoundTrip, type SizeResult } from './library/browser/run.js';
import { measureRanking } from './library/ranking.js';

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    sizes: { type: 'string', default: '10000,50000' },
    /** Without the peers in the browsers. */
    alone: { type: 'boolean', default: false },
    /** A corpus of articles with known titles and bodies; `none`, and ranking is not measured. */
    corpus: { type: 'string', default: path.resolve(import.meta.dirname, '../../../shared/corpus/news') },
  },
});

const sizes = values.sizes.split(',').map(Number);
if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0))
  throw new Error(`--sizes takes numbers parted by commas, not ${values.sizes}`);
const browsers = (['chromium', 'firefox'] as const).filter(
  (name: BrowserName) => values.browser === undefined || values.browser === name,
);
if (browsers.length === 0 && values.browser !== 'none')
  throw new Error(`--browser takes chromium, firefox or none, not ${values.browser}`);
if (values.corpus !== 'none') await rank(values.corpus);
for (const browser of browsers) {
  try {
    const onProgress = (line: string) => process.stderr.write(`${line}\n`);
    const onSize = (result: SizeResult) => onProgress(linesOf(result).join('\n'));
    const options = { browser, sizes, alone: values.alone, onProgress, onSize };
    const trip = await runRoundTrip(options);
    const results = await runBrowser(options);
    console.log(libraryReport(`${browser} ${findBrowsers()[browser]?.version ?? ''}`, results, trip));
    if (!trip.isIdentical) process.exitCode = 1;
  } catch (error) {
    // The other browser can still be measured.
    console.error(`${browser}: ${String(error)}`);
    process.exitCode = 1;
  }
}

async function rank(corpus: string): Promise<void> {
  if (!existsSync(corpus)) {
    console.error(`NOT MEASURED: ranking. There is no corpus at ${corpus}; --corpus takes one, or none.`);
    process.exitCode = 1;
    return;
  }
  const { report, isRight } = await measureRanking(corpus);
  console.log(report);
  if (!isRight) process.exitCode = 1;
}
