/**
 * A copy of what fits of a page: all of nearly every page. Of one beyond the caps, in order, the beginning of each of
 * its parts; a part that would leave nothing for those after it gets half of the room there is.
 */
import { CAPS } from './caps.js';
import { pristine } from './declobber.js';
import type { Layer } from './shadow.js';

export interface Copied extends Layer {
  readonly copies: Element[];
  readonly copy: Document;
  /** Something of the page did not fit. */
  readonly isCut: boolean;
}

/** The room for a page: one that has no more is copied whole, of a larger one what there is room for as cut. */
export interface Rooms {
  readonly whole: Readonly<Room>;
  readonly cut: Readonly<Room>;
}

export const ROOMS: Rooms = {
  whole: { elements: CAPS.elements, characters: CAPS.textCharacters },
  cut: { elements: CAPS.cutElements, characters: CAPS.cutCharacters },
};

/** Copies a live document, which may be hostile and is not changed. */
export function copyOf(live: Document, { whole, cut } = ROOMS): Copied {
  if (fits(live, whole)) {
    const copy = pristine(live, 'cloneNode')(true) as Document;
    return { copy, originals: elementsOf(live), copies: elementsOf(copy), isCut: false };
  }
  const copy = pristine(live, 'cloneNode')(false) as Document;
  const filler = new Filler(live, copy);
  filler.fill(copy, { ...cut }, 0);
  return { copy, originals: filler.originals, copies: filler.copies, isCut: true };
}

/** All elements of a document that may be clobbered, in order. */
export function elementsOf(document: Document): Element[] {
  return [...pristine(document, 'querySelectorAll')('*')];
}

/** Counted before anything is copied: the copy of a million elements alone takes seconds. */
function fits(live: Document, room: Readonly<Room>): boolean {
  if (pristine(live, 'getElementsByTagName')('*').length > room.elements) return false;
  const walker = pristine(live, 'createTreeWalker')(live, SHOW_TEXT);
  let characters = 0;
  while (characters <= room.characters && walker.nextNode())
    characters += (walker.currentNode as Text).length;
  return characters <= room.characters;
}

// The constants of NodeFilter need a window.
const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4;

/** How much there is room for. */
export interface Room {
  elements: number;
  characters: number;
}

/** Steps down that are followed; parsers stop at 512, scripts do not. */
const DEEPEST = 1000;

/** They take room and say nothing to a reader. */
const LEFT_OUT = new Set('svg canvas select template style noscript object math'.split(' '));

/** Copies by a walker, whose steps no element of the page can shadow. */
class Filler {
  readonly originals: Element[] = [];
  readonly copies: Element[] = [];
  private readonly walker: TreeWalker;

  constructor(
    live: Document,
    private readonly copy: Document,
  ) {
    this.walker = pristine(live, 'createTreeWalker')(live, SHOW_ELEMENT | SHOW_TEXT);
  }

  /**
   * Fills `to` with what fits of the children of the walker's node, and comes back to that node. Below the depth that
   * we read, elements and the text after them go to `to`'s parent instead, as in every snapshot (`depth.ts`).
   */
  fill(to: Node, room: Room, depth: number): void {
    const { walker } = this;
    const outer = depth > CAPS.depth ? (to.parentNode ?? to) : to;
    let place = to;
    const parent = walker.currentNode;
    if (!walker.firstChild()) return;
    do {
      const node = walker.currentNode;
      if (node.nodeType === 3) this.addText(node as Text, place, room);
      else if (!isLeftOut(node as Element)) {
        place = outer;
        this.addElement(node as Element, outer, room, depth);
      }
    } while (room.elements > 0 && room.characters > 0 && walker.nextSibling());
    walker.currentNode = parent;
  }

  private addText(text: Text, to: Node, room: Room): void {
    to.appendChild(this.copy.createTextNode(text.data.slice(0, room.characters)));
    room.characters -= text.length;
  }

  private addElement(original: Element, to: Node, room: Room, depth: number): void {
    const copy = this.copy.importNode(original, false);
    to.appendChild(copy);
    this.originals.push(original);
    this.copies.push(copy);
    room.elements--;
    if (depth === DEEPEST) return;
    const share = shareFor(original, room.elements);
    const inner = { elements: share, characters: room.characters };
    this.fill(copy, inner, depth + 1);
    room.elements -= share - inner.elements;
    room.characters = inner.characters;
  }
}

/** Half of the room for what would take more of it, unless it is the last. */
function shareFor(element: Element, room: number): number {
  const half = Math.floor(room / 2);
  if (!pristine(element, 'nextElementSibling')) return room;
  return pristine(element, 'getElementsByTagName')('*').length > half ? half : room;
}

function isLeftOut(element: Element): boolean {
  const name = pristine(element, 'localName');
  if (name !== 'script') return LEFT_OUT.has(name);
  return pristine(element, 'getAttribute')('type') !== 'application/ld+json';
}
