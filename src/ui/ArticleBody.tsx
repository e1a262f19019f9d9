import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SanitizedArticle } from '../article/article.js';
import { t } from '../i18n/index.js';
import { loadableAddress, type Pictures } from '../sanitize/pictures.js';
import { sanitizer } from './sanitizer.js';
import { nameLinks, standInFor } from './stand-in.js';

export interface ArticleBodyProps {
  readonly article: SanitizedArticle;
  /** Whether its pictures may be loaded from their sites; default: they are. */
  readonly pictures?: Pictures;
  /** Those that this page has itself: the `blob:` address for each in the article. */
  readonly kept?: ReadonlyMap<string, string>;
  /** Told how many pictures are withheld, before anything is painted. */
  readonly onWithheld?: (count: number) => void;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The body, through the one door; with the lead image above it where the body has no picture of its own. */
export function ArticleBody({ article, pictures = 'loaded', kept = NONE, onWithheld }: ArticleBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const lead = article.leadImage && !article.html.includes('<img') ? article.leadImage : null;
  const leadAddress = lead && (kept.get(lead) ?? (pictures === 'loaded' ? loadableAddress(lead) : null));
  useLayoutEffect(() => {
    if (!body.current) return;
    const withheld = sanitizer.show(article.html, body.current, { pictures, kept, page: article.url });
    for (const image of body.current.querySelectorAll<HTMLImageElement>('img:not([src])')) standInFor(image);
    nameLinks(body.current, t('article_picture'));
    onWithheld?.(withheld + (lead && !leadAddress ? 1 : 0));
  }, [article.html, article.url, lead, leadAddress, pictures, kept, onWithheld]);
  useLayoutEffect(() => {
    // The event does not rise: it is heard on its way down.
    const onError = ({ target }: Event) => {
      if (target instanceof HTMLImageElement) standInFor(target);
    };
    body.current?.addEventListener('error', onError, true);
    return () => body.current?.removeEventListener('error', onError, true);
  }, []);
  return (
    <>
      {leadAddress && <LeadImage key={leadAddress} address={leadAddress} />}
      <div data-field="body" ref={body} />
    </>
  );
}

/** The page's own picture for the article. It has no words: where it does not load, nothing stands for it. */
function LeadImage({ address }: { address: string }) {
  const [isThere, setThere] = useState(true);
  if (!isThere) return null;
  return (
    <figure data-field="lead-image">
      <img referrerpolicy="no-referrer" alt="" src={address} onError={() => setThere(false)} />
    </figure>
  );
}
