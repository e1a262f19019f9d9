/**
 * `npm run bench:speed`: how long Plainread takes from snapshot to Article, beside Readability alone and Defuddle, in
 * real browsers, in an extension's isolated world, on pages of a corpus that a test network serves. Keep the ratios: the
 * milliseconds are this machine's.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BrowserName, findBrowsers } from '../drive/browsers.js';
import { readCorpus } from './corpus.js';
import { columns, decimal, percent } from './extract/table.js';
import { sample } from './sample.js';
import { buildBenchExtension } from './speed/bundle.js';
import { runBrowser, type SpeedRun } from './speed/run.js';
import { meanOfPlainread, speedFigures, stageMeans } from './speed/times.js';
import { TOOL_TITLES, TOOLS } from './tools/tool.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus/news' },
    browser: { type: 'string' },
    limit: { type: 'string', default: '120' },
    profile: { type: 'boolean', default: false },
  },
});

/** Functions of a profile that are shown. */
const HOT = 25;

function report(browser: BrowserName, { pages, failures, profile }: SpeedRun): string {
  const figures = speedFigures(pages);
  const rows = TOOLS.map((tool) => {
    const { median, p95, medianRatio, p95Ratio } = figures[tool];
    return [
      TOOL_TITLES[tool],
      decimal(medianRatio, 2),
      decimal(p95Ratio, 2),
      decimal(median, 1),
      decimal(p95, 1),
    ];
  });
  const whole = meanOfPlainread(pages);
  const stages = stageMeans(pages).map(([stage, mean]) => [stage, decimal(mean, 2), percent(mean / whole)]);
  const parts = [
    `=== ${browser} ${findBrowsers()[browser]?.version ?? ''}: ${pages.length} pages, ${failures.length} failed ===`,
    columns([['', 'median ÷', 'p95 ÷', 'median ms', 'p95 ms'], ...rows]),
    columns([['stage of Plainread', 'mean ms', '%'], ...stages, ['whole', decimal(whole, 2), '']]),
    ...failures.map((failure) => `failed: ${failure}`),
  ];
  if (profile.size > 0) parts.push(profileTable(profile));
  return parts.join('\n\n');
}

function profileTable(profile: SpeedRun['profile']): string {
  const total = [...profile.values()].reduce((sum, time) => sum + time, 0);
  const hot = [...profile].sort((a, b) => b[1] - a[1]).slice(0, HOT);
  const rows = hot.map(([name, time]) => [name, percent(time / total)]);
  return columns([['self time in Plainread', '%'], ...rows]);
}

const browsers: readonly BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => values.browser === undefined || values.browser === name,
);
if (browsers.length === 0) throw new Error(`--browser takes chromium or firefox, not ${values.browser}`);
const pages = sample(readCorpus(values.corpus), Number(values.limit));
const folder = await buildBenchExtension();
try {
  for (const browser of browsers) {
    const onPage = (done: number) => {
      if (done % 20 === 0 || done === pages.length)
        process.stderr.write(`${browser}: ${done} of ${pages.length} pages\n`);
    };
    const run = await runBrowser(browser, folder, pages, { profile: values.profile, onPage });
    console.log(`\n${report(browser, run)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
