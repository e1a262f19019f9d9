/** The same questions to the two ways that need no index of ours: a scan over all texts, and MiniSearch. */
import MiniSearch from 'minisearch';
import { LibraryDatabase } from '../../../../../src/library/database.js';
import { fold } from '../../../../../src/library/search/fold.js';
import type { SyntheticNews } from '../../synthetic.js';
import { openStrictStore } from './strict-store.js';

const BATCH = 500;

/** Looks into every text. @returns how many have all the words */
export async function scan(query: string): Promise<number> {
  const words = query.replaceAll('"', '').split(/\s+/).filter(Boolean).map(fold);
  const db = new LibraryDatabase(
    () => indexedDB,
    () => undefined,
  );
  await db.openKnowingRoom();
  let count = 0;
  let last: [string, number] = ['', 0];
  for (;;) {
    const rows = await db.reading(['bodies'], ({ bodies }) =>
      bodies.where('[articleId+revision]').above(last).limit(BATCH).toArray(),
    );
    for (const { article } of rows) {
      const { title, text } = article as { title: string; text: string };
      const folded = fold(`${title} ${text}`);
      if (words.every((word) => folded.includes(word))) count++;
    }
    const end = rows.at(-1);
    if (rows.length < BATCH || !end) break;
    last = [String(end.articleId), Number(end.revision)];
  }
  db.close();
  return count;
}

const OPTIONS = { fields: ['title', 'text'], idField: 'id' };

/**
 * MiniSearch over the same articles: how long it takes to come back from what would be stored, and to add one more and
 * store all again.
 */
export async function miniSearch(news: SyntheticNews, texts: number) {
  const built = new MiniSearch(OPTIONS);
  for (let number = 0; number < texts; number++) {
    const { headline, text } = news.article(number);
    built.add({ id: number, title: headline, text });
    if (number % 200 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  const stored = JSON.stringify(built);
  const started = performance.now();
  const index = MiniSearch.loadJSON(stored, OPTIONS);
  const loadMs = performance.now() - started;
  const store = await openStrictStore();
  const next = news.article(texts);
  const began = performance.now();
  index.add({ id: texts, title: next.headline, text: next.text });
  await store.put({ index: JSON.stringify(index) });
  const saveMs = performance.now() - began;
  await store.discard();
  const find = (typed: string) =>
    index.search(typed.replaceAll('"', ''), {
      combineWith: 'AND',
      prefix: (_, at, terms) => at === terms.length - 1,
    }).length;
  return { find, loadMs, saveMs, storedBytes: stored.length };
}
