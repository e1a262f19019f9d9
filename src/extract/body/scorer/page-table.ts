/** A page cut into blocks of running text, as data: all that the scorer knows of a page. */

import { LETTERS_AND_DIGITS } from '../../../text/letters.js';
import { foldWhiteSpace } from '../../../text/words.js';
import { nameWords } from '../../name-words.js';

/** One element of the page that the scorer may ask about. */
export interface Part {
  readonly parent: Part | null;
  readonly tag: string;
  /** The words of its class, id, role and itemprop, lower case, a space between. */
  readonly names: string;
}

/** A run of text that a reader sees as one block: it ends where a block element begins or ends, and at two `<br>`. */
export interface Block {
  /** The block element that the run stands in. */
  readonly part: Part;
  readonly text: string;
  /** Characters of the text that stand in links. */
  readonly linked: number;
  /** Characters in bold, and in italics or small print. */
  readonly bold: number;
  readonly slanted: number;
  /** Is there a `<time>` in it? */
  readonly hasTime: boolean;
  /** The text nodes it is made of; empty in a table that was read from a file. */
  readonly nodes: readonly Text[];
}

export interface PageTable {
  /** All elements, parents before their children; the first is the root. */
  readonly parts: readonly Part[];
  readonly blocks: readonly Block[];
  /** Where the headline stood: the element it stood in, and how many blocks came before; null where none was seen. */
  readonly headline: HeadlinePlace | null;
}

export interface HeadlinePlace {
  readonly part: Part;
  readonly blocksBefore: number;
}

const BLOCK_TAG = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Their text is not the page's: captions belong to their picture, the others show none or are controls. */
const PASSED_BY = new Set(
  'script style noscript template svg math iframe object embed video audio canvas select textarea button figcaption rt rp head title link meta input'.split(
    ' ',
  ),
);
const BOLD = new Set(['b', 'strong']);
const SLANTED = new Set(['i', 'em', 'cite', 'small']);

/** Anything to read at all? A lone bullet or dash is no block. */
const READABLE = new RegExp(`[A-Z${LETTERS_AND_DIGITS}]`);

interface Run {
  part: Part;
  text: string;
  linked: number;
  bold: number;
  slanted: number;
  hasTime: boolean;
  nodes: Text[];
}

/** What the elements between a block element and a piece of its text say of that text. */
interface Style {
  readonly link: boolean;
  readonly bold: boolean;
  readonly slanted: boolean;
}

const PLAIN: Style = { link: false, bold: false, slanted: false };

/** Where the walk stands: an element that has been entered and not left yet. */
interface Open {
  readonly element: Element;
  readonly part: Part;
  /** The part of the nearest block element. */
  readonly block: Part;
  readonly style: Style;
}

/**
 * Cuts what stands below an element into blocks. Changes nothing.
 * @param headlineMark the node that stands where the headline stood, if it is known
 */
export function pageTable(root: Element, headlineMark: Node | null = null): PageTable {
  const table = new TableMaker();
  const stack: Open[] = [table.enter(root, null)];
  let node: Node | null = root.firstChild;
  while (stack.length > 0) {
    const open = stack[stack.length - 1] as Open;
    if (!node) {
      table.leave(open);
      stack.pop();
      node = open.element === root ? null : open.element.nextSibling;
      continue;
    }
    if (node === headlineMark) table.noteHeadline(open.part);
    if (node.nodeType === 3) table.addText(node as Text, open);
    if (node.nodeType === 1 && !table.passes(node as Element)) {
      const inner = table.enter(node as Element, open);
      stack.push(inner);
      node = node.firstChild;
    } else {
      node = node.nextSibling;
    }
  }
  return table;
}

class TableMaker implements PageTable {
  readonly parts: Part[] = [];
  readonly blocks: Block[] = [];
  headline: HeadlinePlace | null = null;
  private run: Run | null = null;
  /** `<br>` in a row. */
  private breaks = 0;

  /** Takes note of an element that is not entered; false for one that is. */
  passes(element: Element): boolean {
    const tag = element.localName;
    if (PASSED_BY.has(tag)) return true;
    if (tag === 'br') this.breakLine();
    else if (tag === 'hr') this.close();
    else return tag === 'img' || tag === 'wbr';
    return true;
  }

  enter(element: Element, outer: Open | null): Open {
    const tag = element.localName;
    const part: Part = { parent: outer?.part ?? null, tag, names: namesOf(element) };
    this.parts.push(part);
    this.breaks = 0;
    if (!outer || BLOCK_TAG.has(tag)) {
      this.close();
      return { element, part, block: part, style: PLAIN };
    }
    const style = {
      link: outer.style.link || tag === 'a',
      bold: outer.style.bold || BOLD.has(tag),
      slanted: outer.style.slanted || SLANTED.has(tag),
    };
    if (this.run && tag === 'time') this.run.hasTime = true;
    return { element, part, block: outer.block, style };
  }

  noteHeadline(part: Part): void {
    this.headline = { part, blocksBefore: this.blocks.length };
  }

  leave({ part, block }: Open): void {
    if (part === block) this.close();
  }

  addText(node: Text, { block, style }: Open): void {
    const { data } = node;
    const length = data.trim().length;
    if (length === 0 && !this.run) return;
    if (length > 0) this.breaks = 0;
    const run = this.openRun(block);
    run.text += data;
    run.nodes.push(node);
    if (style.link) run.linked += length;
    if (style.bold) run.bold += length;
    if (style.slanted) run.slanted += length;
  }

  private openRun(part: Part): Run {
    this.run ??= {
      part,
      text: '',
      linked: 0,
      bold: 0,
      slanted: 0,
      hasTime: false,
      nodes: [],
    };
    return this.run;
  }

  private breakLine(): void {
    this.breaks++;
    if (this.breaks >= 2) {
      this.close();
    } else if (this.run) {
      this.run.text += ' ';
    }
  }

  private close(): void {
    const { run } = this;
    this.run = null;
    if (!run) return;
    const text = foldWhiteSpace(run.text);
    if (!READABLE.test(text)) return;
    this.blocks.push({ ...run, text });
  }
}

/** The words of its class, id, role and itemprop. */
function namesOf(element: Element): string {
  let names = element.getAttribute('class') ?? '';
  for (const attribute of ['id', 'role', 'itemprop']) {
    const value = element.getAttribute(attribute);
    if (value) names += ` ${value}`;
  }
  if (!names) return '';
  return nameWords(names);
}
