import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SanitizedArticle } from '../article/article.js';
import { sanitizer } from './sanitizer.js';

/** The body, through the one door; with the lead image above it where the body has no picture of its own. */
export function ArticleBody({ article }: { article: SanitizedArticle }) {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (body.current) sanitizer.show(article.html, body.current);
  }, [article.html]);
  const lead = article.leadImage && !article.html.includes('<img') ? article.leadImage : null;
  return (
    <>
      {lead && (
        <figure data-field="lead-image">
          <img src={lead} alt="" referrerpolicy="no-referrer" />
        </figure>
      )}
      <div data-field="body" ref={body} />
    </>
  );
}
