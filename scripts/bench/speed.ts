/**
 * `npm run bench:speed`: how long Plainread takes from snapshot to Article, beside Readability alone and Defuddle, in
 * real browsers, in an extension's isolated world, on pages of a corpus that a test network serves. Keep the ratios: the
 * milliseconds are this machine's.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BrowserName, findBrowsers } from '../drive/browsers.js';
import { readCorpus } from './corpus.js';
import { sample } from './sample.js';
import { buildBenchExtension } from './speed/bundle.js';
import { speedReport } from './speed/report.js';
import { runBrowser } from './speed/run.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus/news' },
    browser: { type: 'string' },
    limit: { type: 'string', default: '120' },
    profile: { type: 'boolean', default: false },
  },
});

/** Pages between two lines of progress. */
const STEP = 10;

function progress(browser: BrowserName, pages: number) {
  const started = Date.now();
  return (done: number, failure: string | null) => {
    const seconds = Math.round((Date.now() - started) / 1000);
    const line = `${browser}: ${done} of ${pages} pages, ${seconds} s`;
    if (failure !== null) process.stderr.write(`${line}; passed over: ${failure}\n`);
    else if (done % STEP === 0 || done === pages) process.stderr.write(`${line}\n`);
  };
}

const browsers: readonly BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => values.browser === undefined || values.browser === name,
);
if (browsers.length === 0) throw new Error(`--browser takes chromium or firefox, not ${values.browser}`);
const pages = sample(readCorpus(values.corpus), Number(values.limit));
const folder = await buildBenchExtension();
try {
  for (const browser of browsers) {
    try {
      const onPage = progress(browser, pages.length);
      const run = await runBrowser(browser, folder, pages, { profile: values.profile, onPage });
      console.log(`\n${speedReport(`${browser} ${findBrowsers()[browser]?.version ?? ''}`, run)}`);
    } catch (error) {
      // The other browser can still be measured.
      console.error(`${browser}: ${String(error)}`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
