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
  readonly standfirst: string | null;
  readonly section: string | null;
  readonly partial: boolean;
  readonly canonicalUrl: string | null;
  readonly leadImage: string | null;
}

/**
 * What kind of source gave an answer. `visible`: text that the page shows; `time`: its `<time>` element;
 * `attribute`: `lang` or `dir`; `language`: worked out from the language.
 */
export type SourceKind =
  | 'json-ld'
  | 'meta'
  | 'microdata'
  | 'link'
  | 'title-tag'
  | 'heading'
  | 'visible'
  | 'time'
  | 'breadcrumb'
  | 'attribute'
  | 'language'
  | 'url';

/** An answer and what gave it. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly source: SourceKind;
}

/** The source of every field that was answered. */
export type Evidence = { readonly [Field in keyof Metadata]?: SourceKind };

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
  readonly evidence: Evidence;
  readonly visible: VisibleFields;
  /** The types that JSON-LD, microdata or `og:type` declare: `NewsArticle`, `article`, … */
  readonly declaredTypes: readonly string[];
  /** The types of all that JSON-LD tells of, the page itself or not. */
  readonly mentionedTypes: readonly string[];
}
