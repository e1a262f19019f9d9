import type { Article } from './article.js';
import type { ExtractFailureCode, LooksLike } from './failure.js';
import type { Ledger } from './ledger.js';

/** A body in the place of an article's own: what the reader had selected on the page. */
export type SelectedBody = Pick<Article, 'html' | 'text' | 'wordCount'>;

/** What of a page was too much to bring along; the reader is told. */
export type LeftOut =
  /** The page is larger than we read: there is the beginning of each of its parts. */
  | 'rest-of-page'
  /** Pictures that are written into the page itself. */
  | 'large-pictures';

/** An article with the account of what was removed to get it. */
export interface Extraction {
  readonly article: Article;
  readonly ledger: Ledger;
  /** Only where something was. */
  readonly leftOut?: readonly LeftOut[];
  /** Only where the reader had selected a passage. */
  readonly selection?: SelectedBody;
}

/** What comes out of the pipeline: an article with its ledger, or a reason why there is none. */
export type ExtractResult =
  | ({ readonly ok: true } & Extraction)
  | {
      readonly ok: false;
      readonly code: ExtractFailureCode;
      /** Only with `not-article`. */
      readonly looksLike?: LooksLike;
      /** What there is on the page all the same, if the reader wants to see it; null when there is nothing. */
      readonly whatThereIs: Extraction | null;
    };
