/**
 * What a reader's article may hold: text, links, pictures and tables. Everything else leaves, with its text kept
 * where it has any. No style, class, data or event attribute, no frame, form, media or vector graphic.
 */
import type { Config } from 'dompurify';

export const ALLOWED_ELEMENTS = [
  'a', 'abbr', 'article', 'aside', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'caption', 'cite', 'code', 'col', 'colgroup', 'dd', 'del', 'details',
  'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i', 'img', 'ins', 'kbd',
  'li', 'main', 'mark', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'small', 'span', 'strong', 'sub', 'summary', 'sup',
  'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'u', 'ul', 'var', 'wbr',
];

/** Attributes a page may bring. */
export const ALLOWED_ATTRIBUTES = [
  'alt', 'cite', 'colspan', 'datetime', 'dir', 'height', 'href', 'id', 'lang', 'open', 'reversed', 'rowspan', 'scope', 'src', 'start', 'title',
  'type', 'width',
];

/** Attributes that only this room sets. */
export const OWN_ATTRIBUTES = ['target', 'rel', 'referrerpolicy', 'loading'];

/** Prefix of every `id` that comes from a page, so that it can never shadow a name of ours. */
export const ID_PREFIX = 'user-content-';

export const PURIFY_CONFIG = {
  ALLOWED_TAGS: ALLOWED_ELEMENTS,
  ALLOWED_ATTR: ALLOWED_ATTRIBUTES,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  SANITIZE_DOM: true,
  SANITIZE_NAMED_PROPS: true,
  KEEP_CONTENT: true,
  SAFE_FOR_XML: true,
} as const satisfies Config;
