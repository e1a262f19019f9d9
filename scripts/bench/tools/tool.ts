/** What is measured, and what each of them is asked for. */
import type { ExtractFailureCode } from '../../../src/article/failure.js';
import type { LedgerEntry } from '../../../src/article/ledger.js';

export const TOOLS = ['plainread', 'readability', 'defuddle'] as const;
export type ToolName = (typeof TOOLS)[number];

export const TOOL_TITLES: Readonly<Record<ToolName, string>> = {
  plainread: 'Plainread',
  readability: 'Readability',
  defuddle: 'Defuddle',
};

/** What a tool found on one page. */
export interface Finding {
  readonly title: string | null;
  readonly author: string | null;
  readonly published: string | null;
  /** The body's text, a line a block. */
  readonly lines: readonly string[];
}

/** What Plainread says beyond what its peers say. */
export interface PlainreadFinding extends Finding {
  /** Null where it takes the page for an article. */
  readonly code: ExtractFailureCode | null;
  readonly ledger: readonly LedgerEntry[];
}

/** A finding and the time it took, without parsing the page's source and without reading the result. */
export interface Run<F extends Finding = Finding> {
  readonly finding: F;
  /** Of processor time, all threads together. */
  readonly milliseconds: number;
}

/**
 * A stopwatch over processor time: other work on the machine does not count.
 * @returns gives the milliseconds since the start, each time it is asked
 */
export function stopwatch(): () => number {
  const started = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
}
