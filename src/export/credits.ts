import type { Article } from '../article/article.js';
import type { ExportWords } from './file.js';

/** The line under a headline: who wrote it and where, then when; the unknown left out. */
export interface Credits {
  readonly who: string;
  readonly when: string;
}

/** Credits of an article, each part joined by a middle dot; empty where nothing is known. */
export function creditsOf(article: Article, words: ExportWords): Credits {
  const { byline, siteName, published, modified } = article;
  // Pages often repeat the first date as the last change; it tells the reader nothing twice.
  const updated = modified !== published ? modified : null;
  return {
    who: joined([byline, siteName]),
    when: joined([
      published && words.published(dateForReading(published)),
      updated && words.updated(dateForReading(updated)),
    ]),
  };
}

/** Joins what there is by a middle dot. */
export function joined(parts: readonly (string | null)[]): string {
  return parts
    .filter((part): part is string => Boolean(part))
    .map(onOneLine)
    .join(' · ');
}

/** White space, line breaks included, folded to single spaces: fields of a page may hold anything. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** `2021-01-28T17:46+08:00` as `2021-01-28 17:46 +08:00`; nothing is converted or made up. */
function dateForReading(iso: string): string {
  return iso
    .replace('T', ' ')
    .replace(/(?<=:\d\d(?:\.\d+)?)(Z|[+-]\d\d:?\d\d)$/, ' $1')
    .replace(/ Z$/, ' UTC');
}
