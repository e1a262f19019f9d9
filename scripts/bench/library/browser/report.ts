/** What was measured, as a table. */
import type { Times } from './page/main.js';
import type { RoundTrip } from './page/round-trip.js';
import type { SizeResult } from './run.js';

/** @param title of the browser */
export function libraryReport(
  title: string,
  results: readonly SizeResult[],
  trip: RoundTrip & { readonly size: number },
): string {
  const rows = results.flatMap(linesOf);
  const [small, large] = [results[0], results.at(-1)];
  const ratio =
    small && large && small !== large
      ? [
          `| first rows, ${large.size} : ${small.size} | ${(at(large.firstRows, 0.5) / at(small.firstRows, 0.5)).toFixed(2)} |`,
        ]
      : [];
  return [
    `## ${title}`,
    '',
    '| what | figure |',
    '| --- | --- |',
    ...rows,
    ...ratio,
    ...tripLines(trip),
    '',
  ].join('\n');
}

/** The rows of one size. */
export function linesOf(result: SizeResult): string[] {
  const {
    size,
    indexMs,
    firstRows,
    emptyPage,
    search,
    saves,
    bareWrites,
    heap,
    emptyHeap,
    benchHeap,
    scans,
    mini,
  } = result;
  const all = Object.values(search).flatMap(({ typed }) => typed);
  return [
    `| ${size}: indexing all | ${(indexMs / 1000).toFixed(1)} s |`,
    `| ${size}: navigation to first rows | ${summary(firstRows)} |`,
    `| …: the same page with no article | ${summary(emptyPage)} |`,
    `| ${size}: search as typed, with 30 rows, all keys | ${summary(all)} |`,
    ...Object.entries(search).map(([kind, { typed }]) => `| ${size}: … ${kind} | ${summary(typed)} |`),
    `| ${size}: snippets of 30 hits | ${summary(Object.values(search).flatMap(({ snippets }) => snippets))} |`,
    `| ${size}: a save with its index | ${summary(saves)} |`,
    `| ${size}: a bare write of the same, as strict (all that a scan needs) | ${summary(bareWrites)} |`,
    `| ${size}: library page over an empty page | ${mega(heap - emptyHeap)} (${mega(heap)} − ${mega(emptyHeap)}) |`,
    ...(scans.length > 0 ? [`| ${size}: scan over all texts, two words | ${summary(scans)} |`] : []),
    ...(mini
      ? [
          `| ${size}: MiniSearch, loading its index (${mega(mini.storedBytes)}) | ${mini.loadMs.toFixed(0)} ms |`,
          `| ${size}: MiniSearch, adding one and storing its index | ${mini.saveMs.toFixed(0)} ms |`,
          `| ${size}: MiniSearch, as typed, phrases as words | ${summary(Object.values(mini.times).flat())} |`,
          `| ${size}: MiniSearch, its page over an empty page | ${mega(mini.heap - benchHeap)} |`,
        ]
      : []),
  ];
}

function tripLines({ size, isIdentical, rows, ...trip }: RoundTrip & { readonly size: number }): string[] {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  return [
    `| ${size}: backup → empty library → restore | ${isIdentical ? 'identical' : '**DIFFERENT**'}, ${rows} rows, SHA-256 ${trip.hash.slice(0, 16)}… |`,
    `| ${size}: … written, read and sanitized, restored (${mega(trip.fileBytes)}) | ${[trip.writeMs, trip.readMs, trip.restoreMs].map(seconds).join(', ')} |`,
  ];
}

function summary(times: Times): string {
  return `median ${at(times, 0.5).toFixed(1)}, p95 ${at(times, 0.95).toFixed(1)}, most ${at(times, 1).toFixed(1)} ms`;
}

function at(times: Times, share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
