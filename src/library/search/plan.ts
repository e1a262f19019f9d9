/** What a query asks of the index, term by term: the rules of matching. */
import { beginningTerm, FIELD_TERMS, hostOf } from './field-terms.js';
import type { Clause, IndexClause, Query } from './query.js';
import { eachGroup, type Group, type Step } from './words.js';

/** Any of these terms, at this place. */
export interface Sought {
  /** Counted from the beginning of what is sought. */
  readonly at: number;
  readonly terms: readonly string[];
  /** Words that begin with a term match, too. */
  readonly prefix: boolean;
  /** The term that stands for all words that begin so, where there is one: it has no positions. */
  readonly beginning: string | null;
  /** A pair of characters, or one, of a script without spaces. */
  readonly pair: boolean;
}

/** Terms that stand one behind the other; most often there is one. */
export type Sequence = readonly [Sought, ...Sought[]];

/** One thing that a text must have (or, excluded, must not have): it has it if it has any of the sequences. */
export interface Unit {
  /** `words` counts for the ranking, `filter` does not. */
  readonly kind: 'words' | 'filter';
  readonly excluded: boolean;
  readonly sequences: readonly Sequence[];
}

/** Letters from which on a word finds longer words that begin with it: plurals, compounds. */
const PREFIX_LETTERS = 4;
/** Words of one clause that are looked at. */
const MOST_STEPS = 64;

/** One unit for each clause that is for the index and has a word. */
export function planOf(query: Query): Unit[] {
  return query.clauses.flatMap((clause) => {
    const sequences = sequencesOf(clause).filter(isSequence);
    const kind = clause.kind === 'word' || clause.kind === 'phrase' ? 'words' : 'filter';
    return sequences.length > 0 ? [{ kind, excluded: clause.excluded, sequences } as const] : [];
  });
}

function sequencesOf(clause: Clause): readonly (readonly Sought[])[] {
  switch (clause.kind) {
    case 'word':
      return wordSequences(clause.text, clause);
    case 'phrase':
      return [phrase(clause.text, clause)];
    case 'by':
      return wordSequences(clause.value, clause).map(inField(FIELD_TERMS.by));
    case 'site':
      return [...hostSequences(clause.value, clause), ...siteNameSequences(clause.value, clause)];
    default:
      return [];
  }
}

function isSequence(sequence: readonly Sought[]): sequence is Sequence {
  return sequence.length > 0;
}

/**
 * A word, or what stands together without spaces: the last word of it as a prefix while it is typed, else from
 * `PREFIX_LETTERS` letters on; of what is excluded only the word itself, since a text hidden by mistake is missed
 * and one too many is not. A compound with hyphens is also found where it is written in one.
 */
function wordSequences(text: string, clause: Pick<IndexClause, 'typed' | 'excluded'>): Sought[][] {
  const groups = groupsOf(text);
  const isTyped = clause.typed && endsInWord(text);
  const isPrefix = (term: string) => !clause.excluded && (isTyped || letters(term) >= PREFIX_LETTERS);
  const sequences = [soughtIn(groups, isPrefix)];
  const joined = groups.length === 1 ? groups[0]?.joined : null;
  if (joined)
    sequences.push([
      { at: 0, terms: [joined.term], prefix: isPrefix(joined.term), beginning: null, pair: false },
    ]);
  return sequences;
}

/**
 * Every word exactly, but the last while it is typed; of that, one or two letters count only when there are more, since
 * the positions of all words that begin so are a large part of the index.
 */
function phrase(text: string, { typed }: Pick<IndexClause, 'typed'>): Sought[] {
  const isTyped = typed && endsInWord(text);
  const sought = soughtIn(groupsOf(text), () => isTyped);
  const last = sought.at(-1);
  const isBegun = isTyped && last?.terms.every((term) => /^\p{L}{1,2}$/u.test(term)) && !last.pair;
  return isBegun && sought.length > 1 ? sought.slice(0, -1) : sought;
}

const endsInWord = (text: string) => /[\p{L}\p{M}\p{N}]$/u.test(text);

/** Syllables of Hangul count as the two or three letters that they are written with. */
function letters(term: string): number {
  return /[\uAC00-\uD7A3]/.test(term) ? term.normalize('NFD').length : [...term].length;
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  eachGroup(text, (group) => groups.push(group));
  return groups;
}

/** @param isPrefix whether the last word is one, by its term */
function soughtIn(groups: readonly Group[], isPrefix: (term: string) => boolean): Sought[] {
  const sought: Sought[] = [];
  let at = 0;
  for (const { steps, length } of groups) {
    const needed = steps.filter((step) => isNeeded(step, steps));
    for (const step of needed)
      sought.push({
        at: at + step.at,
        terms: step.spots.map(({ term }) => term),
        // The last character of a pair may have marks to come; one alone is the beginning of any pair.
        prefix: step.pair && step === needed.at(-1),
        beginning: null,
        pair: step.pair,
      });
    at += length;
  }
  return withLast(sought.slice(0, MOST_STEPS), isPrefix);
}

/** The last word, made a prefix. Alone and short, it is found by its beginning. */
function withLast(sought: readonly Sought[], isPrefix: (term: string) => boolean): Sought[] {
  const [others, last] = [sought.slice(0, -1), sought.at(-1)];
  const term = last?.terms[0] ?? '';
  if (!last || last.prefix || !isPrefix(term)) return [...sought];
  return [...others, { ...last, prefix: true, beginning: others.length > 0 ? null : beginningTerm(term) }];
}

/** Pairs that cover a run of characters: every other one, and the last; a character alone only if there is no pair. */
function isNeeded({ pair, at }: Step, steps: readonly Step[]): boolean {
  if (!pair || steps.length === 1) return true;
  const last = steps.length - 2;
  return at === last || (at < last && at % 2 === 0);
}

function inField(prefix: string) {
  return (sequence: readonly Sought[]): Sought[] =>
    sequence.map((sought) => ({
      ...sought,
      beginning: null,
      terms: sought.terms.map((term) => prefix + term),
    }));
}

/** The host or a domain above it; a name without a dot also as their first label: `example` → `example.com`. */
function hostSequences(
  value: string,
  { typed, excluded }: Pick<IndexClause, 'typed' | 'excluded'>,
): Sought[][] {
  const host = /\s/.test(value) ? null : hostOf(value);
  if (host === null) return [];
  const term = FIELD_TERMS.host + host;
  const exact = { at: 0, terms: [term], prefix: typed && !excluded, beginning: null, pair: false };
  return host.includes('.') ? [[exact]] : [[exact], [{ ...exact, terms: [`${term}.`], prefix: true }]];
}

/** Words of the site's name. What looks like a host is none. */
function siteNameSequences(value: string, clause: Pick<IndexClause, 'typed' | 'excluded'>): Sought[][] {
  const isHost = /\.\S/.test(value) && !/\s/.test(value);
  return isHost ? [] : wordSequences(value, clause).map(inField(FIELD_TERMS.siteName));
}
