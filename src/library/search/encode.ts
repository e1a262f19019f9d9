/** From a text to its row of the index. */
import { ByteWriter } from './bytes.js';
import { beginningsOf, FIELD_TERMS, hostTerms } from './field-terms.js';
import { FIELDS, type Field, MOST_CHARACTERS } from './fields.js';
import type { Recent } from './rows.js';
import { weightOf } from './weight.js';
import { eachGroup } from './words.js';

/** What is found of an article. Tags, dates and states are not here: they change, and the catalogue knows them. */
export interface Searchable {
  readonly slot: number;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  /** The address; its host is what `site:` finds. */
  readonly url: string;
  /** The body's prose. Its first `MOST_CHARACTERS` characters are found. */
  readonly text: string;
}

interface Entry {
  /** How often it stands in the body. */
  count: number;
  /** `Field.flag` of the other fields it stands in. */
  flags: number;
  /** Whether it begins a word anywhere. */
  starts: boolean;
  /** A word, rather than a pair of characters or a term for a filter. */
  isWord: boolean;
  readonly positions: number[];
}

/** The row of one text, and how many words its body has as far as the index counts them (for `SearchView.words`). */
export function encodeText(text: Searchable): { readonly recent: Recent; readonly words: number } {
  const entries = new Map<string, Entry>();
  const headlineWords = addField(entries, FIELDS.headline, text.headline);
  addField(entries, FIELDS.byline, text.byline, FIELD_TERMS.by);
  addField(entries, FIELDS.siteName, text.siteName, FIELD_TERMS.siteName);
  for (const term of hostTerms(text.url)) entryOf(entries, term).flags |= FIELDS.siteName.flag;
  addField(entries, FIELDS.standfirst, text.standfirst);
  const words = addField(entries, FIELDS.body, text.text);
  addBeginnings(entries);
  return { recent: { slot: text.slot, ...written(entries, headlineWords) }, words };
}

/**
 * @param prefix the terms are entered a second time behind it, for a filter
 * @returns positions taken up
 */
function addField(
  entries: Map<string, Entry>,
  field: Field,
  text: string | null,
  prefix: string | null = null,
): number {
  let taken = 0;
  const add = (term: string, at: number, starts: boolean) => {
    addPosition(entryOf(entries, term), field, field.at + at, starts);
    if (prefix !== null) addPosition(entryOf(entries, prefix + term), field, field.at + at, starts);
  };
  const source = text?.slice(0, MOST_CHARACTERS) ?? '';
  eachGroup(
    source,
    ({ steps, joined, length }) => {
      if (taken + length > field.room) return;
      for (const { at, spots, inside, pair } of steps)
        for (const { term } of spots) {
          add(term, taken + at, !inside);
          if (!pair) entryOf(entries, term).isWord = true;
        }
      if (joined) {
        add(joined.term, taken, true);
        entryOf(entries, joined.term).isWord = true;
      }
      taken += length;
    },
    true,
  );
  return taken;
}

/** The beginnings of all words: as frequent as the words that begin so are together. */
function addBeginnings(entries: Map<string, Entry>): void {
  for (const [term, { count, flags, isWord }] of [...entries]) {
    if (!isWord) continue;
    for (const beginning of beginningsOf(term)) {
      const entry = entryOf(entries, beginning);
      entry.count += count;
      entry.flags |= flags;
      entry.starts = true;
    }
  }
}

function addPosition(entry: Entry, field: Field, position: number, starts: boolean): void {
  if (field === FIELDS.body) entry.count++;
  else entry.flags |= field.flag;
  if (starts) entry.starts = true;
  if (entry.positions.at(-1) !== position) entry.positions.push(position);
}

function entryOf(entries: Map<string, Entry>, term: string): Entry {
  let entry = entries.get(term);
  if (!entry) {
    entry = { count: 0, flags: 0, starts: false, isWord: false, positions: [] };
    entries.set(term, entry);
  }
  return entry;
}

/** One block with one text: see `rows.ts` for the layout. */
function written(entries: Map<string, Entry>, headlineWords: number) {
  const terms = [...entries.keys()].sort();
  const [postings, positions] = [new ByteWriter(4 * terms.length), new ByteWriter(8 * terms.length)];
  const [posting, places] = [new ByteWriter(16), new ByteWriter(256)];
  for (const term of terms) {
    const entry = entryOf(entries, term);
    posting.clear();
    posting.number(0);
    posting.number(weightOf(entry, headlineWords));
    postings.number(1);
    postings.number(posting.length);
    postings.append(posting);
    writePositions(entry.positions, places);
    positions.number(places.length + bytesOf(places.length));
    positions.number(places.length);
    positions.append(places);
  }
  return { terms: terms.join('\n'), postings: postings.taken(), positions: positions.taken() };
}

function writePositions(positions: readonly number[], into: ByteWriter): void {
  into.clear();
  let last = 0;
  for (const position of positions) {
    into.number(position - last);
    last = position;
  }
}

/** Bytes that a number takes in `ByteWriter`. */
function bytesOf(value: number): number {
  return value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : value < 1 << 28 ? 4 : 5;
}
