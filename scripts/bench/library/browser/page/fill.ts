/** Fills the library with synthetic articles, past the sanitizer, as a restored backup comes in: unindexed. */
import type { SanitizedArticle } from '../../../../../src/article/article.js';
import { type ArticleId, newArticleId } from '../../../../../src/article/article-id.js';
import { LibraryDatabase } from '../../../../../src/library/database.js';
import { derivedOf } from '../../../../../src/library/derived.js';
import { addressKeyOf } from '../../../../../src/library/entry-key.js';
import { bodyRow, metadataOf, RECORD_FORMAT } from '../../../../../src/library/rows.js';
import type { SyntheticNews } from '../../synthetic.js';

/** Articles written in one transaction. */
const BATCH = 250;
const FIRST_SAVED = Date.UTC(2016, 0, 1);
const HOUR = 3_600_000;

/** The article with this number as it would be saved. */
export function articleOf(news: SyntheticNews, number: number): SanitizedArticle {
  const { url, headline, standfirst, byline, siteName, published, text } = news.article(number);
  const article = {
    url,
    canonicalUrl: null,
    title: number % ODD === 0 ? `${headline} \ud83d` : headline,
    byline,
    published,
    modified: null,
    siteName,
    lang: 'en',
    dir: null,
    excerpt: standfirst,
    standfirst,
    section: null,
    leadImage: null,
    html: text
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join(''),
    text: number % ODD === 0 ? `\udc00 ${text}` : text,
    partial: false,
    wordCount: 700,
  };
  return article as typeof article & { readonly __sanitized: true };
}

/** Writes the articles numbered `from` to `to`, the last one excluded. */
export async function fill(
  news: SyntheticNews,
  from: number,
  to: number,
  onProgress: (done: number) => void,
): Promise<void> {
  const db = new LibraryDatabase(
    () => indexedDB,
    () => undefined,
  );
  await db.openKnowingRoom();
  for (let first = from; first < to; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, to - first) }, (_, at) => first + at);
    await db.changing(async (stores) => {
      const derived = derivedOf(stores);
      const records = [];
      for (const number of numbers) records.push(await derived.enter(recordOf(news, number), null));
      await stores.records.bulkAdd(records);
      await stores.bodies.bulkAdd(
        records.map(({ id, savedAt }, at) =>
          bodyRow(articleOf(news, first + at), [], { articleId: id, revision: 1, savedAt }),
        ),
      );
      await derived.flush();
    });
    onProgress(first + numbers.length);
  }
  db.close();
}

/** One in so many has what a file or a store could stumble over. */
const ODD = 500;

function recordOf(news: SyntheticNews, number: number) {
  const article = articleOf(news, number);
  const savedAt = new Date(FIRST_SAVED + number * HOUR).toISOString();
  return {
    ...metadataOf(article),
    isUnread: number % 3 !== 0,
    isArchived: number % 4 === 0,
    isFavorite: number % 20 === 0,
    tags: news.article(number).tags,
    format: RECORD_FORMAT,
    id: number === ODD ? ('__proto__' as ArticleId) : newArticleId(),
    key: article.url,
    addressKey: addressKeyOf(article.url),
    revision: 1,
    revisions: [{ revision: 1, savedAt, title: article.title }],
    savedAt,
    firstSavedAt: savedAt,
    deletedAt: null,
    changes: 1,
  } as const;
}
