/** What is bundled, and how, for one browser. Source maps go to `dist/maps`, outside what ships. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { minify } from 'terser';
import type { Target } from '../manifest.js';
import { chunksOf, withPreloads } from './preloads.js';
import { readabilityWithoutJsonLd } from './readability.js';

/** Pages: every folder of `src/pages` with NAME.html, NAME.css and main.tsx. */
const PAGES = readdirSync('src/pages').filter((name) => existsSync(`src/pages/${name}/main.tsx`));
const BROWSERS = ['chrome127', 'firefox140'];

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  target: BROWSERS,
  sourcemap: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
};

/**
 * Bundles everything `target` needs into `out`.
 * @param out the folder that is loaded unpacked, e.g. `dist/chrome`
 */
export async function buildBundles(target: Target, out: string): Promise<void> {
  await Promise.all([bundleContent(out), bundleWords(out), bundleBackground(target, out), bundlePages(out)]);
  if (target === 'chrome') await bundleOffscreen(out);
  moveMaps(target, out);
}

/**
 * Injected again at each click: `var` may be declared twice, and the last expression is the script's result. It runs
 * inside other people's pages, so it is made as small as can be: terser saves another 6 %, half of it by shortening
 * Readability’s own `_names` and `CAPITAL_NAMES`, which it never builds from strings, and by dropping what it would log.
 */
async function bundleContent(out: string): Promise<void> {
  const { outputFiles } = await build({
    ...COMMON,
    minify: false,
    minifySyntax: true,
    entryPoints: { content: 'src/content/main.ts' },
    format: 'iife',
    globalName: 'plainreadContent',
    outdir: out,
    write: false,
    plugins: [readabilityWithoutJsonLd],
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const { code = '', map = '' } = await minify(textOf('content.js'), {
    ecma: 2020,
    compress: {
      passes: 3,
      pure_getters: true,
      keep_fargs: false,
      unsafe_arrows: true,
      unsafe_methods: true,
      pure_funcs: ['this.log'],
    },
    mangle: { properties: { regex: /^_[a-zA-Z]|^[A-Z]+_[A-Z_]+$|^REGEXPS$/ } },
    format: { ascii_only: false, comments: false },
    sourceMap: { content: textOf('content.js.map') },
  });
  // Added last: to a minifier a lone property says nothing and may go.
  writeFileSync(join(out, 'content.js'), `${code}plainreadContent.result;`);
  writeFileSync(join(out, 'content.js.map'), String(map));
}

/** Plain data; in a function of its own, since it is injected again at each click. */
function bundleWords(out: string): Promise<unknown> {
  return build({ ...COMMON, entryPoints: { words: 'src/content/words.ts' }, format: 'iife', outdir: out });
}

function bundleBackground(target: Target, out: string): Promise<unknown> {
  return build({
    ...COMMON,
    entryPoints: { background: `src/background/${target}.ts` },
    format: 'iife',
    outdir: out,
  });
}

/** Pages share chunks, so that what is loaded on demand is loaded once. */
async function bundlePages(out: string): Promise<void> {
  const entryPoints: Record<string, string> = {};
  for (const page of PAGES) {
    entryPoints[page] = `src/pages/${page}/main.tsx`;
    entryPoints[`${page}-style`] = `src/pages/${page}/${page}.css`;
  }
  const { metafile } = await build({
    ...COMMON,
    entryPoints,
    metafile: true,
    // Packages that decode entities by `innerHTML` in a page have a table for workers: our pages forbid such HTML.
    conditions: ['worker'],
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    outdir: out,
  });
  for (const page of PAGES) {
    const html = readFileSync(`src/pages/${page}/${page}.html`, 'utf8');
    const chunks = chunksOf(metafile, `${out}/${page}.js`);
    writeFileSync(join(out, `${page}.html`), withPreloads(html, chunks));
  }
}

function bundleOffscreen(out: string): Promise<unknown> {
  copyFileSync('src/offscreen/offscreen.html', join(out, 'offscreen.html'));
  return build({
    ...COMMON,
    entryPoints: { offscreen: 'src/offscreen/main.ts' },
    format: 'iife',
    outdir: out,
  });
}

function moveMaps(target: Target, out: string): void {
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.map')) continue;
    const to = join('dist/maps', target, relative(out, join(out, dirname(file))), basename(file));
    mkdirSync(dirname(to), { recursive: true });
    if (existsSync(join(out, file))) renameSync(join(out, file), to);
  }
}
