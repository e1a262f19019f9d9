/** The import rules find what they are there for, and nothing where all is well. */
import { describe, expect, it } from 'vitest';
import { importProblems, PACKAGES, ROOMS } from './import-rules.js';
import { importsOf } from './imports.js';
import { withoutComments } from './source-tree.js';

const tree = (files: Record<string, string>) => new Map(Object.entries(files));

describe('comments', () => {
  it('blanks them and keeps the lines', () => {
    expect(withoutComments("a; // b 'c\n/* d\n */ e;")).toBe(`a;${' '.repeat(8)}\n    \n    e;`);
  });

  it('knows a string, a template and a regular expression from a comment', () => {
    for (const code of [
      "'https://x'",
      '"a /* b"',
      '`// $`',
      'f(/\\/\\*["\']/g, y)',
      'return /[/*]/.test(x)',
    ]) {
      expect(withoutComments(code)).toBe(code);
    }
    expect(withoutComments("a = /'/; // '")).toBe("a = /'/;     ");
  });
});

describe('imports', () => {
  it('finds every form, with its line', () => {
    const code = `import a from './a.js';
import type { B } from './b.js';
import {
  c,
  type D as E,
} from "./c.js";
import './d.css';
export * from './e.js';
export { f } from './f.js';
const g = await import('./g.js');
type H = import('./h.js').H;
import * as i from 'i';`;
    expect(importsOf(code).map(({ specifier, line }) => `${line} ${specifier}`)).toEqual([
      '1 ./a.js',
      '2 ./b.js',
      '6 ./c.js',
      '7 ./d.css',
      '8 ./e.js',
      '9 ./f.js',
      '10 ./g.js',
      '11 ./h.js',
      '12 i',
    ]);
  });

  it('takes no other words for an import', () => {
    expect(importsOf("const from = 'x';\nexport const a = f(from, 'y');\n  'import b from c';")).toEqual([]);
  });
});

describe('import directions', () => {
  it('allows what the table allows', () => {
    const files = {
      'src/article/article.ts': 'export interface Article {}',
      'src/extract/index.ts':
        "import type { Article } from '../article/article.js';\nimport { text } from './text.js';",
      'src/extract/text.ts': '',
      'src/pages/popup/main.tsx':
        "import { render } from 'preact';\nimport './popup.css';\nimport { t } from '../../i18n/index.js';",
      'src/i18n/index.ts': "import words from '../_locales/en/messages.json';",
    };
    expect(importProblems(tree(files))).toEqual([]);
  });

  it.each([
    [
      'an import upwards',
      'src/article/a.ts',
      '../extract/index.js',
      /article may import no other room, because the nouns/,
    ],
    [
      'rooms that do not know each other',
      'src/library/save.ts',
      '../export/index.js',
      /library may import only article, sanitize, settings, because/,
    ],
    [
      'the content script in the library',
      'src/content/main.ts',
      '../library/index.js',
      /because in the page IndexedDB is the site’s/,
    ],
    [
      'one page in another',
      'src/pages/popup/main.tsx',
      '../reader/reading.js',
      /because an entry wires rooms together/,
    ],
    [
      'extraction in a page of ours',
      'src/pages/popup/main.tsx',
      '../../extract/index.js',
      /never in a page of ours/,
    ],
    ['tests or scripts in src', 'src/extract/index.ts', '../../scripts/build.js', /it leaves src/],
    [
      'the polyfill outside its door',
      'src/library/save.ts',
      'webextension-polyfill',
      /belongs to src\/browser\/ alone/,
    ],
    [
      'Readability in a second file',
      'src/extract/body/prose.ts',
      '@mozilla/readability',
      /belongs to src\/extract\/body\/readability\.ts and/,
    ],
    ['DOMPurify outside sanitize', 'src/ui/ArticleBody.tsx', 'dompurify', /belongs to src\/sanitize\/ alone/],
    ['Dexie outside the library', 'src/background/start.ts', 'dexie', /belongs to src\/library\/ alone/],
    [
      'an interface below the interface',
      'src/library/query.ts',
      '@preact/signals',
      /belongs to src\/ui\/ and src\/pages\/ alone/,
    ],
    ['Node in the browser', 'src/extract/index.ts', 'node:fs', /belongs to src\/node\/ alone/],
    ['an unknown package', 'src/export/zip.ts', 'left-pad', /has no place in the table/],
  ])('refuses %s', (_what, path, specifier, reason) => {
    for (const code of [`import { x } from '${specifier}';`, `const x = await import('${specifier}');`]) {
      const [problem, ...more] = importProblems(tree({ [path]: code }));
      expect(problem).toMatch(reason);
      expect(problem).toContain(`${path}:1`);
      expect(more).toEqual([]);
    }
  });

  it('counts a type as an import and a comment as none', () => {
    expect(importProblems(tree({ 'src/article/a.ts': "import type { X } from '../ui/x.js';" }))).toHaveLength(
      1,
    );
    expect(
      importProblems(
        tree({ 'src/article/a.ts': "// import { x } from '../ui/x.js';\n/*\nimport 'dexie';\n*/" }),
      ),
    ).toEqual([]);
  });

  it('refuses a room it does not know', () => {
    expect(importProblems(tree({ 'src/helpers/a.ts': '' }))).toEqual([
      expect.stringMatching(/^src\/helpers is a room/),
    ]);
  });

  it('finds a cycle once, and tells its way', () => {
    const files = {
      'src/ui/a.ts': "import { b } from './b.js';",
      'src/ui/b.tsx': "export { c } from './c.js';",
      'src/ui/c.ts': "import type { A } from './a.js';",
      'src/ui/d.ts': "import './a.js';\nimport './c.js';",
    };
    expect(importProblems(tree(files))).toEqual([
      expect.stringMatching(/^src\/ui\/a\.ts → src\/ui\/b\.tsx → src\/ui\/c\.ts → src\/ui\/a\.ts is a cycle/),
    ]);
  });

  it('gives a reason for everything, and lets no path lead from the content script to the library', () => {
    for (const { because } of [...Object.values(ROOMS), ...PACKAGES])
      expect(because.length).toBeGreaterThan(20);
    const reached = new Set(['content']);
    for (const room of reached) for (const next of ROOMS[room]?.may ?? []) reached.add(next);
    expect([...reached]).not.toContain('library');
    expect([...reached]).not.toContain('ui');
  });
});
