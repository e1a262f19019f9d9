/**
 * Makes `dist/node`: the pipeline as one ES module for Node, with its types. Libraries stay outside the bundle,
 * since `node_modules` is beside it and jsdom reads files of its own at run time.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = join(ROOT, 'src/node/index.ts');
/** Folders of `src` whose types the module's own types speak of. */
const TYPED = ['article', 'node'];

/**
 * Writes `index.js`, `index.d.ts` and the types it refers to.
 * @param out the folder to make anew; it must stand where `node_modules` is found from
 * @throws when a source does not compile
 */
export async function buildNodeModule(out = join(ROOT, 'dist/node')): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  await build({
    entryPoints: [ENTRY],
    outfile: join(out, 'index.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  });
  writeTypes(out);
}

function writeTypes(out: string): void {
  const scratch = mkdtempSync(join(tmpdir(), 'plainread-types-'));
  try {
    const project = join(scratch, 'tsconfig.json');
    const emit = {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      outDir: join(scratch, 'out'),
    };
    const compilerOptions = { ...emit, rootDir: join(ROOT, 'src') };
    // Only what the entry reaches is compiled: the rest of the house is no business of these types.
    const config = { extends: join(ROOT, 'tsconfig.json'), compilerOptions, files: [ENTRY], include: [] };
    writeFileSync(project, JSON.stringify(config));
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', project], {
      stdio: 'inherit',
    });
    for (const folder of TYPED) {
      cpSync(join(scratch, 'out', folder), join(out, 'types', folder), { recursive: true });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  writeFileSync(join(out, 'index.d.ts'), "export * from './types/node/index.js';\n");
}
