/**
 * The noun of the house: one article, as extraction found it.
 *
 * Dates are ISO 8601 as the page wrote them: a date without a time stays a date, a time without an offset
 * stays without one (unless another date of the same article states it), seconds only if the page gave them,
 * and unknown is `null`, never today.
 */
export interface Article {
  /** The address of the tab the article was read in. */
  readonly url: string;
  /** The address the page names as its own, or null. Always http(s). */
  readonly canonicalUrl: string | null;
  /** The headline, without the site's name. */
  readonly title: string;
  /** Who wrote it, several names joined by ", "; without "By", roles or dates. */
  readonly byline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly siteName: string | null;
  /** BCP 47 tag of the article's language, or null. */
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  /** One or two sentences of description, plain text. */
  readonly excerpt: string | null;
  /** The sentence or two set between headline and body to sum the article up, or null. The body may have it too. */
  readonly standfirst: string | null;
  /** The part of the paper it stands in ("World", "Local news"), as the page names it, or null. */
  readonly section: string | null;
  /** The address of the picture that stands for the article, or null. */
  readonly leadImage: string | null;
  /** The body. Sanitized wherever it has left the pipeline by a public door; hostile before. */
  readonly html: string;
  /** The body's prose: one block a paragraph, separated by an empty line, captions left out. */
  readonly text: string;
  /** The page says that readers must pay, and gave only the beginning: what is here is not the whole article. */
  readonly partial: boolean;
  /** Only a passage of it, which the reader had selected on the page: nobody else took the rest away. */
  readonly passage?: true;
  /** Words in `text`; in scripts without spaces, as the platform's segmenter counts them. */
  readonly wordCount: number;
}

/** An article whose `html` has been through `sanitize/`; only that room makes one. */
export type SanitizedArticle = Article & { readonly __sanitized: true };
