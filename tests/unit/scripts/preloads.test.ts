import type { Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { chunksOf, withPreloads } from '../../../scripts/build/preloads.js';

type Imports = Metafile['outputs'][string]['imports'];
const output = (...imports: Imports) => ({ imports, inputs: {}, exports: [], bytes: 1 });
const now = (path: string) => ({ path, kind: 'import-statement' as const });
const later = (path: string) => ({ path, kind: 'dynamic-import' as const });

describe('the chunks of a page', () => {
  it('are what it imports, and what that imports, but nothing that is loaded on demand', () => {
    const metafile = {
      inputs: {},
      outputs: {
        'dist/x/page.js': output(now('dist/x/chunks/a.js'), later('dist/x/chunks/dialog.js')),
        'dist/x/chunks/a.js': output(now('dist/x/chunks/b.js')),
        'dist/x/chunks/b.js': output(now('dist/x/chunks/a.js')),
        'dist/x/chunks/dialog.js': output(now('dist/x/chunks/c.js')),
        'dist/x/chunks/c.js': output(),
      },
    };
    expect(chunksOf(metafile, 'dist/x/page.js').sort()).toEqual(['chunks/a.js', 'chunks/b.js']);
  });

  it('are named before its script', () => {
    const html = '<head>\n    <script type="module" src="page.js"></script>\n</head>';
    expect(withPreloads(html, ['chunks/a.js'])).toBe(
      '<head>\n    <link rel="modulepreload" href="chunks/a.js" />\n    <script type="module" src="page.js"></script>\n</head>',
    );
    expect(() => withPreloads('<head></head>', [])).toThrow('module script');
  });
});
