import type { ComponentChildren } from 'preact';
import type { SanitizedArticle } from '../article/article.js';
import { readingMinutes } from '../article/reading-time.js';
import { standfirstAbove } from '../article/standfirst.js';
import { plural, t } from '../i18n/index.js';
import { ArticleBody, type ArticleBodyProps } from './ArticleBody.js';
import { MomentLine } from './MomentLine.js';

interface Props extends ArticleBodyProps {
  /** What of ours stands between credits and body. */
  readonly above?: ComponentChildren;
}

/** An article: headline, credits, body. Fields are attacker's text, so each stands in its own `<bdi>`. */
export function ArticleView({ above, ...body }: Props) {
  const { article } = body;
  const { title, lang, dir } = article;
  const standfirst = standfirstAbove(article);
  return (
    <article class="article" lang={lang ?? ''} dir={dir ?? 'auto'}>
      <h1>
        <bdi>{title || t('article_untitled')}</bdi>
      </h1>
      {standfirst && (
        <p class="standfirst" data-field="standfirst">
          <bdi>{standfirst}</bdi>
        </p>
      )}
      <Credits article={article} />
      {article.partial && (
        <p class="partial" data-field="partial" lang={t('locale')}>
          {t('article_partial')}
        </p>
      )}
      {above}
      <ArticleBody {...body} />
    </article>
  );
}

function Credits({ article }: { article: SanitizedArticle }) {
  const { byline, siteName, published, modified, wordCount, lang } = article;
  return (
    <ul class="credits" lang={t('locale')}>
      {byline && (
        <li data-field="byline">
          <bdi>{byline}</bdi>
        </li>
      )}
      {siteName && (
        <li data-field="site">
          <bdi>{siteName}</bdi>
        </li>
      )}
      {published && (
        <li>
          <MomentLine iso={published} field="published" message="article_published" />
        </li>
      )}
      {modified && (
        <li>
          <MomentLine iso={modified} field="modified" message="article_updated" />
        </li>
      )}
      <li data-field="reading-time">{plural('article_minutes', readingMinutes(wordCount, lang))}</li>
    </ul>
  );
}
