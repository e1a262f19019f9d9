/** An article's text as it is compared: its paragraphs, and which of them are only stamps. */
import type { Article } from '../../article/article.js';
import { fold, foldJoined } from './fold.js';
import type { Paragraph } from './paragraphs.js';
import { stampJudge } from './stamps.js';

/** Of an article, what is compared, and what tells its text from the page's stamps. */
export type ComparedText = Pick<Article, 'title' | 'standfirst' | 'byline' | 'siteName' | 'lang' | 'text'>;

/** Paragraphs from the beginning and from the end among which an unlabelled date is the page's. */
const AT_THE_BEGINNING = 3;
const AT_THE_END = 2;

export interface ReadParagraph extends Paragraph {
  /** Tells the time or a counter and does not count. */
  readonly isStamp: boolean;
}

/** The paragraphs of `article.text`; empty ones are left out. */
export function readProse(article: ComparedText): readonly ReadParagraph[] {
  const isStamp = stampJudge(article);
  const texts = article.text.split(/\n\s*\n/).map((text) => text.trim());
  const paragraphs = texts
    .map((text) => ({ text, folded: fold(text) }))
    .filter(({ folded }) => folded !== '');
  const end = paragraphs.length - AT_THE_END;
  return paragraphs.map((paragraph, index) => ({
    ...paragraph,
    isStamp: isStamp(paragraph.folded, index < AT_THE_BEGINNING || index >= end),
  }));
}

/** What the author wrote, in one string in which only the words and their order count. */
export function proseOf(paragraphs: readonly ReadParagraph[]): string {
  const written = paragraphs.filter(({ isStamp }) => !isStamp);
  return foldJoined(written.map(({ folded }) => folded));
}
