/** What is known of each page after a run; this is also what `--json` writes. */
import type { ExtractFailureCode } from '../../../src/article/failure.js';
import type { WordScore } from '../metrics/body.js';
import type { FieldOutcome } from '../metrics/field.js';
import type { SegmentCounts } from '../metrics/segments.js';
import type { ToolName } from '../tools/tool.js';

export const FIELDS = ['title', 'author', 'date'] as const;
export type Field = (typeof FIELDS)[number];

export interface FieldResult {
  readonly given: string | null;
  readonly truth: string | null;
  readonly outcome: FieldOutcome;
}

/** How one tool did on one page. A field or measure that the corpus knows nothing of is null. */
export interface ToolResult {
  /** Why there is no result, or null: `timeout`, `crash`, or the message of what was thrown. */
  readonly failure: string | null;
  /** Null where an earlier run's finding was used. */
  readonly milliseconds: number | null;
  readonly body: WordScore | null;
  /** Share of the "with" snippets found. */
  readonly withShare: number | null;
  /** Share of the "without" snippets found. */
  readonly withoutShare: number | null;
  readonly segments: SegmentCounts | null;
  /** Against Readability's own text: agreement, not truth. */
  readonly agreement: WordScore | null;
  readonly fields: Readonly<Record<Field, FieldResult | null>>;
}

/** A block on the wrong side. */
export interface Block {
  readonly text: string;
  /** Wrongly kept: who else kept it. Lost: the rule or part that took it out. */
  readonly by: string;
}

export interface PageResult {
  readonly set: string;
  readonly id: string;
  readonly url: string;
  readonly pageType: string;
  /** Its JSON-LD declares a news article. */
  readonly newsArticle: boolean;
  /** Plainread's judgement: null for an article. */
  readonly code: ExtractFailureCode | null;
  readonly tools: Readonly<Record<ToolName, ToolResult>>;
  /** In Plainread's text and not in the truth, largest first. */
  readonly surplus: readonly Block[];
  /** In the truth and not in Plainread's text, largest first. */
  readonly lost: readonly Block[];
}

/** One page's key across runs. */
export function keyOf({ set, id }: Pick<PageResult, 'set' | 'id'>): string {
  return `${set}/${id}`;
}
