/**
 * What the reader had selected on the page before asking: they may want that alone.
 *
 * The live selection is told to the copy as ranges, as long as both are still alike. A range follows the changes of
 * its document, so what is taken out of the copy later leaves the selection too.
 */
import { BLOCK_ELEMENTS } from '../../text/blocks.js';
import { CAPS } from './caps.js';
import { declobber, limitAttributes, pristine } from './declobber.js';
import type { Layer } from './shadow.js';

/** Characters from which on a selection is a passage and not a word that was looked up. */
const LEAST_CHARACTERS = 200;
/** A passage of several blocks may be shorter. */
const LEAST_IN_BLOCKS = 60;
/** Firefox lets people select in several places; thousands are the page's doing. */
const MOST_RANGES = 50;
/** Parents without which the children of a passage are not what they were. */
const KEEPS_ITS_CHILDREN = new Set(
  'ul ol dl table tbody thead tfoot tr pre code blockquote figure p li h2 h3 h4 h5 h6'.split(' '),
);

/** The live selection as ranges of the copy; empty where nothing worth reading is selected. */
export function selectedRanges(live: Document, { originals, copies }: Layer): Range[] {
  const selection = pristine(live, 'defaultView')?.getSelection();
  if (!selection || selection.isCollapsed) return [];
  const copyOf = (node: Node) => copyOfNode(node, originals, copies);
  const ranges: Range[] = [];
  for (let i = 0; i < Math.min(selection.rangeCount, MOST_RANGES); i++) {
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(i);
    const [start, end] = [copyOf(startContainer), copyOf(endContainer)];
    if (!start || !end) continue;
    const range = start.ownerDocument?.createRange();
    if (!range) continue;
    range.setStart(start, startOffset);
    range.setEnd(end, endOffset);
    ranges.push(range);
  }
  return ranges;
}

/** The node's copy: of an element by its number, of a text by its place in its parent. */
function copyOfNode(
  node: Node,
  originals: readonly Element[],
  copies: readonly Element[],
): Node | null | undefined {
  if (node.nodeType === 1) return copies[originals.indexOf(node as Element)];
  const parent = node.parentNode;
  if (parent?.nodeType !== 1) return null;
  const place = [...parent.childNodes].indexOf(node as ChildNode);
  return copyOfNode(parent, originals, copies)?.childNodes[place];
}

/** What the ranges of a copy hold, in an element of its own; null where it is too little. */
export function selectedContent(ranges: readonly Range[], copy: Document): Element | null {
  const content = copy.createElement('div');
  for (const range of ranges) content.append(passageOf(range));
  return worthReading(content);
}

/**
 * The same taken straight from a live page that is too large to be copied whole, in a document that is not its own.
 * Null also where the selection itself is too large.
 */
export function selectedLive(live: Document, copy: Document): Element | null {
  const selection = pristine(live, 'defaultView')?.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const passages = copy.createDocumentFragment();
  for (let i = 0; i < Math.min(selection.rangeCount, MOST_RANGES); i++) {
    const range = selection.getRangeAt(i);
    if (!fits(range, live)) return null;
    passages.append(copy.adoptNode(passageOf(range)));
  }
  const elements = [...passages.querySelectorAll('*')];
  declobber(passages, elements);
  limitAttributes(elements);
  const content = copy.createElement('div');
  content.append(passages);
  return worthReading(content);
}

/** Counts the nodes from a range's start on, up to the cap. */
function fits({ startContainer, endContainer, startOffset }: Range, live: Document): boolean {
  const walker = pristine(live, 'createTreeWalker')(live);
  walker.currentNode = startContainer.childNodes[startOffset] ?? startContainer;
  let nodes = 0;
  let characters = 0;
  while (walker.currentNode !== endContainer && walker.nextNode()) {
    nodes++;
    characters += walker.currentNode.nodeType === 3 ? (walker.currentNode as Text).length : 0;
    if (nodes > 2 * CAPS.elements || characters > CAPS.textCharacters) return false;
  }
  return true;
}

function worthReading(content: Element): Element | null {
  const length = (content.textContent ?? '').replace(/\s+/g, ' ').trim().length;
  const blocks = [...content.querySelectorAll('*')].filter(
    (e) => BLOCK_ELEMENTS.has(e.localName) && /\S/.test(e.textContent ?? ''),
  );
  const least = blocks.length > 1 ? LEAST_IN_BLOCKS : LEAST_CHARACTERS;
  return length >= least ? content : null;
}

function passageOf(range: Range): Node {
  let passage: Node = range.cloneContents();
  for (let node: Node | null = range.commonAncestorContainer; node; node = node.parentNode) {
    if (!KEEPS_ITS_CHILDREN.has((node as Element).localName)) continue;
    const parent = node.cloneNode(false);
    parent.appendChild(passage);
    passage = parent;
  }
  return passage;
}
