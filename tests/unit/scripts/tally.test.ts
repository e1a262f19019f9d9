import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { runVitest } from '../../../scripts/test/run.js';
import {
  closingLine,
  NOTHING,
  sum,
  tallyOfStage,
  tallyOfVitest,
  type VitestReport,
} from '../../../scripts/test/tally.js';

function reportWith(fields: Partial<VitestReport>): VitestReport {
  return {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...fields,
  };
}

describe('tallyOfVitest', () => {
  it('counts what vitest counts', () => {
    const report = reportWith({ numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 });
    expect(tallyOfVitest('unit', report, 0)).toEqual({ passed: 3, failed: 0, skipped: 2, failures: [] });
  });

  it('names each test that failed', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a' },
      { status: 'failed', fullName: 'b c' },
    ];
    const testResults = [{ name: 'x.test.ts', status: 'failed', assertionResults }];
    const report = reportWith({ numPassedTests: 1, numFailedTests: 1, testResults });
    expect(tallyOfVitest('unit', report, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
      failures: ['unit: b c'],
    });
  });

  it('fails a file that broke before its tests ran', () => {
    const testResults = [
      { name: 'x.test.ts', status: 'failed', message: 'Oh no\n at', assertionResults: [] },
    ];
    const tally = tallyOfVitest('unit', reportWith({ numPassedTests: 5, testResults }), 1);
    expect(tally).toMatchObject({ passed: 5, failed: 1, failures: ['unit: x.test.ts: Oh no'] });
  });

  it('fails a run without a test, without a report, or with a bad end', () => {
    expect(tallyOfVitest('unit', reportWith({}), 0).failures).toEqual(['unit: no test was executed']);
    expect(tallyOfVitest('unit', reportWith({ numPendingTests: 4 }), 0)).toMatchObject({
      failed: 1,
      skipped: 4,
    });
    expect(tallyOfVitest('unit', null, 137)).toMatchObject({ failed: 1, passed: 0 });
    expect(tallyOfVitest('unit', reportWith({ numPassedTests: 9 }), 1)).toMatchObject({
      failed: 1,
      passed: 9,
    });
  });

  it('fails a real run that finds no tests', { timeout: 60_000 }, () => {
    const tally = runVitest('none', ['--config', 'tests/vitest.config.ts', 'no/such/folder']);
    expect(tally).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('the whole', () => {
  it('adds up to one line', () => {
    const total = sum([
      tallyOfStage('build', true),
      tallyOfStage('types', false),
      { ...NOTHING, skipped: 2 },
    ]);
    expect(total.failures).toEqual(['types']);
    expect(closingLine(total)).toBe('1 passed, 1 failed, 2 skipped');
  });

  it('knows its stages', { timeout: 60_000 }, () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/test.ts', 'nonsense'],
      {
        encoding: 'utf8',
      },
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/^No such stage: nonsense\. There are: build, types, lint, unit, pages,/);
  });
});
