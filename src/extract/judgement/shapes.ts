/**
 * What repeats on a page: siblings of the same shape, and what each of them holds. Read from the survey that the
 * clutter rules use, so that the page is not walked again.
 */
import type { Box } from '../body/box.js';
import type { Survey } from '../body/survey.js';
import { remembered } from '../pattern.js';
import type { Words } from '../words.js';

/** A sibling among others of its shape, as far as lists, shops and forums differ in it. */
export interface Item {
  readonly box: Box;
  /** It has a picture or a heading. */
  readonly isPictured: boolean;
  readonly isPriced: boolean;
}

export interface Shapes {
  /** Repeated siblings, the inner ones of nested lists only. */
  readonly items: readonly Item[];
  readonly characters: number;
  readonly linked: number;
  /** Short texts that are nothing but a price. */
  readonly prices: number;
  /** Buttons and links that put something into a cart, and such that answer a post. */
  readonly cart: number;
  readonly replies: number;
  /** Elements that are named as forum programs name theirs. */
  readonly forumParts: number;
}

/** Siblings of one shape from which on they are a list. */
const FEWEST = 4;
/** Characters; less is a bullet or a number. */
const SHORTEST_ITEM = 8;
/** Shapes among the children of one element that are told apart. */
const MOST_SHAPES = 5;
const SKIPPED = new Set('nav footer select iframe noscript svg'.split(' '));
/** Characters of a price, or of the words on a button. */
const LONGEST_LABEL = 30;
/** Names that forum programs of all makes give to parts of their pages. */
const FORUM_NAME = /\b(?:thread|forum|topic|repl(?:y|ies)|postbody|upvote|vote)/;
const PICTURED = new Set('img h1 h2 h3 h4 h5 h6'.split(' '));

/** What one element has, with all that is in it. */
class Marks {
  isPictured = false;
  isPriced = false;
  /** It is or holds a list. */
  repeats = false;
  /** Its children with links, by shape. */
  readonly shapes: Box[][] = [];

  add(inner: Marks): void {
    this.isPictured ||= inner.isPictured;
    this.isPriced ||= inner.isPriced;
    this.repeats ||= inner.repeats;
  }

  /** Takes in a child, with those that look like it. */
  sort(child: Box): void {
    const same = this.shapes.find(([first]) => first && isAlike(first, child));
    if (same) same.push(child);
    else if (this.shapes.length < MOST_SHAPES) this.shapes.push([child]);
  }
}

/** Elements of one list are called the same, and the first two words of their classes are. */
function isAlike(a: Box, b: Box): boolean {
  return a.name === b.name && (a.names === b.names || stem(a.names) === stem(b.names));
}

function stem(names: string): string {
  const end = names.indexOf(' ', names.indexOf(' ') + 1);
  return end < 0 ? names : names.slice(0, end);
}

/** Counts what the survey has measured, each element once. */
export function shapesOf(survey: Survey, words: Words): Shapes {
  const { kept, characters, linked } = keptBoxes(survey);
  const marks: (Marks | undefined)[] = new Array(survey.boxes.length);
  const marksOf = ({ first }: Box) => (marks[first] ??= new Marks());
  const items: Item[] = [];
  const page = { prices: 0, cart: 0, replies: 0, forumParts: 0 };
  const isForumName = remembered(FORUM_NAME);
  // Backwards, so that what stands in an element is known when the element's turn comes.
  for (const box of kept.reverse()) {
    const { name, parent } = box;
    if (isForumName(box.names)) page.forumParts++;
    if (name === 'a' || name === 'button') {
      const label = box.shortText(LONGEST_LABEL);
      if (label && words.cartWord.test(label)) page.cart++;
      if (label && words.replyWord.test(label)) page.replies++;
    }
    if (isPrice(box, words)) {
      page.prices++;
      marksOf(box).isPriced = true;
    }
    if (PICTURED.has(name)) marksOf(box).isPictured = true;
    const own = marks[box.first];
    if (own) gatherItems(own, items, marks);
    if (!parent) continue;
    if (own) marksOf(parent).add(own);
    if (box.links + Number(box.isLink) > 0 && box.length > SHORTEST_ITEM) marksOf(parent).sort(box);
  }
  return { items, characters, linked, ...page };
}

/** All boxes but those in which nothing is the page's own matter, and the text and links of the rest. */
function keptBoxes({ boxes, root }: Survey): { kept: Box[]; characters: number; linked: number } {
  const kept: Box[] = [];
  let { length: characters, linked } = root;
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i] as Box;
    if (SKIPPED.has(box.name)) {
      characters -= box.length;
      linked -= box.linked;
      i = box.after - 1;
    } else kept.push(box);
  }
  return { kept, characters, linked };
}

/** Adds the lists among an element's children to all items, without what holds a list itself. */
function gatherItems(own: Marks, items: Item[], marks: readonly (Marks | undefined)[]): void {
  for (const list of own.shapes) {
    if (list.length < FEWEST) continue;
    own.repeats = true;
    for (const box of list) {
      const { isPictured = false, isPriced = false, repeats = false } = marks[box.first] ?? {};
      if (!repeats) items.push({ box, isPictured, isPriced });
    }
  }
}

/** Is it nothing but a price, and no part of one? */
function isPrice(box: Box, { price }: Words): boolean {
  if (box.length < 2 || box.length > LONGEST_LABEL || (box.parent && box.parent.length <= LONGEST_LABEL))
    return false;
  const { text } = box;
  return /\d/.test(text) && price.test(text);
}
