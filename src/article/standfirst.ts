import type { Article } from './article.js';

/**
 * The standfirst, to be shown above the body; null where the body itself has it, so that it is not read twice.
 * Whether an article's body begins with it differs from site to site, and the body tells.
 */
export function standfirstAbove({ standfirst, text }: Pick<Article, 'standfirst' | 'text'>): string | null {
  if (!standfirst) return null;
  const fold = (words: string) => words.replace(/\s+/g, ' ').trim();
  return fold(text).includes(fold(standfirst)) ? null : standfirst;
}
