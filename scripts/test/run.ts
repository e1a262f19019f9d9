/** Running the tools a stage consists of, their output as they print it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Tally, tallyOfStage, tallyOfVitest, type VitestReport } from './tally.js';

const MODULES = join(import.meta.dirname, '../../node_modules');
export const TOOLS = {
  biome: join(MODULES, '@biomejs/biome/bin/biome'),
  tsc: join(MODULES, 'typescript/bin/tsc'),
  vitest: join(MODULES, 'vitest/vitest.mjs'),
} as const;

/** Arguments for node, one list a command; all are run, even after one has failed. */
export function runCommands(name: string, commands: readonly (readonly string[])[]): Tally {
  const codes = commands.map((command) => node(command));
  return tallyOfStage(
    name,
    codes.every((code) => code === 0),
  );
}

/** The arguments that make node run one of our scripts. */
export function script(file: string, ...args: string[]): string[] {
  return ['--import', 'tsx', file, ...args];
}

/** Runs vitest once and counts its tests. */
export function runVitest(name: string, args: readonly string[]): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'plainread-test-'));
  try {
    const file = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = node([TOOLS.vitest, 'run', ...args, ...reporters]);
    const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : null;
    return tallyOfVitest(name, report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function node(args: readonly string[]): number {
  return spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
}
