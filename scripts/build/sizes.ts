/** Sizes of what ships, raw and gzipped, against the budgets that keep it light. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Budget {
  readonly name: string;
  readonly files: (script: string, graph: ReadonlyMap<string, Imports>) => boolean;
  /** Most kilobytes, gzipped, 1 kB = 1,000 bytes. */
  readonly gzip: number;
}
interface Imports {
  readonly now: readonly string[];
  readonly later: readonly string[];
}

const BUDGETS: readonly Budget[] = [
  // Readability is 10 of it and the scorer's trees 4. The aim is 45: what is above it is to be won back.
  { name: 'content script', files: (script) => script === 'content.js', gzip: 50 },
  {
    name: "popup's first scripts",
    files: (script, graph) => reach('popup.js', graph, false).has(script),
    gzip: 45,
  },
  {
    // 44 of it is the Markdown export with its table of entities, loaded only when an article cannot be saved and is wanted as a file.
    name: 'all popup scripts',
    files: (script, graph) => reach('popup.js', graph, true).has(script),
    gzip: 120,
  },
];

/**
 * Prints a table of every bundle in `folder`.
 * @returns a sentence for each budget that is exceeded
 */
export function checkSizes(target: string, folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.(?:js|css)$/.test(f))
    .sort();
  const bytes = new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file))]));
  const gzip = new Map([...bytes].map(([file, content]) => [file, gzipSync(content, { level: 9 }).length]));
  console.log(`\n${target}: bytes raw / gzip`);
  for (const [file, content] of bytes)
    console.log(`  ${file.padEnd(34)}${column(content.length)}${column(gzip.get(file) ?? 0)}`);
  const graph = new Map(
    [...bytes]
      .filter(([file]) => file.endsWith('.js'))
      .map(([file, content]) => [file, importsOf(file, content.toString())]),
  );
  return BUDGETS.flatMap((budget) => {
    const sum = [...graph.keys()]
      .filter((f) => budget.files(f, graph))
      .reduce((total, f) => total + (gzip.get(f) ?? 0), 0);
    console.log(`  ${`${budget.name} (at most ${budget.gzip} kB gzip)`.padEnd(44)}${column(sum)}`);
    return sum > budget.gzip * 1000
      ? [`${target}: ${budget.name}: ${sum} bytes gzipped, over ${budget.gzip * 1000}`]
      : [];
  });
}

/** The scripts that loading `entry` loads; with `later`, also those loaded on demand. */
function reach(entry: string, graph: ReadonlyMap<string, Imports>, later: boolean): Set<string> {
  const seen = new Set<string>();
  const queue = [entry];
  for (let script = queue.pop(); script !== undefined; script = queue.pop()) {
    if (seen.has(script)) continue;
    seen.add(script);
    const imports = graph.get(script);
    if (imports) queue.push(...imports.now, ...(later ? imports.later : []));
  }
  return seen;
}

function importsOf(file: string, code: string): Imports {
  const resolve = (name: string) => new URL(name, `http://x/${file}`).pathname.slice(1);
  const now = [...code.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)].map((m) => resolve(m[1] ?? ''));
  const later = [...code.matchAll(/import\(\s*"(\.[^"]+\.js)"\s*\)/g)].map((m) => resolve(m[1] ?? ''));
  return { now, later };
}

function column(number: number): string {
  return number.toLocaleString('en').padStart(12);
}
