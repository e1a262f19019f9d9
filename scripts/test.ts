/**
 * `npm test [-- STAGE …]`: everything that must hold, in order; a failing stage does not keep the next from
 * running. Ends with the line `N passed, N failed, N skipped`.
 */
import { existsSync } from 'node:fs';
import { findBrowsers } from './drive/browsers.js';
import { runCommands, runVitest, script, TOOLS } from './test/run.js';
import { closingLine, NOTHING, sum, type Tally } from './test/tally.js';

interface Stage {
  readonly title: string;
  /** Works on what `build` made. */
  readonly onBuild?: true;
  readonly run: (name: string) => Tally;
}

const STAGES: Readonly<Record<string, Stage>> = {
  build: { title: 'Build', run: (name) => runCommands(name, [script('scripts/build.ts')]) },
  types: {
    title: 'Types',
    run: (name) =>
      runCommands(
        name,
        ['.', 'scripts', 'tests'].map((p) => [TOOLS.tsc, '-p', p]),
      ),
  },
  lint: { title: 'Lint and format', run: (name) => runCommands(name, [[TOOLS.biome, 'ci']]) },
  unit: {
    title: 'Unit tests',
    run: (name) => runVitest(name, ['--config', 'tests/vitest.config.ts', 'tests/unit/']),
  },
  pages: {
    title: 'Pages',
    run: (name) => runVitest(name, ['--config', 'tests/vitest.config.ts', 'tests/pages/']),
  },
  extension: {
    title: "The browser store's linter",
    onBuild: true,
    run: (name) => runCommands(name, [script('scripts/lint-extension.ts')]),
  },
  icons: { title: 'Icons', run: (name) => runCommands(name, [script('scripts/icons.ts', '--check')]) },
  journeys: { title: 'Journeys in real browsers', onBuild: true, run: runJourneys },
};

function runJourneys(name: string): Tally {
  const { chromium, firefox } = findBrowsers();
  if (chromium ?? firefox) return runVitest(name, ['--config', 'tests/journeys/vitest.config.ts']);
  const problem = 'neither Chromium nor Firefox is installed here';
  if (process.env['CI'] === 'true') return { ...NOTHING, failed: 1, failures: [`${name}: ${problem}`] };
  console.warn(`SKIPPED: no journey was made: ${problem}.`);
  return { ...NOTHING, skipped: 1 };
}

/** The build starts by deleting `dist` and ends with the Node module; what follows that only measures. */
function isBuilt(): boolean {
  return existsSync('dist/node/index.js');
}

function runStage(name: string, stage: Stage): Tally {
  console.log(`\n=== ${stage.title} (${name}) ===\n`);
  if (stage.onBuild && !isBuilt()) {
    console.error('Not run: nothing is built.');
    return { ...NOTHING, failed: 1, failures: [`${name}: not run, nothing is built`] };
  }
  const started = performance.now();
  const tally = stage.run(name);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\n--- ${name}: ${closingLine(tally)} in ${seconds} s`);
  return tally;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(STAGES, name));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. There are: ${Object.keys(STAGES).join(', ')}.`);
  process.exitCode = 2;
} else {
  const stages = Object.entries(STAGES).filter(([name]) => asked.length === 0 || asked.includes(name));
  const total = sum(stages.map(([name, stage]) => runStage(name, stage)));
  if (total.failed > 0)
    console.log(`\nFailed:\n${total.failures.map((failure) => `  ${failure}`).join('\n')}`);
  console.log(`\n${closingLine(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
