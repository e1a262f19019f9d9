import { MemoryIndex } from '../../../../scripts/bench/library/memory-index.js';
import { parseQuery, Searcher, type SearchView } from '../../../../src/library/search/index.js';

/** A text as the index takes it; `changes` replaces fields. */
export function sampleText(changes: Partial<Parameters<MemoryIndex['add']>[0]> = {}) {
  return {
    headline: '',
    standfirst: null,
    byline: null,
    siteName: null,
    url: 'https://gazette.example/story',
    text: '',
    ...changes,
  };
}

/** An index of texts that have only a body. */
export function indexOf(...bodies: readonly string[]): MemoryIndex {
  const index = new MemoryIndex();
  for (const text of bodies) index.add(sampleText({ text }));
  return index;
}

/** The slots that a query finds, best first. */
export async function found(
  index: MemoryIndex,
  query: string,
  changes: Partial<SearchView> = {},
): Promise<number[]> {
  const hits = await new Searcher(index).search(parseQuery(query), index.view(changes));
  return [...(hits?.slots ?? [])];
}

/** Whether `query` finds a text with this body. */
export async function finds(body: string, query: string): Promise<boolean> {
  return (await found(indexOf(body), query)).length === 1;
}
