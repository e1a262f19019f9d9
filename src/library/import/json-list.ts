/**
 * The entries of a JSON list, one after the other, without holding the list: an export with bodies may be larger than
 * a page can have. The list is cut at the commas between its entries, and each is parsed by itself, so that a broken
 * one costs one.
 */
import { ImportStop } from './found.js';
import type { ImportPlace, LineReason } from './item.js';
import { MAX_DEPTH, MAX_ENTRY } from './limits.js';
import type { Source } from './sources.js';

/** An entry; `line` is its place in the list, from 1. */
export type JsonEntry = ImportPlace & { readonly excerpt: string } & (
    | { readonly value: unknown }
    | { readonly reason: LineReason }
  );

const EXCERPT = 300;

/**
 * The entries of the list in a file.
 * @throws ImportStop if the file is no list
 */
export async function* jsonEntries(source: Source): AsyncGenerator<JsonEntry> {
  const splitter = new ListSplitter();
  let line = 0;
  for await (const piece of source.text()) {
    for (const cut of splitter.read(piece)) yield entryOf(source.file, ++line, cut);
  }
  const rest = splitter.end();
  if (rest !== null) yield { file: source.file, line: line + 1, reason: 'truncated', excerpt: rest };
}

/** What a field of a parsed entry has; nothing for what is inherited, and nothing of what is no object. */
export function fieldOf(entry: unknown, name: string): unknown {
  if (typeof entry !== 'object' || entry === null || !Object.hasOwn(entry, name)) return undefined;
  return Reflect.get(entry, name);
}

/** Entries of a list; nothing of what is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function entryOf(file: string | null, line: number, { text, reason }: Cut): JsonEntry {
  const excerpt = text.slice(0, EXCERPT);
  if (reason !== null) return { file, line, reason, excerpt };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { file, line, value, excerpt };
    }
  } catch {
    // Said below, as of any other value that is no entry.
  }
  return { file, line, reason: 'malformed', excerpt };
}

interface Cut {
  readonly text: string;
  readonly reason: LineReason | null;
}

/** Finds where entries begin and end: the commas that stand in no string and no inner list. */
class ListSplitter {
  private depth = 0;
  private inString = false;
  private isEscaped = false;
  private isOver = false;
  private parts: string[] = [];
  private size = 0;
  private reason: LineReason | null = null;

  *read(piece: string): Generator<Cut> {
    let from = 0;
    for (let at = 0; at < piece.length && !this.isOver; at++) {
      const c = piece.charCodeAt(at);
      if (this.inString) {
        this.inText(c);
      } else if (this.depth === 0) {
        this.begin(c);
        from = at + 1;
      } else if (this.isEnd(c)) {
        this.keep(piece.slice(from, at));
        const cut = this.cut();
        if (cut !== null) yield cut;
        from = at + 1;
      }
    }
    if (!this.isOver) this.keep(piece.slice(from));
  }

  /** What stands after the last whole entry if the list does not end; null if it does. */
  end(): string | null {
    if (this.depth === 0 && !this.isOver) throw new ImportStop('not-this-format');
    return this.isOver ? null : this.parts.join('').trim().slice(0, EXCERPT);
  }

  private begin(c: number): void {
    if (c === OPEN_LIST) this.depth = 1;
    else if (!isSpace(c)) throw new ImportStop('not-this-format');
  }

  private inText(c: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (c === BACKSLASH) this.isEscaped = true;
    else if (c === QUOTE) this.inString = false;
  }

  /** Whether an entry ends before this character. */
  private isEnd(c: number): boolean {
    if (c === QUOTE) this.inString = true;
    else if (c === OPEN_LIST || c === OPEN_OBJECT) this.depth++;
    else if (c === CLOSE_LIST || c === CLOSE_OBJECT) this.depth--;
    if (this.depth > MAX_DEPTH) this.reason = 'too-deep';
    this.isOver = this.depth === 0;
    return this.isOver || (this.depth === 1 && c === COMMA);
  }

  private keep(part: string): void {
    this.size += part.length;
    if (this.size > MAX_ENTRY) this.reason = 'entry-too-large';
    // What is refused anyway is not held; its beginning shows which one it was.
    if (this.reason === null || this.parts.length === 0) {
      this.parts.push(this.reason === null ? part : part.slice(0, EXCERPT));
    }
  }

  private cut(): Cut | null {
    const cut = { text: this.parts.join('').trim(), reason: this.reason };
    // An empty list, or a comma before its end.
    const isNothing = cut.text === '' && this.isOver;
    this.parts = [];
    this.size = 0;
    this.reason = null;
    return isNothing ? null : cut;
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

function isSpace(c: number): boolean {
  return c === 0x20 || (c >= 0x09 && c <= 0x0d);
}
