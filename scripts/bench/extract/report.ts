/** The tables of one set. */
import type { WordScore } from '../metrics/body.js';
import type { SegmentScore } from '../metrics/segments.js';
import { TOOL_TITLES, TOOLS } from '../tools/tool.js';
import type { Field, PageResult } from './result.js';
import { judgements, readabilityAhead, type Summary, summarize, timesOf } from './summary.js';
import { columns, decimal, percent } from './table.js';

type Row = readonly [string, (summary: Summary) => string | null];

const scores = (s: WordScore | SegmentScore | null) =>
  s && `${decimal(s.f1, 4)} / ${decimal(s.precision)} / ${decimal(s.recall)}`;

const BODY_ROWS: readonly Row[] = [
  ['body F1 / P / R', (s) => scores(s.body)],
  ['  refused pages as empty', (s) => scores(s.bodyUnlessRefused)],
  [
    '  with / without %',
    (s) => (s.withShare === null ? null : `${percent(s.withShare)} / ${percent(s.withoutShare)}`),
  ],
  ['segments F1 / P / R', (s) => scores(s.segments)],
  ['agreement with Readability F1 / P / R', (s) => scores(s.agreement)],
];

const rate = (field: Field, of: (rates: Summary['fields'][Field]) => number | null) => (s: Summary) => {
  const value = of(s.fields[field]);
  return value === null ? null : percent(value);
};

const FIELD_ROWS: readonly Row[] = [
  ['title right %', rate('title', (r) => r.accuracy)],
  ['author same set %', rate('author', (r) => r.accuracy)],
  ['  invented %', rate('author', (r) => r.invented)],
  ['date accuracy %', rate('date', (r) => r.accuracy)],
  ['  coverage %', rate('date', (r) => r.coverage)],
  ['  precision %', rate('date', (r) => r.precision)],
  ['  invented %', rate('date', (r) => r.invented)],
];

/** Everything about one set. */
export function reportOf(set: string, pages: readonly PageResult[], only: 'field' | 'body' | null): string {
  const news = pages.filter((page) => page.newsArticle);
  const parts = [`=== ${set}: ${pages.length} pages ===`, tableOf(pages, only)];
  if (news.length > 0 && news.length < pages.length)
    parts.push(`--- of these, ${news.length} whose JSON-LD declares a NewsArticle ---`, tableOf(news, only));
  parts.push(judgementTable(pages));
  if (only !== 'field') parts.push(aheadList(pages));
  parts.push(timeTable(pages));
  return parts.filter(Boolean).join('\n\n');
}

function tableOf(pages: readonly PageResult[], only: 'field' | 'body' | null): string {
  const summaries = TOOLS.map((tool) => summarize(pages, tool));
  const wanted = [...(only === 'field' ? [] : BODY_ROWS), ...(only === 'body' ? [] : FIELD_ROWS)];
  const failures: Row = ['failures', (s) => (s.failures > 0 ? String(s.failures) : null)];
  const rows = [...wanted, failures].flatMap(([title, figure]) => {
    const figures = summaries.map(figure);
    return figures.some((f) => f !== null) ? [[title, ...figures.map((f) => f ?? '–')]] : [];
  });
  return columns([['', ...TOOLS.map((tool) => TOOL_TITLES[tool])], ...rows]);
}

function judgementTable(pages: readonly PageResult[]): string {
  const byType = judgements(pages);
  const codes = [...new Set([...byType.values()].flatMap((counts) => [...counts.keys()]))].sort();
  const refused = pages.filter(({ code }) => code !== null).length;
  const rows = [...byType].map(([type, counts]) => [
    type,
    ...codes.map((code) => String(counts.get(code) ?? 0)),
  ]);
  return `Judged: ${refused} of ${pages.length} refused (${percent(refused / pages.length)} %)\n${columns([['', ...codes], ...rows])}`;
}

function aheadList(pages: readonly PageResult[]): string {
  if (!pages.some((page) => page.tools.plainread.body)) return '';
  const ahead = readabilityAhead(pages);
  const lines = ahead.map(({ page, by }) => `  ${page.id}  −${decimal(by)}  ${page.url}`);
  return [`Readability better by more than 0.10 F1: ${ahead.length} pages`, ...lines].join('\n');
}

function timeTable(pages: readonly PageResult[]): string {
  const times = timesOf(pages);
  if (!times) return 'Times: no page was measured side by side in this run (--fresh does).';
  const { readability } = times.tools;
  const rows = TOOLS.map((tool) => {
    const { median, p95 } = times.tools[tool];
    const ratios = [decimal(median / readability.median, 2), decimal(p95 / readability.p95, 2)];
    return [TOOL_TITLES[tool], ...ratios, decimal(median, 1), decimal(p95, 1)];
  });
  const head = ['', 'median ÷', 'p95 ÷', 'median ms', 'p95 ms'];
  return `Processor times in jsdom over ${times.pages} pages, ÷ Readability (Defuddle's in linkedom and with parsing; of browsers bench:speed tells)\n${columns([head, ...rows])}`;
}
