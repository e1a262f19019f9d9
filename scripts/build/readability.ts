/**
 * Readability without its reader of JSON-LD, which is switched off (`src/extract/body/readability.ts` sets
 * `disableJSONLD`): 1 kB, gzipped, in every page that is read. No minifier can know that it is never called.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** The method, and the list of types that only it looks at. */
const PARTS = [
  /^ {2}_getJSONLD\(doc\) \{\n[\s\S]*?\n {2}\},\n/m,
  /^ {4}jsonLdArticleTypes:\s*\/\^Article\|.*\$\/,\n/m,
];

export const readabilityWithoutJsonLd: Plugin = {
  name: 'Readability without its reader of JSON-LD',
  setup({ onLoad }) {
    onLoad({ filter: /@mozilla[\\/]readability[\\/]Readability\.js$/ }, async ({ path }) => {
      return { contents: withoutJsonLd(await readFile(path, 'utf8')) };
    });
  },
};

/** @throws Error where a part is not found: another version has another shape, and this has to follow it */
export function withoutJsonLd(source: string): string {
  return PARTS.reduce((rest, part) => {
    if (!part.test(rest))
      throw new Error(`Readability has nothing of the shape ${part.source.slice(0, 40)}…`);
    return rest.replace(part, '');
  }, source);
}
