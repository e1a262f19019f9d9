/** The tables of one browser. */
import { columns, decimal, percent } from '../extract/table.js';
import { TOOL_TITLES, TOOLS } from '../tools/tool.js';
import type { SelfTimes } from './profile.js';
import type { SpeedRun } from './run.js';
import { meanOf, type PageTimes, speedFigures, stageMeans } from './times.js';

/** Functions of a profile that are shown. */
const HOT = 25;

/** @param name the browser's own name and version */
export function speedReport(name: string, { pages, failures, profile }: SpeedRun): string {
  const parts = [`=== ${name}: ${pages.length} pages, ${failures.length} passed over ===`];
  if (pages.length > 0) parts.push(toolTable(pages), stageTable(pages));
  parts.push(...failures.map((failure) => `passed over: ${failure}`));
  if (profile.size > 0) parts.push(profileTable(profile));
  return parts.join('\n\n');
}

function toolTable(pages: readonly PageTimes[]): string {
  const figures = speedFigures(pages);
  const rows = TOOLS.map((tool) => {
    const { median, p95, medianRatio, p95Ratio, ratioMedian } = figures[tool];
    return [
      TOOL_TITLES[tool],
      decimal(medianRatio, 2),
      decimal(p95Ratio, 2),
      decimal(ratioMedian, 2),
      decimal(median, 1),
      decimal(p95, 1),
    ];
  });
  return columns([['', 'median ÷', 'p95 ÷', 'median of ÷', 'median ms', 'p95 ms'], ...rows]);
}

function stageTable(pages: readonly PageTimes[]): string {
  const whole = meanOf('plainread', pages);
  const base = meanOf('readability', pages);
  const row = (name: string, mean: number) => [
    name,
    decimal(mean, 2),
    decimal(mean / base, 2),
    percent(mean / whole),
  ];
  const stages = stageMeans(pages).map(([stage, mean]) => row(stage, mean));
  return columns([['stage of Plainread', 'mean ms', '÷', '%'], ...stages, row('whole', whole)]);
}

function profileTable(profile: SelfTimes): string {
  const total = [...profile.values()].reduce((sum, time) => sum + time, 0);
  const hot = [...profile].sort((a, b) => b[1] - a[1]).slice(0, HOT);
  const rows = hot.map(([name, time]) => [name, percent(time / total)]);
  return columns([['self time in Plainread', '%'], ...rows]);
}
