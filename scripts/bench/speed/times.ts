/** What one page gives, and what is told of many. Pure. */
import { quantile } from '../extract/summary.js';
import { TOOLS, type ToolName } from '../tools/tool.js';

/** The tools in the order in which they run. */
export type Order = readonly ToolName[];

/** The times of one round on one page, in milliseconds by the browser's clock. */
export interface RoundTimes {
  readonly milliseconds: Readonly<Record<ToolName, number>>;
  /** Of Plainread, by stage. */
  readonly stages: Readonly<Record<string, number>>;
}

/** All rounds of one page. */
export type PageTimes = readonly RoundTimes[];

export interface SpeedFigures {
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
  /** The same, divided by Readability's. */
  readonly medianRatio: number;
  readonly p95Ratio: number;
  /** Median over the pages of the time divided by Readability's on the same page. */
  readonly ratioMedian: number;
}

/**
 * Every order there is, one for each round: each tool begins as often as the others and follows each as often, since
 * a tool also pays for the garbage that the one before it left.
 */
export const ORDERS: readonly Order[] = permutations(TOOLS);

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

/** A page's time: the median of its rounds. */
function pageTime(times: PageTimes, tool: ToolName): number {
  return median(times.map(({ milliseconds }) => milliseconds[tool]));
}

function median(numbers: readonly number[]): number {
  return quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );
}

/** Median and p95 over the pages, each also divided by Readability's own. */
export function speedFigures(pages: readonly PageTimes[]): Readonly<Record<ToolName, SpeedFigures>> {
  const timesOf = (tool: ToolName) => pages.map((page) => pageTime(page, tool));
  const base = timesOf('readability');
  const p95 = (times: readonly number[]) =>
    quantile(
      [...times].sort((a, b) => a - b),
      0.95,
    );
  const figures = TOOLS.map((tool) => {
    const times = timesOf(tool);
    const ratios = times.map((time, i) => time / (base[i] ?? time));
    const figures: SpeedFigures = {
      median: median(times),
      p95: p95(times),
      medianRatio: median(times) / median(base),
      p95Ratio: p95(times) / p95(base),
      ratioMedian: median(ratios),
    };
    return [tool, figures] as const;
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

/** Mean milliseconds of a whole run of a tool, to set the stages against. */
export function meanOf(tool: ToolName, pages: readonly PageTimes[]): number {
  const all = pages.flat().map(({ milliseconds }) => milliseconds[tool]);
  return all.reduce((sum, time) => sum + time, 0) / all.length;
}
