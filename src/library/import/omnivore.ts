/**
 * Omnivore, "Export" of October and November 2024: a zip of `metadata_0_to_20.json` and on, `content/SLUG.html` and
 * `highlights/SLUG.md`. A metadata file by itself is read too, without bodies.
 *
 * Certain (its source, packages/api/src/jobs/export.ts and utils/parser.ts): `slug`, `title`, `description`, `author`,
 * `url`, `state`, `readingProgress` (0 to 100), `labels` as a list of names, `savedAt`, `publishedAt` in ISO 8601;
 * highlights as Markdown, `> quote`, then `#labels`, then the note, with empty lines between; its search calls read
 * what is read beyond 98 %. Others' programs write labels as objects with a `name`, and `state` as `Archived` or as
 * `ARCHIVED`. Guesses: a paragraph that follows a quote is its note; archived is read. Highlights have no dates.
 */
import type { Found, RawHighlight, RawItem } from './found.js';
import type { ImportNote } from './item.js';
import { fieldOf, jsonEntries, listOf } from './json-list.js';
import { MAX_HIGHLIGHTS, MAX_QUOTE } from './limits.js';
import type { Sources } from './sources.js';

/** Per cent from which Omnivore counts as read. */
const READ = 98;

/** Reads the archive, each body when its turn comes. */
export async function* readOmnivore(sources: Sources): AsyncGenerator<Found> {
  for (const source of sources.matching(/(?:^|\/)metadata_\d+_to_\d+\.json$/i)) {
    const folder = source.file?.replace(/[^/]*$/, '') ?? null;
    for await (const entry of jsonEntries(source)) {
      if ('reason' in entry) {
        yield entry;
        continue;
      }
      const { file, line, value, excerpt } = entry;
      const isDeleted = stateOf(value) === 'deleted';
      if (isDeleted) yield { file, line, reason: 'deleted', excerpt };
      else yield { file, line, raw: await withBody(rawOf(value), value, folder, sources), excerpt };
    }
  }
}

async function withBody(
  raw: RawItem,
  entry: unknown,
  folder: string | null,
  sources: Sources,
): Promise<RawItem> {
  const slug = fieldOf(entry, 'slug');
  if (folder === null || typeof slug !== 'string' || slug === '') return raw;
  const html = await sources.whole(`${folder}content/${slug}.html`);
  const markdown = await sources.whole(`${folder}highlights/${slug}.md`);
  const notes: readonly ImportNote[] = html === null ? ['body-missing'] : [];
  return { ...raw, html, notes, highlights: highlightsOf(markdown ?? '') };
}

function rawOf(entry: unknown): RawItem {
  const isArchived = stateOf(entry) === 'archived';
  const percent = fieldOf(entry, 'readingProgress');
  const progress = typeof percent === 'number' ? percent : null;
  return {
    url: fieldOf(entry, 'url') ?? fieldOf(entry, 'originalUrl'),
    title: fieldOf(entry, 'title'),
    byline: fieldOf(entry, 'author'),
    excerpt: fieldOf(entry, 'description'),
    savedAt: fieldOf(entry, 'savedAt'),
    published: fieldOf(entry, 'publishedAt'),
    tags: listOf(fieldOf(entry, 'labels')).map((label) =>
      typeof label === 'string' ? label : fieldOf(label, 'name'),
    ),
    state: { isArchived, isUnread: !isArchived && !(progress !== null && progress > READ) },
    progress: progress === null ? null : progress / 100,
  };
}

function stateOf(entry: unknown): string {
  const state = fieldOf(entry, 'state');
  return typeof state === 'string' ? state.toLowerCase() : '';
}

/** The marked passages of a highlights file: see above. Labels of a passage have no place with us. */
function highlightsOf(markdown: string): RawHighlight[] {
  const found: { quote: string; note: string | null }[] = [];
  for (const block of markdown.split(/\n(?:[^\S\n]*\n)+/, MAX_HIGHLIGHTS * 4)) {
    const text = block.trim().slice(0, MAX_QUOTE * 2);
    const last = found.at(-1);
    if (text === '' || /^#\S+(?: #\S+)*$/.test(text)) continue;
    if (text.startsWith('>')) found.push({ quote: text.replace(/^> ?/gm, ''), note: null });
    else if (last === undefined) found.push({ quote: '', note: text });
    else last.note = last.note === null ? text : `${last.note}\n\n${text}`;
  }
  return found;
}
