import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { judge } from '../../../scripts/lint-extension/judge.js';
import { type LintMessage, type LintReport, originsBy } from '../../../scripts/lint-extension/report.js';

const UNSAFE: LintMessage = {
  _type: 'warning',
  code: 'UNSAFE_VAR_ASSIGNMENT',
  message: 'Unsafe assignment to innerHTML',
};
const NOTICE: LintMessage = { _type: 'notice', code: 'SOME_NOTICE', message: 'Something' };

function reportOf(...messages: LintMessage[]): LintReport {
  const of = (type: string) => messages.filter((message) => message._type === type);
  return { errors: of('error'), notices: of('notice'), warnings: of('warning') };
}

function judged(report: LintReport, library: string | null, expected: Record<string, number> = {}) {
  return judge(report, { unsafeAssignments: expected, notMeant: [] }, () => ({ library, place: 'a.ts:1:1' }))
    .problems;
}

describe('judge', () => {
  it('passes the expected count in a library, and only that', () => {
    expect(judged(reportOf(UNSAFE, UNSAFE), 'preact', { preact: 2 })).toEqual([]);
    expect(judged(reportOf(UNSAFE), 'preact', { preact: 2 })).toEqual([
      'UNSAFE_VAR_ASSIGNMENT in preact: 1, expected 2',
    ]);
    expect(judged(reportOf(UNSAFE), 'other', {})).toEqual(['UNSAFE_VAR_ASSIGNMENT in other: 1, expected 0']);
    expect(judged(reportOf(), null, { preact: 1 })).toEqual([
      'UNSAFE_VAR_ASSIGNMENT in preact: 0, expected 1',
    ]);
  });

  it('fails the same warning in our own code', () => {
    expect(judged(reportOf(UNSAFE), null)).toEqual([
      'warning UNSAFE_VAR_ASSIGNMENT in a.ts:1:1: Unsafe assignment to innerHTML',
    ]);
  });

  it('fails every notice, every error and every other warning, in libraries too', () => {
    const others: LintMessage[] = [
      NOTICE,
      { ...UNSAFE, _type: 'error' },
      { ...UNSAFE, code: 'DANGEROUS_EVAL', message: 'eval' },
    ];
    expect(judged(reportOf(...others), 'preact')).toHaveLength(3);
  });

  it('excuses what is declared as not meant, as long as it is reported', () => {
    const notMeant = [{ code: 'SOME_NOTICE', message: 'Some', reason: 'of another browser' }];
    const problems = (report: LintReport) =>
      judge(report, { unsafeAssignments: {}, notMeant }, () => ({ library: null, place: '' })).problems;
    expect(problems(reportOf(NOTICE))).toEqual([]);
    expect(problems(reportOf())).toEqual([
      'SOME_NOTICE (Some) is excused but no longer reported: remove the excuse',
    ]);
  });
});

describe('originsBy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plainread-lint-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('tells a library from our own code in a minified bundle', async () => {
    const contents = `import { render } from 'preact';\nexport function own(element, text) { element.innerHTML = text; }\nexport { render };`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: process.cwd(), sourcefile: 'src/own.ts' },
      bundle: true,
      minify: true,
      format: 'esm',
      sourcemap: 'external',
      outdir: folder,
      write: false,
    });
    const [map, code] = outputFiles.map((file) => file.text);
    writeFileSync(join(folder, 'bundle.js.map'), map ?? '');
    const places = [...(code ?? '').matchAll(/\.innerHTML=/g)].map((match) => match.index);
    const originOf = originsBy(folder);
    const lines = (code ?? '').split('\n');
    const origins = places.map((index) => {
      const before = (code ?? '').slice(0, index).split('\n');
      const message = {
        ...UNSAFE,
        file: 'bundle.js',
        line: before.length,
        column: (before.at(-1) ?? '').length,
      };
      expect(lines.length).toBeGreaterThanOrEqual(message.line);
      return originOf(message);
    });
    expect(origins.map((origin) => origin.library)).toEqual(['preact', null]);
    expect(origins[1]?.place).toMatch(/src\/own\.ts:2:\d+$/);
  });

  it('knows no library where there is no map', () => {
    expect(originsBy(folder)({ ...UNSAFE, file: 'other.js', line: 1, column: 1 })).toEqual({
      library: null,
      place: 'other.js:1:1',
    });
    expect(originsBy(folder)(NOTICE)).toEqual({ library: null, place: 'the extension' });
  });
});
