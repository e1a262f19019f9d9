import type { Words } from '../words.js';

/** What the page says about its article; every text is plain, folded and capped. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly siteName: string | null;
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  readonly excerpt: string | null;
  readonly canonicalUrl: string | null;
  readonly leadImage: string | null;
}

/** Elements on the page that show a field, so that the body need not repeat them. */
export interface VisibleFields {
  readonly headline: Element | null;
  readonly bylines: readonly Element[];
  readonly dates: readonly Element[];
}

export interface MetadataOptions {
  /** The address of the page; addresses on it are resolved against it. */
  readonly url: string;
  /** The clock, for refusing dates in the future. */
  readonly now: Date;
  /** The vocabulary, compiled. */
  readonly words: Words;
}

export interface MetadataResult {
  readonly metadata: Metadata;
  readonly visible: VisibleFields;
  /** The types that JSON-LD, microdata or `og:type` declare: `NewsArticle`, `article`, … */
  readonly declaredTypes: readonly string[];
}
