/** The one door for hostile HTML: see README.md. */

import createPurify, { type DOMPurify, type WindowLike } from 'dompurify';
import type { Article, SanitizedArticle } from '../article/article.js';
import { isOwnPage, safeImage, safeLink, safePageAddress } from './addresses.js';
import { cleanField, cleanLine } from './fields.js';
import { isTrackingPixel, loadableAddress, localPicture, type Pictures } from './pictures.js';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, OWN_ATTRIBUTES, PURIFY_CONFIG } from './policy.js';

export interface Sanitizer {
  /** Hostile HTML of the page at the address `page` → HTML that can do nothing but show itself. */
  toHtml(html: string, page?: string): string;
  /**
   * Shows hostile HTML as the only content of `target`.
   * @returns how many pictures were withheld: their `<img>` has no `src`
   */
  show(html: string, target: Element, options?: ShowOptions): number;
  /** An article whose body and fields are safe to keep, show and export. */
  article(article: Article): SanitizedArticle;
}

export interface ShowOptions {
  /** Whether remote pictures may be loaded; without it their addresses stay as they are. */
  readonly pictures?: Pictures;
  /**
   * Pictures that the page has itself: the `blob:` address that it made for each address in the HTML. They are shown,
   * whatever `pictures` says. A `blob:` address in the HTML itself never is.
   */
  readonly kept?: ReadonlyMap<string, string>;
  /** The address of the page it comes from: only a page on the reader's own network may show pictures from there. */
  readonly page?: string;
}

/** What the hooks are to know of the HTML that is going through them. */
interface Passing {
  readonly pictures: Pictures | null;
  readonly kept: ReadonlyMap<string, string>;
  readonly isOwnPage: boolean;
  withheld: number;
}

/**
 * A sanitizer that works with the DOM of `window` (an extension page's, or jsdom's).
 */
export function createSanitizer(window: WindowLike): Sanitizer {
  const purify = createPurify(window);
  if (!purify.isSupported) throw new Error('this platform cannot sanitize HTML');
  let passing = passingOf({});
  purify.addHook('afterSanitizeAttributes', (node) => {
    hardenAttributes(node, passing.isOwnPage);
    if ((passing.pictures !== null || passing.kept.size > 0) && node.localName === 'img')
      judgePicture(node, passing);
  });
  const during = <Value>(options: ShowOptions, work: () => Value) => {
    passing = passingOf(options);
    try {
      return work();
    } finally {
      passing = passingOf({});
    }
  };
  const toHtml = (html: string) => settle(cut(html), purify);
  return {
    toHtml: (html, page) => during(page === undefined ? {} : { page }, () => toHtml(html)),
    show: (html, target, options = {}) =>
      during(options, () => {
        show(purify, html, target);
        return passing.withheld;
      }),
    article: (article) => during({ page: article.url }, () => sanitizeArticle(article, toHtml)),
  };
}

const NONE: ReadonlyMap<string, string> = new Map();

function passingOf({ pictures, kept = NONE, page }: ShowOptions): Passing {
  return { pictures: pictures ?? null, kept, isOwnPage: page !== undefined && isOwnPage(page), withheld: 0 };
}

/** Which pictures may load is a matter of showing: what is kept keeps every address. */
function judgePicture(image: Element, passing: Passing): void {
  // Without the attribute a screen reader would say the file's name.
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
  const address = image.getAttribute('src');
  if (address === null) return;
  const own = passing.kept.get(address);
  if (own?.startsWith('blob:')) {
    image.setAttribute('src', own);
    return;
  }
  if (passing.pictures === null) return;
  rewrite(image, 'src', passing.pictures === 'loaded' ? loadableAddress : localPicture);
  if (!image.hasAttribute('src')) passing.withheld++;
}

/** Passes after which HTML counts as never settling; mostly the second finds nothing left to do. */
const MOST_PASSES = 6;

/**
 * Sanitizes until nothing changes: trees that HTML cannot write down (`<p><table><p>`) are read back as others, and
 * what is kept must be what was judged. Of what never settles only the text is kept.
 */
function settle(html: string, purify: DOMPurify): string {
  let settled = purify.sanitize(html, PURIFY_CONFIG);
  for (let pass = 1; pass < MOST_PASSES; pass++) {
    const again = purify.sanitize(settled, PURIFY_CONFIG);
    if (again === settled) return settled;
    settled = again;
  }
  return purify.sanitize(settled, { ...PURIFY_CONFIG, ALLOWED_TAGS: ['#text'] });
}

