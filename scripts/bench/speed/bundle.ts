/**
 * The bench's own extension: it may run in every page, and has nothing but `in-page.ts`. Around every function that
 * `src/extract/index.ts` imports from another file goes a clock, so that the product has none and a new stage is
 * measured without being named here.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PIPELINE = path.join(ROOT, 'src/extract/index.ts');
const STAGES = path.join(import.meta.dirname, 'stages.ts');
/** Not a stage: it is called many times by others, too. */
const NOT_STAGES = /\/(?:text|addresses)\.ts$/;

const withClock: Plugin = {
  name: 'clock around the stages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ importer, path: specifier, namespace }) => {
      if (importer !== PIPELINE || namespace !== 'file') return null;
      const file = path.resolve(path.dirname(importer), specifier.replace(/\.js$/, '.ts'));
      return NOT_STAGES.test(file) ? null : { path: file, namespace: 'stage' };
    });
    onLoad({ filter: /.*/, namespace: 'stage' }, async ({ path: file }) => ({
      contents: clocked(file, await readFile(file, 'utf8')),
      resolveDir: path.dirname(file),
    }));
  },
};

/** A module like `file`, but with a clock around each function it exports. */
export function clocked(file: string, source: string): string {
  const names = [...source.matchAll(/^export (?:async )?function (\w+)|^export \{([^}]*)\} from/gm)].flatMap(
    ([, declared, listed]) => (declared ? [declared] : namesOf(listed ?? '')),
  );
  const inSteps = Array.from(source.matchAll(/^export function\* (\w+)/gm), ([, name = '']) => name);
  const from = JSON.stringify(file);
  return [
    `import { staged, stagedSteps } from ${JSON.stringify(STAGES)};`,
    `import * as real from ${from};`,
    `export * from ${from};`,
    ...names.map((name) => `export const ${name} = staged('${name}', real.${name});`),
    ...inSteps.map((name) => `export const ${name} = stagedSteps('${name}', real.${name});`),
  ].join('\n');
}

function namesOf(list: string): string[] {
  const names = list.split(',').map(
    (entry) =>
      entry
        .trim()
        .split(/\s+as\s+/)
        .pop() ?? '',
  );
  return names.filter((name) => name !== '' && !name.startsWith('type '));
}

/** Makes the extension in a folder of its own, for both browsers. */
export async function buildBenchExtension(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plainread-speed-'));
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: { bench: path.join(import.meta.dirname, 'in-page.ts') },
    bundle: true,
    outdir: folder,
    format: 'iife',
    globalName: 'plainreadBench',
    charset: 'utf8',
    target: ['chrome127', 'firefox140'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
    plugins: [withClock],
  });
  writeFileSync(path.join(folder, 'background.js'), '');
  writeFileSync(path.join(folder, 'popup.html'), '<!doctype html><title>Bench</title>');
  return folder;
}

/** Writes the manifest of one browser beside the script. */
export function writeBenchManifest(folder: string, browser: 'chromium' | 'firefox'): void {
  const background =
    browser === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] };
  const manifest = {
    manifest_version: 3,
    name: 'Plainread bench',
    version: '1',
    action: { default_popup: 'popup.html' },
    permissions: ['scripting'],
    host_permissions: ['<all_urls>'],
    background,
    ...(browser === 'firefox' && {
      browser_specific_settings: { gecko: { id: 'bench@plainread.org', strict_min_version: '140.0' } },
    }),
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
}
