/** The name of one saved article: a random UUID of ours, or what a backup calls it; the same for as long as it is kept. */
export type ArticleId = string & { readonly __articleId: true };

/** UTF-16 code units of the longest name. */
const LONGEST = 100;

/** A new name, from the platform's random source (RFC 9562, version 4). */
export function newArticleId(): ArticleId {
  return crypto.randomUUID() as string as ArticleId;
}

/** The name in `value`, or null if it is not one: an address bar or a message can carry anything. */
export function parseArticleId(value: unknown): ArticleId | null {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST
    ? (value as ArticleId)
    : null;
}
