/** The name of one saved article: a random UUID, the same for as long as it is kept. */
export type ArticleId = string & { readonly __articleId: true };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A new name, from the platform's random source (RFC 9562, version 4). */
export function newArticleId(): ArticleId {
  return crypto.randomUUID() as string as ArticleId;
}

/** The name in `value`, or null if it is not one: an address bar or a message can carry anything. */
export function parseArticleId(value: unknown): ArticleId | null {
  return typeof value === 'string' && UUID.test(value) ? (value as ArticleId) : null;
}
