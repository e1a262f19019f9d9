/**
 * The page's elements, measured in one pass for all clutter rules: text, links and prose of each are differences of
 * running totals at its beginning and its end.
 */
import { Box } from './box.js';
import { isSpace } from './space.js';

/** A block shorter than this (characters, links left out) is a label or a teaser, not prose. */
const SHORTEST_PARAGRAPH = 80;
/** Chinese, Japanese and Korean say in a third of the characters what Latin script says. */
const SHORTEST_DENSE_PARAGRAPH = 30;
const DENSE = /[\u1100-\u11ff\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]/;
/** A short dense text without any is a line of fields, not a paragraph. */
const SENTENCE_MARK = /[。，、！？.,!?]/;
const PARAGRAPH_LIKE = new Set('p blockquote li dd td pre div section article'.split(' '));
const BLOCK_CHILD = new Set(
  'p blockquote ul ol dl table pre div section article h1 h2 h3 h4 h5 h6 figure'.split(' '),
);

/** All boxes below a root and itself, as they stand. */
export class Survey {
  readonly root: Box;
  /** In document order; those that have left are still among them. */
  readonly boxes: readonly Box[];
  private readonly byElement = new Map<Node, Box>();

  /** @param root measured as it is now; changes are told by `remove` */
  constructor(root: Element) {
    const meter = new Meter();
    this.root = meter.measure(root);
    this.boxes = meter.boxes;
    for (const box of meter.boxes) {
      box.finish(meter.text);
      this.byElement.set(box.element, box);
    }
  }

  /** The measures of an element; undefined for one that does not stand below the root. */
  of(element: Element): Box | undefined {
    const box = this.byElement.get(element);
    return box?.isGone ? undefined : box;
  }

  /** The boxes with one of these names, in document order. */
  named(names: ReadonlySet<string>): Box[] {
    return this.boxes.filter(({ name, isGone }) => !isGone && names.has(name));
  }

  /** The boxes of at most so many characters. */
  short(most: number): Box[] {
    return this.boxes.filter(({ isGone, characters }) => !isGone && characters <= most);
  }

  /** The boxes of the elements that a selector finds below the root. */
  matching(selector: string): Box[] {
    return Array.from(this.root.element.querySelectorAll(selector), (e) => this.of(e)).filter(
      (b) => b !== undefined,
    );
  }

  /** Takes a box out of the page, and corrects what stands around it. */
  remove(box: Box): void {
    box.leave();
    for (const inner of this.boxes.slice(box.first, box.after)) inner.isGone = true;
    box.element.remove();
  }
}

/** Running totals over the text in document order. */
class Meter {
  readonly boxes: Box[] = [];
  text = '';
  /** Characters that are no white space, words begun, and whether the last character was part of one. */
  private solid = 0;
  private begun = 0;
  private inWord = false;
  /** Where a piece of text goes on with the word of the piece before it. */
  private readonly joints = new Set<number>();
  private links = 0;
  private linked = 0;
  private blocks = 0;
  private prose = 0;

  /** Not by recursion: pages nest deeper than the call stack. */
  measure(root: Element): Box {
    const outermost = this.enter(root, null);
    let open: Box | null = outermost;
    let node = root.firstChild as Node | null;
    while (open) {
      if (!node) {
        this.leave(open);
        const done: Box = open;
        open = done.parent;
        node = open ? done.element.nextSibling : null;
        continue;
      }
      const type: number = node.nodeType;
      if (type === 1) {
        open = this.enter(node as Element, open);
        node = node.firstChild;
      } else {
        if (type === 3) this.read((node as Text).data);
        node = node.nextSibling;
      }
    }
    return outermost;
  }

  private enter(element: Element, parent: Box | null): Box {
    const box = new Box(element, parent, this.boxes.length, this.text.length, this.inWord);
    box.length = -this.solid;
    box.begun = -this.begun;
    box.linked = -this.linked;
    box.links = -this.links;
    box.prose = -this.prose;
    if (BLOCK_CHILD.has(box.name)) this.blocks++;
    box.blocks = -this.blocks;
    this.boxes.push(box);
    return box;
  }

  private read(data: string): void {
    if (!data) return;
    if (this.inWord && !isSpace(data.charCodeAt(0))) this.joints.add(this.text.length);
    let { solid, begun, inWord } = this;
    for (let i = 0; i < data.length; i++) {
      if (isSpace(data.charCodeAt(i))) {
        inWord = false;
        continue;
      }
      solid++;
      if (!inWord) begun++;
      inWord = true;
    }
    this.solid = solid;
    this.begun = begun;
    this.inWord = inWord;
    this.text += data;
  }

  private leave(box: Box): void {
    box.after = this.boxes.length;
    box.end = this.text.length;
    const solid = box.length + this.solid;
    const goesOn = box.inWord && this.joints.has(box.start) ? 1 : 0;
    // One space between two words.
    box.length = solid > 0 ? solid + box.begun + this.begun + goesOn - 1 : 0;
    box.linked += this.linked;
    box.links += this.links;
    box.blocks += this.blocks;
    if (box.parent) this.prose += proseOf(box);
    box.prose += this.prose;
    if (box.name !== 'a') return;
    box.linked = box.length;
    if (!box.element.hasAttribute('href')) return;
    box.isLink = true;
    this.linked += box.length;
    this.links++;
  }
}

/** Characters of a box that is a paragraph itself, links left out. */
function proseOf({ name, start, end, blocks, length, linked, element }: Box): number {
  if (end - start < SHORTEST_DENSE_PARAGRAPH || !PARAGRAPH_LIKE.has(name)) return 0;
  if (name !== 'p' && blocks > 0) return 0;
  const own = length - linked;
  if (own >= SHORTEST_PARAGRAPH) return own;
  if (own < SHORTEST_DENSE_PARAGRAPH) return 0;
  const text = element.textContent ?? '';
  return DENSE.test(text) && SENTENCE_MARK.test(text) ? own : 0;
}
