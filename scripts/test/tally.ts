/** Counting: what passed, what failed and by name, what was skipped. */

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** One line for each failure. */
  readonly failures: readonly string[];
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed, skipped, failures }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
      failures: [...total.failures, ...failures],
    }),
    NOTHING,
  );
}

/** The line that ends a run. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A stage without tests of its own counts as one. */
export function tallyOfStage(name: string, succeeded: boolean): Tally {
  return succeeded ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1, failures: [name] };
}

/** The parts of vitest's JSON report that are counted. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * Counts a run of vitest.
 * @param report what it wrote, or null when it wrote nothing
 * @returns a failed tally also where no test failed but the run did, and where no test was executed at all
 */
export function tallyOfVitest(name: string, report: VitestReport | null, exitCode: number): Tally {
  if (!report)
    return { ...NOTHING, failed: 1, failures: [`${name}: vitest ended with ${exitCode} and no report`] };
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report;
  const failures = report.testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length > 0) return failed.map((test) => `${name}: ${test.fullName}`);
    return status === 'failed' ? [`${name}: ${file}: ${firstLine(message)}`] : [];
  });
  if (failures.length === 0 && exitCode !== 0) failures.push(`${name}: vitest ended with ${exitCode}`);
  if (failures.length === 0 && passed === 0) failures.push(`${name}: no test was executed`);
  const failed = Math.max(numFailedTests, failures.length);
  return { passed, failed, skipped: numPendingTests + numTodoTests, failures };
}

function firstLine(message = ''): string {
  return message.trim().split('\n', 1)[0] || 'failed before its tests ran';
}
