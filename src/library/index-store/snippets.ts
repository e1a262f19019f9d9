/** What a list shows of its hits. */
import type { LibraryDatabase } from '../database.js';
import { type Mark, marks, parseQuery, type Snippet, snippet } from '../search/index.js';
import { parseBody, parseRecord } from '../validate.js';

export interface HitWords {
  /** Where words of the query stand in the headline. */
  readonly headline: readonly Mark[];
  readonly excerpt: Snippet;
}

/** In the order of `slots`; null for what is not there or cannot be read. */
export async function snippets(
  db: LibraryDatabase,
  slots: readonly number[],
  typed: string,
): Promise<(HitWords | null)[]> {
  const query = parseQuery(typed);
  const texts = await db.reading(['records', 'bodies'], ({ records, bodies }) =>
    Promise.all(
      slots.map(async (slot) => {
        const record = parseRecord(await records.where('slot').equals(slot).first());
        if (record === null) return null;
        const body = parseBody(await bodies.get([record.id, record.revision]));
        return { title: record.title, text: body?.article.text ?? record.excerpt ?? '' };
      }),
    ),
  );
  return texts.map(
    (found) => found && { headline: marks(found.title, query), excerpt: snippet(found.text, query) },
  );
}
