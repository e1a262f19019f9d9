/** One element with its measures. */

import { foldWhiteSpace } from '../../text/words.js';
import { nameWords } from '../name-words.js';

/** Characters up to which a changed box is measured anew; above, no rule asks for single ones. */
const EXACT = 2000;

/** Class and id as written → their words: pages repeat their names. */
const known = new Map<string, string>();
const MOST_KNOWN = 5000;

export class Box {
  readonly name: string;
  /** Boxes from `first` on and before `after` are this one and those in it. */
  after = 0;
  /** Characters of its text with white space folded. */
  length = 0;
  /** How many of them stand in links, and how many links there are in it. */
  linked = 0;
  links = 0;
  /** Characters of prose in it, as the page was at first: text of paragraph-like blocks, links left out. */
  prose = 0;
  isLink = false;
  isGone = false;
  /** For measuring: where its text stands in that of the page, words begun in it, blocks in it. */
  end = 0;
  begun = 0;
  blocks = 0;
  private source = '';
  private rawLength = 0;
  private isChanged = false;
  private isEstimate = false;
  private words: string | null = null;
  private nameWords: string | null = null;

  constructor(
    readonly element: Element,
    readonly parent: Box | null,
    readonly first: number,
    readonly start: number,
    readonly inWord: boolean,
  ) {
    this.name = element.localName;
  }

  /** @param source the text of the page */
  finish(source: string): void {
    this.source = source;
    this.rawLength = this.end - this.start;
  }

  /** Its text, white space folded. */
  get text(): string {
    if (this.words === null) {
      const raw = this.isChanged ? (this.element.textContent ?? '') : this.source.slice(this.start, this.end);
      this.rawLength = raw.length;
      this.words = foldWhiteSpace(raw);
    }
    return this.words;
  }

  /** The same where it has at most `most` characters, else nothing. */
  shortText(most: number): string {
    return this.characters > most || this.rawLength > 6 * most ? '' : this.text;
  }

  /** Characters of its text; of a long one of which parts have left, roughly. */
  get characters(): number {
    if (this.isEstimate && this.length < EXACT) {
      this.length = this.text.length;
      this.isEstimate = false;
    }
    return this.length;
  }

  /** Share of its text that stands inside links, 0 to 1; 0 for a box without text. */
  get linkDensity(): number {
    const { characters } = this;
    return characters === 0 ? 0 : Math.min(1, this.linked / characters);
  }

  /** The words of its class and id, a space between. */
  get names(): string {
    this.nameWords ??= namesOf(this.element);
    return this.nameWords;
  }

  /** The nearest box around this one of one of these names, or itself. */
  closest(names: ReadonlySet<string>): Box | null {
    let box: Box | null = this;
    while (box && !names.has(box.name)) box = box.parent;
    return box;
  }

  holds(other: Box): boolean {
    return other.first >= this.first && other.first < this.after;
  }

  /** Corrects the boxes around one that goes. */
  leave(): void {
    const links = this.links + (this.isLink ? 1 : 0);
    const { characters, linked } = this;
    for (let box = this.parent; box; box = box.parent) {
      box.length = Math.max(0, box.length - characters);
      box.linked = Math.max(0, box.linked - linked);
      box.links -= links;
      box.isChanged = true;
      box.isEstimate = true;
      box.words = null;
    }
  }
}

function namesOf(element: Element): string {
  const given = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (given === ' ') return '';
  let names = known.get(given);
  if (names === undefined) {
    names = nameWords(given);
    if (known.size < MOST_KNOWN) known.set(given, names);
  }
  return names;
}
