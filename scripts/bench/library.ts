/**
 * `npm run bench:library`: the library at 10,000 and 50,000 synthetic articles in real browsers, beside a scan over all
 * texts and MiniSearch, in one run. Keep the ratios: the milliseconds are this machine's. Needs `npm run build`.
 */
import { parseArgs } from 'node:util';
import { type BrowserName, findBrowsers } from '../drive/browsers.js';
import { libraryReport } from './library/browser/report.js';
import { runBrowser, runRoundTrip } from './library/browser/run.js';

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    sizes: { type: 'string', default: '10000,50000' },
    /** Without the peers. */
    alone: { type: 'boolean', default: false },
  },
});

const sizes = values.sizes.split(',').map(Number);
if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0))
  throw new Error(`--sizes takes numbers parted by commas, not ${values.sizes}`);
const browsers = (['chromium', 'firefox'] as const).filter(
  (name: BrowserName) => values.browser === undefined || values.browser === name,
);
if (browsers.length === 0) throw new Error(`--browser takes chromium or firefox, not ${values.browser}`);
for (const browser of browsers) {
  try {
    const onProgress = (line: string) => process.stderr.write(`${line}\n`);
    const options = { browser, sizes, alone: values.alone, onProgress };
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
