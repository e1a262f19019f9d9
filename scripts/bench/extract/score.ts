/** One page's findings against its truth. Pure. */
import type { CorpusPage } from '../corpus.js';
import { sameAuthors } from '../metrics/author.js';
import { snippetShare, wordScore } from '../metrics/body.js';
import { sameDay } from '../metrics/date.js';
import { fieldOutcome } from '../metrics/field.js';
import { segmentCounts } from '../metrics/segments.js';
import { sameTitle } from '../metrics/title.js';
import type { Finding } from '../tools/tool.js';
import type { Field, FieldResult, ToolResult } from './result.js';

const NOTHING: Finding = { title: null, author: null, published: null, lines: [] };

/** The set whose truth is what Readability gives. */
const AGREEMENT_SET = 'readability-pages';

/** A finding, or why there is none: then it is measured as if nothing had been found. */
export interface Measured {
  readonly finding: Finding | null;
  readonly failure: string | null;
  readonly milliseconds: number | null;
}

/**
 * @param readability Readability's lines of the same page, for the set that knows agreement only
 */
export function scoreOf(page: CorpusPage, measured: Measured, readability: readonly string[]): ToolResult {
  const { truth } = page;
  const finding = measured.finding ?? NOTHING;
  const text = finding.lines.join('\n');
  const hasSegments = truth.body === null && truth.with.length + truth.without.length > 0;
  return {
    failure: measured.failure,
    milliseconds: measured.milliseconds,
    body: truth.body === null ? null : wordScore(text, truth.body),
    withShare: snippetShare(text, truth.with),
    withoutShare: snippetShare(text, truth.without),
    segments: hasSegments ? segmentCounts(text, truth.with, truth.without) : null,
    agreement: page.set === AGREEMENT_SET ? wordScore(text, readability.join('\n')) : null,
    fields: fieldsOf(page, finding),
  };
}

function fieldsOf({ known, truth }: CorpusPage, finding: Finding): Record<Field, FieldResult | null> {
  return {
    title: known.has('title') ? fieldResult(finding.title, truth.title, sameTitle) : null,
    author: known.has('author') ? fieldResult(finding.author, truth.author, sameAuthors) : null,
    date: known.has('publish_date') ? fieldResult(finding.published, truth.publishDate, sameDay) : null,
  };
}

function fieldResult(
  given: string | null,
  truth: string | null,
  same: (given: string, truth: string) => boolean,
): FieldResult {
  return { given, truth, outcome: fieldOutcome(given, truth, same) };
}