/** The platform's own sanitizer (Chromium 146, Firefox 148); TypeScript's DOM types do not know it yet. */
interface SetHtml {
  setHTML(
    html: string,
    options: { sanitizer: { elements: readonly string[]; attributes: readonly string[] } },
  ): void;
}

function show(purify: DOMPurify, html: string, target: Element & Partial<SetHtml>): void {
  if (!target.setHTML) {
    target.replaceChildren(purify.sanitize(html, { ...PURIFY_CONFIG, RETURN_DOM_FRAGMENT: true }));
    return;
  }
  const attributes = [...ALLOWED_ATTRIBUTES, ...OWN_ATTRIBUTES];
  target.setHTML(purify.sanitize(html, PURIFY_CONFIG), {
    sanitizer: { elements: ALLOWED_ELEMENTS, attributes },
  });
}

/** Edits attributes only: removing nodes in a hook breaks DOMPurify's walk. */
function hardenAttributes(node: Element, isOwnPage: boolean): void {
  rewrite(node, 'href', safeLink);
  rewrite(node, 'cite', safeLink);
  rewrite(node, 'src', (src) => safeImage(src, isOwnPage));
  if (node.localName === 'a' && node.hasAttribute('href') && !node.getAttribute('href')?.startsWith('#')) {
    node.setAttribute('target', '_blank');
    node.setAttribute('rel', 'noopener noreferrer nofollow');
  }
  if (node.localName === 'img') {
    node.setAttribute('referrerpolicy', 'no-referrer');
    node.setAttribute('loading', 'lazy');
    for (const name of ['width', 'height']) rewrite(node, name, safePixels);
    if (isTrackingPixel((name) => node.getAttribute(name))) node.removeAttribute('src');
  }
}

function rewrite(node: Element, name: string, rule: (value: string) => string | null): void {
  const value = node.getAttribute(name);
  if (value === null) return;
  const safe = rule(value);
  if (safe === null) node.removeAttribute(name);
  else if (safe !== value) node.setAttribute(name, safe);
}

/** Whole pixels up to 20,000, else nothing. */
function safePixels(value: string): string | null {
  return /^\d{1,5}$/.test(value) && Number(value) <= 20_000 ? value : null;
}

/**
 * Characters and tags of the longest body, and characters of the longest text: several times what extraction lets
 * through (`extract/snapshot/caps.ts`), so that they cut nothing but what a damaged or forged file brings in.
 */
const LONGEST_BODY = 32_000_000;
const MOST_TAGS = 300_000;
const LONGEST_TEXT = 8_000_000;

/** The beginning of a body that would take minutes to sanitize. */
function cut(html: string): string {
  let end = -1;
  for (let tags = 0; tags < MOST_TAGS; tags++) {
    end = html.indexOf('<', end + 1);
    if (end < 0) return html.slice(0, LONGEST_BODY);
  }
  return html.slice(0, Math.min(end, LONGEST_BODY));
}

function sanitizeArticle(article: Article, toHtml: (html: string) => string): SanitizedArticle {
  const clean: Article = {
    url: safePageAddress(article.url) ?? '',
    canonicalUrl: article.canonicalUrl && safeLink(article.canonicalUrl),
    title: cleanLine(article.title, 300),
    byline: cleanField(article.byline, 300),
    published: cleanField(article.published, 40),
    modified: cleanField(article.modified, 40),
    siteName: cleanField(article.siteName, 200),
    lang: cleanField(article.lang, 35),
    dir: article.dir === 'rtl' || article.dir === 'ltr' ? article.dir : null,
    excerpt: cleanField(article.excerpt, 1000),
    standfirst: cleanField(article.standfirst, 1000),
    section: cleanField(article.section, 100),
    leadImage: article.leadImage && safeImage(article.leadImage, isOwnPage(article.url)),
    html: toHtml(article.html),
    text: article.text.slice(0, LONGEST_TEXT),
    partial: article.partial === true || cut(article.html) !== article.html,
    ...(article.passage === true && { passage: true }),
    wordCount: article.wordCount,
  };
  return clean as SanitizedArticle;
}
