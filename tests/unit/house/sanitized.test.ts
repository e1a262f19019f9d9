/**
 * The ways by which article HTML leaves, for display, the store, the session or a file, take only what has been
 * through the door. That is proved where this file is type-checked: each line below must be an error there.
 */
import { expect, it } from 'vitest';
import type { Article, SanitizedArticle } from '../../../src/article/article.js';
import type { keepTabArticle } from '../../../src/browser/tab-article.js';
import type { articleToMarkdown } from '../../../src/export/markdown.js';
import type { Saving } from '../../../src/library/index.js';
import type { ArticleBody } from '../../../src/ui/ArticleBody.js';
import type { ArticleView } from '../../../src/ui/ArticleView.js';
import { ARTICLE } from '../browser/article.js';
import { sanitizer } from '../sanitize/sanitizer.js';

type ArticleOf<Way extends (first: never, ...rest: never[]) => unknown> = Parameters<Way>[0] extends {
  readonly article: infer Taken;
}
  ? Taken
  : Parameters<Way>[0];

it('takes an article only when it has been through the door', () => {
  const raw: Article = ARTICLE;
  const safe: SanitizedArticle = sanitizer.article(raw);
  const taken: [
    Saving['article'],
    ArticleOf<typeof keepTabArticle>,
    ArticleOf<typeof articleToMarkdown>,
    ArticleOf<typeof ArticleView>,
    ArticleOf<typeof ArticleBody>,
  ] = [safe, safe, safe, safe, safe];
  // @ts-expect-error: the library
  taken[0] = raw;
  // @ts-expect-error: the session's store
  taken[1] = raw;
  // @ts-expect-error: a file
  taken[2] = raw;
  // @ts-expect-error: the display
  taken[3] = raw;
  // @ts-expect-error: the display of the body
  taken[4] = raw;
  expect(safe.html).toBe(raw.html);
});
