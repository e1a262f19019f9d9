/** A query as it was understood: plain data. `parse-query.ts` makes it. */

/** States that `is:` asks for. */
export type StateName = 'unread' | 'read' | 'archived' | 'favorite' | 'link' | 'bin';

interface Part {
  /** A `-` stood before it: what it matches is left out. */
  readonly excluded: boolean;
  /** The query ends with it, without a space: more of it may be to come. */
  readonly typed: boolean;
}

/** Words to be found in any field; a run without spaces such as `e-mail` or `3.5` is one word. */
export interface WordClause extends Part {
  readonly kind: 'word';
  readonly text: string;
}

/** Words that stand next to each other. While `typed`, its closing quotation mark is missing. */
export interface PhraseClause extends Part {
  readonly kind: 'phrase';
  readonly text: string;
}

/** `site:` and `by:`: found in the index. A quoted value is a phrase. */
export interface FieldClause extends Part {
  readonly kind: 'site' | 'by';
  readonly value: string;
}

export interface TagClause extends Part {
  readonly kind: 'tag';
  readonly value: string;
}

/**
 * `after:` is true of the day given and all later ones, `before:` of the days before it. A year or a month stands
 * for its first day. What counts is the date published, else the date saved.
 */
export interface DateClause extends Part {
  readonly kind: 'before' | 'after';
  /** YYYY-MM-DD. */
  readonly day: string;
}

export interface StateClause extends Part {
  readonly kind: 'is';
  readonly state: StateName;
}

/** What the catalogue judges, text by text. */
export type CatalogueClause = TagClause | DateClause | StateClause;
/** What the index finds. */
export type IndexClause = WordClause | PhraseClause | FieldClause;
export type Clause = CatalogueClause | IndexClause;

/**
 * Something a page may tell the reader. `unknown-filter`, `bad-date`, `bad-state`: it is searched as words.
 * `unfinished`: a filter without a value so far, which counts for nothing. `too-long`: the end was not looked at.
 */
export interface Note {
  readonly code: 'unknown-filter' | 'bad-date' | 'bad-state' | 'unfinished' | 'too-long';
  /** The part of the query that it is about. */
  readonly text: string;
}

export interface Query {
  readonly clauses: readonly Clause[];
  readonly notes: readonly Note[];
}

/** What the catalogue has to judge. No text is found that any of it is not true of. */
export function catalogueClauses(query: Query): CatalogueClause[] {
  return query.clauses.filter((clause) => !isForIndex(clause)) as CatalogueClause[];
}

/** Whether the index has to be read: without it, the catalogue alone knows the answer. */
export function needsIndex(query: Query): boolean {
  return query.clauses.some(isForIndex);
}

function isForIndex({ kind }: Clause): boolean {
  return kind === 'word' || kind === 'phrase' || kind === 'site' || kind === 'by';
}
