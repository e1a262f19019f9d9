/** From what a reader types to a `Query`. Never throws, and linear. */
import type { Clause, Note, Query, StateName } from './query.js';
import { isHebrew } from './words.js';

/** More than a pasted paragraph: what follows is not looked at. */
const MOST_CHARACTERS = 2000;
/** Clauses beyond these are not looked at. */
const MOST_CLAUSES = 64;

/** Marks that open and close a phrase; phones and word processors write others than the keyboard's. */
const QUOTES = '"“”„‟«»';
const SPACE = /\s/;
/** A word and a colon; neither a time of day nor an address. */
const FILTER_NAME = /^\p{L}{1,20}:(?!\/\/)/u;
const HAS_WORD = /[\p{L}\p{N}]/u;

const STATES: ReadonlyMap<string, StateName> = new Map([
  ['unread', 'unread'],
  ['read', 'read'],
  ['archived', 'archived'],
  ['favorite', 'favorite'],
  ['favourite', 'favorite'],
  ['link', 'link'],
  ['bin', 'bin'],
]);

/** One item of a query as it is written: `-name:"value"`, each part of it optional. */
interface Item {
  readonly excluded: boolean;
  /** The filter's name in lower case; null for words and phrases. */
  readonly name: string | null;
  readonly value: string;
  readonly quoted: boolean;
  readonly typed: boolean;
  /** As it stands in the query. */
  readonly source: string;
}

/** Understands `text` as far as it can: everything that is no filter is searched. */
export function parseQuery(text: string): Query {
  const clauses: Clause[] = [];
  const notes: Note[] = [];
  const source = text.slice(0, MOST_CHARACTERS);
  let at = 0;
  while (clauses.length < MOST_CLAUSES) {
    while (at < source.length && SPACE.test(source.charAt(at))) at++;
    if (at >= source.length) break;
    const { item, end } = itemAt(source, at);
    at = end;
    const read = clausesOf(item);
    clauses.push(...read.clauses);
    if (read.note) notes.push({ code: read.note, text: item.source });
  }
  const rest = text.slice(at).trim();
  if (rest !== '') notes.push({ code: 'too-long', text: rest });
  return { clauses, notes };
}

function itemAt(source: string, start: number): { item: Item; end: number } {
  const excluded = source.charAt(start) === '-' && start + 1 < source.length;
  let at = excluded ? start + 1 : start;
  const named = FILTER_NAME.exec(source.slice(at, at + 24))?.[0];
  if (named) at += named.length;
  const quoted = QUOTES.includes(source.charAt(at)) && at < source.length;
  const close = quoted ? closingQuote(source, at + 1) : endOfRun(source, at);
  const end = quoted ? Math.min(close + 1, source.length) : close;
  const item = {
    excluded,
    name: named?.slice(0, -1).toLowerCase() ?? null,
    value: source.slice(quoted ? at + 1 : at, close),
    quoted,
    typed: close === source.length,
    source: source.slice(start, end),
  };
  return { item, end: Math.max(end, start + 1) };
}

function closingQuote(source: string, start: number): number {
  let at = start;
  while (at < source.length && !isQuoteAt(source, at)) at++;
  return at;
}

function endOfRun(source: string, start: number): number {
  let at = start;
  while (at < source.length && !SPACE.test(source.charAt(at)) && !isQuoteAt(source, at)) at++;
  return at;
}

/** Whether a quotation mark stands there, and not the sign of a Hebrew abbreviation. */
function isQuoteAt(source: string, at: number): boolean {
  const mark = source.charAt(at);
  if (!QUOTES.includes(mark)) return false;
  return !(mark === '"' && isHebrew(source.charAt(at - 1)) && isHebrew(source.charAt(at + 1)));
}

interface Read {
  readonly clauses: readonly Clause[];
  readonly note?: Note['code'];
}

function clausesOf(item: Item): Read {
  const { name, value, excluded, typed } = item;
  if (name === null) return { clauses: wordsOf(item) };
  if (typed && value.trim() === '') return { clauses: [], note: 'unfinished' };
  switch (name) {
    case 'site':
    case 'by':
    case 'tag':
      return HAS_WORD.test(value)
        ? { clauses: [{ kind: name, value, excluded, typed }] }
        : asWords(item, 'unknown-filter');
    case 'before':
    case 'after':
      return dateClause(item, name);
    case 'is':
      return stateClause(item);
    default:
      return asWords(item, 'unknown-filter');
  }
}

function wordsOf({ value, quoted, excluded, typed }: Item): Clause[] {
  if (!HAS_WORD.test(value)) return [];
  return [{ kind: quoted ? 'phrase' : 'word', text: value, excluded, typed }];
}

/** A filter that is none: its name and its value are words like others. */
function asWords(item: Item, note: Note['code']): Read {
  const name = wordsOf({
    ...item,
    value: item.name ?? '',
    quoted: false,
    typed: item.typed && item.value === '',
  });
  return { clauses: [...name, ...wordsOf(item)], note };
}

function dateClause(item: Item, kind: 'before' | 'after'): Read {
  const { value, excluded, typed } = item;
  const day = firstDay(value);
  if (day !== null) return { clauses: [{ kind, day, excluded, typed }] };
  const isBegun = typed && /^\d{1,4}(?:-(?:\d\d?(?:-\d?)?)?)?$/.test(value);
  return isBegun ? { clauses: [], note: 'unfinished' } : asWords(item, 'bad-date');
}

/** `2024`, `2024-05` or `2024-05-01` → its first day; null for anything else, and for days that no calendar has. */
function firstDay(value: string): string | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? [];
  if (year === undefined) return null;
  const text = `${year}-${month}-${day}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

function stateClause(item: Item): Read {
  const { excluded, typed } = item;
  const value = item.value.toLowerCase();
  const state = STATES.get(value);
  if (state) return { clauses: [{ kind: 'is', state, excluded, typed }] };
  const isBegun = typed && [...STATES.keys()].some((name) => name.startsWith(value));
  return isBegun ? { clauses: [], note: 'unfinished' } : asWords(item, 'bad-state');
}
