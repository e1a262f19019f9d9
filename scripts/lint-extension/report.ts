/** Runs the linter of Firefox's store, and finds the source of what it points at. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';

/** One finding, as addons-linter reports it. */
export interface LintMessage {
  readonly _type: 'error' | 'notice' | 'warning';
  readonly code: string;
  readonly message: string;
  /** Path within the extension; absent where it is about the whole. */
  readonly file?: string;
  /** Both from 1. */
  readonly line?: number;
  readonly column?: number;
}

export interface LintReport {
  readonly errors: readonly LintMessage[];
  readonly notices: readonly LintMessage[];
  readonly warnings: readonly LintMessage[];
}

/** Where a finding comes from. */
export interface Origin {
  /** The package it is bundled from, or null for our own code and for what is no code. */
  readonly library: string | null;
  /** For people: file, line and column of the source, as well as they are known. */
  readonly place: string;
}

/**
 * Lints an unpacked extension.
 * @throws when the linter itself fails or prints no report
 */
export function lint(folder: string): LintReport {
  const webExt = join(import.meta.dirname, '../../node_modules/web-ext/bin/web-ext.js');
  const flags = ['--source-dir', folder, '--output', 'json', '--no-input', '--no-config-discovery'];
  const env = { ...process.env, NO_UPDATE_NOTIFIER: '1' };
  let printed: string;
  try {
    printed = execFileSync(process.execPath, [webExt, 'lint', ...flags], {
      encoding: 'utf8',
      env,
      maxBuffer: 1e8,
    });
  } catch (error) {
    // It ends with 1 when it finds errors; the report is printed all the same.
    printed = String((error as { stdout?: string }).stdout ?? '');
    if (!printed.startsWith('{')) throw error;
  }
  return JSON.parse(printed) as LintReport;
}

/**
 * Finds sources through source maps.
 * @param maps the folder that holds NAME.map for each bundle NAME of the extension
 */
export function originsBy(maps: string): (message: LintMessage) => Origin {
  const cache = new Map<string, TraceMap>();
  return ({ file, line, column }) => {
    if (file === undefined) return { library: null, place: 'the extension' };
    const bundle = `${file}${line === undefined ? '' : `:${line}:${column ?? 0}`}`;
    const path = join(maps, `${file}.map`);
    if (line === undefined || column === undefined || !existsSync(path))
      return { library: null, place: bundle };
    const map = cache.get(path) ?? new TraceMap(readFileSync(path, 'utf8'));
    cache.set(path, map);
    const found = originalPositionFor(map, { line, column: column - 1 });
    if (found.source === null) return { library: null, place: bundle };
    return originOf(found.source, found.line, found.column);
  };
}

/** @param source relative to the folder of the bundle, as esbuild writes it, whatever that folder was */
function originOf(source: string, line: number, column: number): Origin {
  const library =
    /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(source)?.[1] ?? null;
  const path = relative('.', resolve('/', source.replace(/^(?:\.\.\/)+/, ''))).replace(/^(?:\.\.\/)+/, '');
  return { library, place: `${path}:${line}:${column + 1}` };
}
