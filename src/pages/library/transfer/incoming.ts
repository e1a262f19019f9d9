/** An item of another service → an entry that the library can take in. */

import type { ImportItem } from '../../../library/import/index.js';
import type { Incoming } from '../../../library/index.js';
import type { Sanitizer } from '../../../sanitize/index.js';
import { proseText } from '../../../text/prose.js';
import { countWords } from '../../../text/words.js';

/** What the reader wants of all items of a file. */
export interface Wishes {
  /** Null: as the service had them. */
  readonly isUnread: boolean | null;
  readonly keepsArchive: boolean;
  /** Given to all; null: none. */
  readonly tag: string | null;
}

/**
 * @param blank a document in which nothing is loaded or run, to read the body in
 * @returns a link where the file has no body, or nothing is left of it that could be read
 */
export function incomingOf(
  item: ImportItem,
  wishes: Wishes,
  sanitizer: Pick<Sanitizer, 'show' | 'article'>,
  blank: Document,
): Incoming {
  const text = item.html === null ? '' : textOf(item.html, item.url, sanitizer, blank);
  const hasBody = text !== '';
  const article = sanitizer.article({
    url: item.url,
    canonicalUrl: null,
    title: item.title ?? nameOf(item.url),
    byline: item.byline,
    published: item.published,
    modified: null,
    siteName: item.siteName,
    lang: null,
    dir: null,
    excerpt: item.excerpt,
    standfirst: null,
    section: null,
    leadImage: null,
    html: hasBody && item.html !== null ? item.html : '',
    text,
    partial: false,
    wordCount: countWords(text, null),
  });
  const { isUnread, isArchived, isFavorite } = item.state;
  return {
    article,
    hasBody,
    state: {
      isUnread: wishes.isUnread ?? isUnread,
      isArchived: wishes.keepsArchive && isArchived,
      isFavorite,
    },
    tags: wishes.tag === null ? item.tags : [...item.tags, wishes.tag],
    savedAt: item.savedAt,
    progress: item.progress,
    highlights: item.highlights,
  };
}

function textOf(html: string, page: string, sanitizer: Pick<Sanitizer, 'show'>, blank: Document): string {
  sanitizer.show(html, blank.body, { page });
  const text = proseText(blank.body);
  blank.body.replaceChildren();
  return text;
}

/** What a link without a title is called: its address, without what all addresses have. */
function nameOf(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
