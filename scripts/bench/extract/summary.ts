/** The figures of many pages: what the tables are made of. Pure. */
import type { WordScore } from '../metrics/body.js';
import { type FieldRates, fieldRates } from '../metrics/field.js';
import { type SegmentScore, segmentScore } from '../metrics/segments.js';
import { TOOLS, type ToolName } from '../tools/tool.js';
import { FIELDS, type Field, type PageResult, type ToolResult } from './result.js';

/** Figures of one tool over some pages; null where the pages know nothing of it. */
export interface Summary {
  /** Means over the pages. */
  readonly body: WordScore | null;
  /** The same, with the body of a page that Plainread refuses counted as empty. */
  readonly bodyUnlessRefused: WordScore | null;
  /** Mean share of "with" snippets found, and of "without" snippets kept out. */
  readonly withShare: number | null;
  readonly withoutShare: number | null;
  readonly segments: SegmentScore | null;
  readonly agreement: WordScore | null;
  readonly fields: Readonly<Record<Field, FieldRates>>;
  readonly failures: number;
}

const NO_WORDS: WordScore = { precision: 0, recall: 0, f1: 0 };

export function summarize(pages: readonly PageResult[], tool: ToolName): Summary {
  const results = pages.map((page) => page.tools[tool]);
  const withoutFound = mean(results.map((result) => result.withoutShare));
  const bodies = pages.map((page) => {
    const { body } = page.tools[tool];
    return body && tool === 'plainread' && page.code ? NO_WORDS : body;
  });
  return {
    body: meanScore(results.map((result) => result.body)),
    bodyUnlessRefused: meanScore(bodies),
    withShare: mean(results.map((result) => result.withShare)),
    withoutShare: withoutFound === null ? null : 1 - withoutFound,
    segments: segmentScore(present(results.map((result) => result.segments))),
    agreement: meanScore(results.map((result) => result.agreement)),
    fields: Object.fromEntries(FIELDS.map((field) => [field, ratesOf(results, field)])) as Summary['fields'],
    failures: results.filter((result) => result.failure !== null).length,
  };
}

function ratesOf(results: readonly ToolResult[], field: Field): FieldRates {
  return fieldRates(present(results.map((result) => result.fields[field])).map(({ outcome }) => outcome));
}

/** How often Plainread said what: `ok` or the code of its refusal, by type of page. */
export function judgements(pages: readonly PageResult[]): Map<string, Map<string, number>> {
  const byType = new Map<string, Map<string, number>>();
  for (const { pageType, code } of pages) {
    const counts = byType.get(pageType) ?? new Map<string, number>();
    byType.set(pageType, counts);
    counts.set(code ?? 'ok', (counts.get(code ?? 'ok') ?? 0) + 1);
  }
  return new Map([...byType].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** F1 by which Readability must be ahead for a page to be named. */
const CLEARLY = 0.1;

/** Pages on which Readability's body is clearly better than Plainread's, by how much, worst first. */
export function readabilityAhead(pages: readonly PageResult[]): { page: PageResult; by: number }[] {
  return pages
    .map((page) => ({
      page,
      by: (page.tools.readability.body?.f1 ?? 0) - (page.tools.plainread.body?.f1 ?? 0),
    }))
    .filter(({ by }) => by > CLEARLY)
    .sort((a, b) => b.by - a.by);
}

/** Milliseconds of one tool over the pages that all tools were timed on in this run. */
export interface Times {
  readonly median: number;
  readonly p95: number;
}

/** The times of every tool and how many pages they are from; null where no page was measured side by side. */
export function timesOf(
  pages: readonly PageResult[],
): { readonly pages: number; readonly tools: Readonly<Record<ToolName, Times>> } | null {
  const timed = pages.filter((page) => TOOLS.every((tool) => page.tools[tool].milliseconds !== null));
  if (timed.length === 0) return null;
  const of = (tool: ToolName): Times => {
    const sorted = timed.map((page) => page.tools[tool].milliseconds ?? 0).sort((a, b) => a - b);
    return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
  };
  return {
    pages: timed.length,
    tools: { plainread: of('plainread'), readability: of('readability'), defuddle: of('defuddle') },
  };
}

/** The value below which a share of sorted values lies (nearest rank). */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function meanScore(scores: readonly (WordScore | null)[]): WordScore | null {
  const precision = mean(scores.map((score) => score?.precision ?? null));
  const recall = mean(scores.map((score) => score?.recall ?? null));
  const f1 = mean(scores.map((score) => score?.f1 ?? null));
  return precision === null || recall === null || f1 === null ? null : { precision, recall, f1 };
}

function mean(values: readonly (number | null)[]): number | null {
  const there = present(values);
  return there.length === 0 ? null : there.reduce((sum, value) => sum + value, 0) / there.length;
}

function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value) => value !== null);
}
