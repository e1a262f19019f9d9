/**
 * Bookmarks as all browsers export them: the Netscape bookmark file. Safari's export is a zip with such a file in it.
 *
 * Certain (Microsoft's description, Firefox's and Chromium's sources, Apple's for the reading list): folders are `H3`
 * with a `DL` behind it, links `A` with `HREF`, `ADD_DATE` in Unix seconds, `TAGS` between commas (Firefox and most
 * bookmark services), `DD` behind a link is its description; `PERSONAL_TOOLBAR_FOLDER` and
 * `UNFILED_BOOKMARKS_FOLDER` mark the browser's own folders, `id="com.apple.ReadingList"` Safari's reading list;
 * `TOREAD` (Pinboard, Shaarli) is 1 for what is still to be read, 0 for what is not. Firefox's own queries are
 * `place:` addresses and are reported as not of the web. A guess: that a browser's own folders which are marked by
 * nothing (Safari's favourites, in the reader's language) may become tags.
 */
import type { Found, FoundItem } from './found.js';
import { type HtmlEvent, htmlEvents } from './html-links.js';
import type { Sources } from './sources.js';
import { splitTags } from './tags.js';

/** Folders within each other whose names become tags; what lies deeper has those of the outer ones. */
const DEEPEST = 32;

type Element = Exclude<HtmlEvent, { readonly kind: 'opens' | 'closes' }>;

/** Reads the file, or each within a zip. */
export async function* readBookmarksHtml(sources: Sources): AsyncGenerator<Found> {
  for (const { file, text } of sources.matching(/\.html?$/i)) {
    const folders = new Folders();
    let held: FoundItem | null = null;
    for await (const event of htmlEvents({ file, text })) {
      if (event.kind === 'description') {
        held = described(held, event.text);
        continue;
      }
      if (held !== null) yield held;
      held = event.kind === 'link' ? linkOf(file, event, folders.tags()) : null;
      folders.follow(event);
    }
    if (held !== null) yield held;
  }
}

function described(link: FoundItem | null, excerpt: string): FoundItem | null {
  return link && { ...link, raw: { ...link.raw, excerpt } };
}

function linkOf(
  file: string | null,
  { line, attributes, text }: Element,
  folders: readonly string[],
): FoundItem {
  const url = attributes.get('href');
  const raw = {
    url,
    title: text,
    savedAt: attributes.get('add_date') ?? attributes.get('time_added'),
    tags: [...folders, ...splitTags(attributes.get('tags') ?? '', ',')],
    state: { isUnread: attributes.get('toread') !== '0' },
  };
  return { file, line, raw, excerpt: `${url ?? ''} ${text}` };
}

/** The folders that the place in the file lies in. */
class Folders {
  private depth = 0;
  /** From the outermost; null for a browser's own and for a list without a name. */
  private names: (string | null)[] = [];
  private next: string | null = null;

  follow(event: HtmlEvent): void {
    if (event.kind === 'subheading') this.next = isOwn(event) ? null : event.text;
    if (event.kind === 'opens') {
      if (this.depth++ < DEEPEST) this.names.push(this.next);
      this.next = null;
    }
    if (event.kind === 'closes' && this.depth > 0 && --this.depth < DEEPEST) this.names.pop();
  }

  tags(): readonly string[] {
    return this.names.filter((name) => name !== null);
  }
}

function isOwn({ attributes }: Element): boolean {
  return (
    attributes.has('personal_toolbar_folder') ||
    attributes.has('unfiled_bookmarks_folder') ||
    attributes.get('id') === 'com.apple.ReadingList'
  );
}
