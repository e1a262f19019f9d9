/** From what a service wrote to what we keep: one place judges addresses, dates and lengths for all formats. */
import { addressKeyOf } from '../entry-key.js';
import { readAddress } from './address.js';
import { readDay, readMoment } from './dates.js';
import type { Found, RawHighlight, RawItem } from './found.js';
import type { ImportHighlight, ImportItem, ImportLine, ImportNote } from './item.js';
import { MAX_EXCERPT, MAX_HIGHLIGHTS, MAX_HTML, MAX_QUOTE, MAX_TITLE } from './limits.js';
import { plainLines, plainText } from './plain-text.js';
import { cleanTags } from './tags.js';

/** Characters of the excerpt that shows the reader which line is meant. */
const SHOWN = 200;

/**
 * The line as the caller gets it.
 * @param now milliseconds since 1970: dates after it are no dates
 */
export function finish(found: Found, now: number): ImportLine {
  const { file, line } = found;
  const excerpt = plainText(found.excerpt, SHOWN) ?? '';
  if (!('raw' in found)) return { ok: false, file, line, reason: found.reason, excerpt };
  const address = readAddress(found.raw.url);
  if (!address.ok) return { ok: false, file, line, reason: address.reason, excerpt };
  const notes = new Set<ImportNote>(found.raw.notes);
  const item = itemOf(address.url, found.raw, now, notes);
  const key = addressKeyOf(address.url);
  return { ok: true, file, line, item, notes: [...notes], key, duplicateOf: null };
}

function itemOf(url: string, raw: RawItem, now: number, notes: Set<ImportNote>): ImportItem {
  const title = plainText(raw.title, MAX_TITLE);
  const savedAt = readMoment(raw.savedAt, now);
  const published = readDay(raw.published, now);
  const { tags, isCut } = cleanTags(raw.tags ?? []);
  for (const note of [savedAt.note, published.note]) if (note !== null) notes.add(note);
  if (isCut) notes.add('tags-cut');
  return {
    url,
    // Services write the address where they know no title.
    title: title === url || title === raw.url ? null : title,
    savedAt: savedAt.at,
    published: published.at,
    byline: plainText(raw.byline, MAX_TITLE),
    siteName: plainText(raw.siteName, MAX_TITLE),
    excerpt: plainText(raw.excerpt, MAX_EXCERPT),
    tags,
    state: { isArchived: false, isFavorite: false, isUnread: true, ...raw.state },
    html: bodyOf(raw.html, notes),
    progress: Number.isFinite(raw.progress) ? Math.min(1, Math.max(0, raw.progress ?? 0)) : null,
    highlights: highlightsOf(raw.highlights ?? [], now, notes),
  };
}

function bodyOf(html: unknown, notes: Set<ImportNote>): string | null {
  if (typeof html !== 'string' || html.trim() === '') return null;
  if (html.length <= MAX_HTML) return html;
  notes.add('body-too-large');
  return null;
}

function highlightsOf(
  raw: readonly RawHighlight[],
  now: number,
  notes: Set<ImportNote>,
): readonly ImportHighlight[] {
  if (raw.length > MAX_HIGHLIGHTS) notes.add('highlights-cut');
  return raw.slice(0, MAX_HIGHLIGHTS).flatMap(({ quote, note, at }) => {
    const highlight = {
      quote: plainLines(quote, MAX_QUOTE) ?? '',
      note: plainLines(note, MAX_QUOTE),
      at: readMoment(at, now).at,
    };
    return highlight.quote === '' && highlight.note === null ? [] : [highlight];
  });
}
