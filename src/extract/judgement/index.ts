/**
 * Is what was found an article? Judged by several kinds of evidence together, one file each; `weigh.ts` adds them up.
 */
import type { Article } from '../../article/article.js';
import type { ExtractFailureCode, LooksLike } from '../../article/failure.js';
import { address } from './address.js';
import { commerce } from './commerce.js';
import { credits } from './credits.js';
import { declared } from './declared.js';
import { discussion } from './discussion.js';
import type { JudgedPage } from './evidence.js';
import { hasParagraph, prose } from './prose.js';
import { repetition } from './repetition.js';
import { shapesOf } from './shapes.js';
import { weigh } from './weigh.js';

/**
 * Words under which a text is a note or a teaser; a page that declares itself an article, or whose address has a date,
 * is believed earlier.
 */
const FEWEST_WORDS = 60;
const FEWEST_WORDS_DECLARED = 25;
const MOST_LINKS = 0.6;

/** Why there is no article, and what there is instead. */
export interface Refusal {
  readonly code: ExtractFailureCode;
  readonly looksLike?: LooksLike;
}

/** What the whole page says of its kind. */
export function readEvidence(page: JudgedPage) {
  const shapes = shapesOf(page.survey, page.words);
  return {
    shapes,
    ofPage: {
      ...declared(page),
      ...address(page),
      ...repetition(shapes),
      ...commerce(shapes),
      ...discussion(shapes),
      ...credits(page),
    },
  };
}

export type PageEvidence = ReturnType<typeof readEvidence>;

/** The evidence of the page with that of the body that was found. */
export function allEvidence({ ofPage, shapes }: PageEvidence, body: Element, article: Article) {
  return { ...ofPage, ...prose(body, article, shapes) };
}

/**
 * Why this is not an article, or null when it is one.
 * @param body the normalized body
 */
export function whyNotArticle(article: Article, page: PageEvidence, body: Element): Refusal | null {
  if (!article.text) return { code: 'empty-page' };
  const evidence = allEvidence(page, body, article);
  const kind = weigh(evidence);
  if (kind) return notArticle(kind);
  const fewest = evidence.saysArticle || evidence.pathDated ? FEWEST_WORDS_DECLARED : FEWEST_WORDS;
  if (article.wordCount < fewest) return notArticle('too-short');
  if (evidence.bodyLinks > MOST_LINKS) return notArticle('listing');
  return hasParagraph(article) ? null : notArticle('other');
}

/** A page in which no body was found. */
export function notArticle(looksLike: LooksLike): Refusal {
  return { code: 'not-article', looksLike };
}
