/**
 * The links of an HTML list of links, in order: what bookmark files and Pocket's old export consist of. Tokens are
 * htmlparser2's; no tree is built, since such files never close their elements and a tree would be as deep as long.
 */
import { Tokenizer } from 'htmlparser2';
import { ImportStop } from './found.js';
import { MAX_ADDRESS } from './limits.js';
import type { Source } from './sources.js';

/** What stands in the list. `line` is where the element begins, from 1. */
export type HtmlEvent =
  | {
      readonly kind: 'link' | 'heading' | 'subheading' | 'description';
      readonly line: number;
      /** By lower-case names, entities decoded; only those of `READ`. */
      readonly attributes: ReadonlyMap<string, string>;
      readonly text: string;
    }
  /** A list of what the last subheading names begins, or ends. */
  | { readonly kind: 'opens' | 'closes' };

const KINDS: ReadonlyMap<string, 'link' | 'heading' | 'subheading' | 'description'> = new Map([
  ['a', 'link'],
  ['h1', 'heading'],
  ['h3', 'subheading'],
  ['dd', 'description'],
]);
/** Elements at whose beginning or end a text ends, whether it was closed or not. */
const BOUNDS: ReadonlySet<string> = new Set([...KINDS.keys(), 'dl', 'dt', 'ul', 'li', 'body', 'html', 'hr']);
const READ: ReadonlySet<string> = new Set([
  ...['href', 'add_date', 'time_added', 'tags', 'toread', 'id'],
  ...['personal_toolbar_folder', 'unfiled_bookmarks_folder'],
]);

/** Characters of an attribute or a text that are kept; an address one longer than allowed shows that it is. */
const MAX_KEPT = MAX_ADDRESS + 1;
/** Characters of a single tag name, attribute name or comment: more is no list of links. */
const MAX_TOKEN = 8 * 1024 ** 2;

/** The links, headings and lists of a file. @throws ImportStop if it is no HTML that a browser would write */
export async function* htmlEvents(source: Source): AsyncGenerator<HtmlEvent> {
  const scanner = new Scanner();
  for await (const piece of source.text()) yield* scanner.write(piece);
  yield* scanner.end();
}

/** An element that is being read. */
interface Open {
  readonly kind: 'link' | 'heading' | 'subheading' | 'description';
  readonly line: number;
  readonly attributes: Map<string, string>;
  text: string;
}

class Scanner {
  private events: HtmlEvent[] = [];
  private open: Open | null = null;
  private attribute: string | null = null;
  /** Text from where the tokenizer may still point, and its place in the file. */
  private text = '';
  private at = 0;
  private told = 0;
  private line = 1;
  private afterReturn = false;
  private readonly tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => this.tag(start, end, true),
      onclosetag: (start, end) => this.tag(start, end, false),
      onattribname: (start, end) => {
        const name = this.slice(start, end).toLowerCase();
        const isRead = this.open !== null && READ.has(name) && !this.open.attributes.has(name);
        this.attribute = isRead ? name : null;
        if (isRead) this.open?.attributes.set(name, '');
      },
      onattribdata: (start, end) => {
        const data = this.slice(start, end);
        this.addToAttribute(data);
      },
      onattribentity: (code) => this.addToAttribute(String.fromCodePoint(code)),
      onattribend: () => {
        this.attribute = null;
      },
      ontext: (start, end) => {
        const text = this.slice(start, end);
        this.addToText(text);
      },
      ontextentity: (code) => this.addToText(String.fromCodePoint(code)),
      oncomment: (_start, end) => this.pass(end),
      oncdata: (_start, end) => this.pass(end),
      ondeclaration: (_start, end) => this.pass(end),
      onprocessinginstruction: (_start, end) => this.pass(end),
      onopentagend: (end) => this.pass(end),
      onselfclosingtag: (end) => this.pass(end),
      onend: () => this.finish(),
    },
  );

  write(piece: string): readonly HtmlEvent[] {
    this.text = this.text.slice(this.told - this.at) + piece;
    this.at = this.told;
    if (this.text.length - piece.length > MAX_TOKEN) throw new ImportStop('not-this-format');
    this.tokenizer.write(piece);
    return this.taken();
  }

  end(): readonly HtmlEvent[] {
    this.tokenizer.end();
    return this.taken();
  }

  private taken(): readonly HtmlEvent[] {
    const { events } = this;
    this.events = [];
    return events;
  }

  private tag(start: number, end: number, opens: boolean): void {
    const name = this.slice(start, end).toLowerCase();
    const kind = KINDS.get(name);
    if (BOUNDS.has(name)) this.finish();
    if (name === 'dl') this.events.push({ kind: opens ? 'opens' : 'closes' });
    if (opens && kind !== undefined) this.open = { kind, line: this.line, attributes: new Map(), text: '' };
  }

  private finish(): void {
    if (this.open === null) return;
    this.events.push(this.open);
    this.open = null;
  }

  private addToAttribute(data: string): void {
    if (this.attribute === null || this.open === null) return;
    const value = this.open.attributes.get(this.attribute) ?? '';
    if (value.length < MAX_KEPT) this.open.attributes.set(this.attribute, (value + data).slice(0, MAX_KEPT));
  }

  private addToText(text: string): void {
    if (this.open === null || this.open.text.length >= MAX_KEPT) return;
    this.open.text = (this.open.text + text).slice(0, MAX_KEPT);
  }

  private slice(start: number, end: number): string {
    const text = this.text.slice(start - this.at, end - this.at);
    this.pass(end);
    return text;
  }

  /** The tokenizer will not point before `place` again: its lines are counted. */
  private pass(place: number): void {
    for (let at = this.told; at < place; at++) {
      const c = this.text.charCodeAt(at - this.at);
      if (c === 13 || (c === 10 && !this.afterReturn)) this.line++;
      this.afterReturn = c === 13;
    }
    this.told = Math.max(this.told, place);
  }
}
