/** What the linter's findings mean: a pure judgement, so that it can be tried without a build. */
import type { LintMessage, LintReport, Origin } from './report.js';

export interface Expectation {
  /** Times `UNSAFE_VAR_ASSIGNMENT` is reported, by the library whose code it points at. */
  readonly unsafeAssignments: Readonly<Record<string, number>>;
  /** Findings that are right for a build of another browser's store, each with the reason. */
  readonly notMeant: readonly NotMeant[];
}

export interface NotMeant {
  readonly code: string;
  /** A part of the finding's message. */
  readonly message: string;
  readonly reason: string;
}

export interface Judgement {
  /** One sentence for each thing that is wrong; empty when all is as expected. */
  readonly problems: readonly string[];
  /** What was counted, by library. */
  readonly unsafeAssignments: Readonly<Record<string, number>>;
}

/**
 * Holds a report against what is expected.
 * @param originOf where in the sources a place in a bundle comes from
 */
export function judge(
  report: LintReport,
  expected: Expectation,
  originOf: (message: LintMessage) => Origin,
): Judgement {
  const counted: Record<string, number> = {};
  const problems: string[] = [];
  for (const message of [...report.errors, ...report.notices, ...report.warnings]) {
    if (expected.notMeant.some((known) => isThat(message, known))) continue;
    const origin = originOf(message);
    const isTolerable = message._type === 'warning' && message.code === 'UNSAFE_VAR_ASSIGNMENT';
    if (isTolerable && origin.library !== null) {
      counted[origin.library] = (counted[origin.library] ?? 0) + 1;
    } else {
      problems.push(`${message._type} ${message.code} in ${origin.place}: ${message.message}`);
    }
  }
  return { problems: [...problems, ...differences(counted, expected, report)], unsafeAssignments: counted };
}

function differences(counted: Record<string, number>, expected: Expectation, report: LintReport): string[] {
  const wanted = expected.unsafeAssignments;
  const libraries = new Set([...Object.keys(counted), ...Object.keys(wanted)]);
  const counts = [...libraries]
    .filter((library) => (counted[library] ?? 0) !== (wanted[library] ?? 0))
    .map((name) => `UNSAFE_VAR_ASSIGNMENT in ${name}: ${counted[name] ?? 0}, expected ${wanted[name] ?? 0}`);
  const all = [...report.errors, ...report.notices, ...report.warnings];
  const unseen = expected.notMeant
    .filter((known) => !all.some((message) => isThat(message, known)))
    .map(({ code, message }) => `${code} (${message}) is excused but no longer reported: remove the excuse`);
  return [...counts, ...unseen];
}

function isThat(message: LintMessage, known: NotMeant): boolean {
  return message.code === known.code && message.message.includes(known.message);
}
