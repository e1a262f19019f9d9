/**
 * Pocket until October 2024: `ril_export.html`.
 *
 * Certain (wallabag's, Notesnook's and others' samples): two headings, `Unread` and `Read Archive`, each with a list
 * of links; on a link `time_added` in Unix seconds and `tags` between commas; no favourites and no bodies. A guess:
 * that the second heading is the archive whatever it is called, should the words ever have been translated.
 */
import type { Found } from './found.js';
import { htmlEvents } from './html-links.js';
import type { Sources } from './sources.js';
import { splitTags } from './tags.js';

/** Reads the file, or each within a zip. */
export async function* readPocketHtml(sources: Sources): AsyncGenerator<Found> {
  for (const { file, text } of sources.matching(/\.html?$/i)) {
    let headings = 0;
    for await (const event of htmlEvents({ file, text })) {
      if (event.kind === 'heading') headings++;
      if (event.kind !== 'link') continue;
      const isArchived = headings > 1;
      const { line, attributes } = event;
      const raw = {
        url: attributes.get('href'),
        title: event.text,
        savedAt: attributes.get('time_added'),
        tags: splitTags(attributes.get('tags') ?? '', ','),
        state: { isArchived, isUnread: !isArchived },
      };
      yield { file, line, raw, excerpt: `${attributes.get('href') ?? ''} ${event.text}` };
    }
  }
}
