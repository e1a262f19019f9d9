/**
 * Full-text search over saved articles: the query language, the index, ranking and snippets. Pure: `rows.ts` says
 * what it asks of storage, `search.ts` what it asks of the catalogue.
 */

export { encodeText, type Searchable } from './encode.js';
export { inputOf, ManifestDraft, type MergeInput, merge } from './merge.js';
export { parseQuery } from './parse-query.js';
export {
  type CatalogueClause,
  type Clause,
  catalogueClauses,
  type DateClause,
  type Note,
  needsIndex,
  type Query,
  type StateClause,
  type StateName,
  type TagClause,
} from './query.js';
export type { Block, BlockPositions, IndexReader, Manifest, Recent, WholeBlock } from './rows.js';
export { type Hits, Searcher, type SearchView } from './search.js';
export { type Mark, marks, type Snippet, snippet } from './snippet.js';
export { tagMatches } from './tags.js';
export { MOST_RECENT, nextMerge } from './tiers.js';
