/** What one page gives, and what is told of many. Pure. */
import { quantile } from '../extract/summary.js';
import { TOOLS, type ToolName } from '../tools/tool.js';

/** The times of one round on one page, in milliseconds by the browser's clock. */
export interface RoundTimes {
  readonly milliseconds: Readonly<Record<ToolName, number>>;
  /** Of Plainread, by stage. */
  readonly stages: Readonly<Record<string, number>>;
}

/** All rounds of one page. */
export type PageTimes = readonly RoundTimes[];

export interface SpeedFigures {
  readonly median: number;
  readonly p95: number;
  readonly medianRatio: number;
  readonly p95Ratio: number;
}

/** A page's time: its fastest round, because other work on the machine only ever adds. */
function pageTime(times: PageTimes, tool: ToolName): number {
  return Math.min(...times.map(({ milliseconds }) => milliseconds[tool]));
}

/** Median and p95 over the pages, each also divided by Readability's own. */
export function speedFigures(pages: readonly PageTimes[]): Readonly<Record<ToolName, SpeedFigures>> {
  const quantiles = (tool: ToolName) => {
    const sorted = pages.map((page) => pageTime(page, tool)).sort((a, b) => a - b);
    return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
  };
  const base = quantiles('readability');
  const figures = TOOLS.map((tool) => {
    const { median, p95 } = quantiles(tool);
    return [tool, { median, p95, medianRatio: median / base.median, p95Ratio: p95 / base.p95 }] as const;
  });
  return Object.fromEntries(figures) as Record<ToolName, SpeedFigures>;
}

/**
 * Mean milliseconds of each stage over pages and rounds, most first. A mean, since Firefox's clock is coarser than
 * most stages.
 */
export function stageMeans(pages: readonly PageTimes[]): [stage: string, mean: number][] {
  const rounds = pages.flat();
  const sums = new Map<string, number>();
  for (const { stages } of rounds)
    for (const [stage, time] of Object.entries(stages)) sums.set(stage, (sums.get(stage) ?? 0) + time);
  return [...sums]
    .map(([stage, sum]): [string, number] => [stage, sum / rounds.length])
    .sort((a, b) => b[1] - a[1]);
}

/** Mean milliseconds of a whole run of Plainread, to set the stages against. */
export function meanOfPlainread(pages: readonly PageTimes[]): number {
  const all = pages.flat().map(({ milliseconds }) => milliseconds.plainread);
  return all.reduce((sum, time) => sum + time, 0) / all.length;
}
