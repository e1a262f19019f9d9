import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const bundled = new Map<string, string>();

/** The text of a script that defines `globalThis[name]` with everything `folder`/index.ts exports. */
export function bundle(folder: 'privileged' | 'frame', name: string): string {
  const known = bundled.get(folder);
  if (known !== undefined) return known;
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(`./${folder}/index.ts`, import.meta.url))],
    bundle: true,
    format: 'iife',
    globalName: name,
    target: 'firefox128',
    write: false,
  });
  const text = outputFiles[0]?.text ?? '';
  bundled.set(folder, text);
  return text;
}
