/**
 * wallabag, "Export" as JSON: one list of entries with their bodies.
 *
 * Certain (its source, src/Entity/Entry.php, and its importers' samples): `title`, `url` (`given_url` before
 * redirections), `is_archived` and `is_starred` as 0 and 1 or as booleans, `tags` as a list of names, `content` as
 * HTML, `created_at` and `published_at` in ISO 8601 with `+0000`, `published_by` as a list of names, `domain_name`,
 * `annotations` with `quote`, `text` and `created_at`; `is_not_parsed` says that `content` is only an apology;
 * `deleted_at` stands in what was deleted. The first version wrote `is_read`, `is_fav` and tags between commas.
 * A guess: that archived is read, as wallabag itself calls it so.
 */
import type { Found, RawItem } from './found.js';
import { fieldOf, jsonEntries, listOf } from './json-list.js';
import type { Sources } from './sources.js';
import { splitTags } from './tags.js';

/** Reads the file, or each within a zip. */
export async function* readWallabagJson(sources: Sources): AsyncGenerator<Found> {
  for (const source of sources.matching(/\.json$/i)) {
    for await (const entry of jsonEntries(source)) {
      if ('reason' in entry) {
        yield entry;
        continue;
      }
      const { file, line, value, excerpt } = entry;
      const isDeleted = typeof fieldOf(value, 'deleted_at') === 'string';
      yield isDeleted
        ? { file, line, reason: 'deleted', excerpt }
        : { file, line, raw: rawOf(value), excerpt };
    }
  }
}

function rawOf(entry: unknown): RawItem {
  const isArchived = isYes(fieldOf(entry, 'is_archived') ?? fieldOf(entry, 'is_read'));
  const isEmpty = isYes(fieldOf(entry, 'is_not_parsed'));
  const html = isEmpty ? null : fieldOf(entry, 'content');
  const authors = listOf(fieldOf(entry, 'published_by')).filter(
    (name) => typeof name === 'string' && name.trim() !== '',
  );
  return {
    url: fieldOf(entry, 'url') ?? fieldOf(entry, 'given_url'),
    title: fieldOf(entry, 'title'),
    savedAt: fieldOf(entry, 'created_at'),
    published: fieldOf(entry, 'published_at'),
    byline: authors.join(', '),
    siteName: fieldOf(entry, 'domain_name'),
    tags: tagsOf(fieldOf(entry, 'tags')),
    state: {
      isArchived,
      isFavorite: isYes(fieldOf(entry, 'is_starred') ?? fieldOf(entry, 'is_fav')),
      isUnread: !isArchived,
    },
    html,
    highlights: listOf(fieldOf(entry, 'annotations')).map((mark) => ({
      quote: fieldOf(mark, 'quote'),
      note: fieldOf(mark, 'text'),
      at: fieldOf(mark, 'created_at'),
    })),
    notes: typeof html === 'string' && html !== '' ? [] : ['body-missing'],
  };
}

/** Names, or what the interface of programs gives: objects with a `label`. */
function tagsOf(tags: unknown): readonly unknown[] {
  if (typeof tags === 'string') return splitTags(tags, ',');
  return listOf(tags).map((tag) => (typeof tag === 'string' ? tag : fieldOf(tag, 'label')));
}

function isYes(value: unknown): boolean {
  return value === true || value === 1 || value === '1';
}
