/**
 * A page's script names the chunks it needs only when it has been read, and they name others: the browser fetches them
 * in rounds. The page itself can say all of them at once (`modulepreload`).
 */
import { dirname, relative } from 'node:path/posix';
import type { Metafile } from 'esbuild';

/**
 * The chunks that `entry` cannot begin without, in no order; what is imported on demand is not among them.
 * @param entry its path as in the metafile
 * @returns addresses beside `entry`
 */
export function chunksOf({ outputs }: Metafile, entry: string): string[] {
  const found = new Set([entry]);
  for (const path of found) {
    for (const { path: imported, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement') found.add(imported);
  }
  found.delete(entry);
  return [...found].map((path) => relative(dirname(entry), path));
}

/** @throws Error where the page has no module script to put them before */
export function withPreloads(html: string, chunks: readonly string[]): string {
  const script = /^( *)<script type="module"/m;
  if (!script.test(html)) throw new Error('the page has no module script');
  const links = chunks.map((chunk) => `<link rel="modulepreload" href="${chunk}" />`);
  return html.replace(script, (line, indent: string) =>
    [...links.map((link) => indent + link), line].join('\n'),
  );
}
