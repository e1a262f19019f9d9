import type { Article } from './article.js';
import type { ExtractFailureCode } from './failure.js';
import type { Ledger } from './ledger.js';

/** An article with the account of what was removed to get it. */
export interface Extraction {
  readonly article: Article;
  readonly ledger: Ledger;
}

/** What comes out of the pipeline: an article with its ledger, or a reason why there is none. */
export type ExtractResult =
  | ({ readonly ok: true } & Extraction)
  | {
      readonly ok: false;
      readonly code: ExtractFailureCode;
      /** What there is on the page all the same, if the reader wants to see it; null when there is nothing. */
      readonly whatThereIs: Extraction | null;
    };
