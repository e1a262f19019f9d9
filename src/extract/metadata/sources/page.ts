/**
 * One pass over the document. All other sources read from what it gathered, so that no rule walks the page again.
 *
 * Visible text becomes lines: one per run of inline content, in the order of the page, each cut into segments
 * (one per text node), because `By <a>Ann Lee</a><span>3 May 2021</span>` is one line and three statements.
 */

import { walk } from '../../../text/blocks.js';
import { foldWhiteSpace } from '../../../text/words.js';
import type { Words } from '../../words.js';
import { mayHoldDate } from '../dates/formats.js';
import { zoneReader } from './zones.js';

/** One text node of a line. */
export interface Segment {
  readonly text: string;
  /** The element that holds the text directly. */
  readonly element: Element;
  /** `ZONE.byline` also where `rel`, `itemprop` or the address of a link mark an author. */
  readonly zones: number;
}

export interface Line {
  /** The text of its segments, joined by single spaces, white space folded. */
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The block element around it. */
  readonly element: Element;
  /** Zones of all its segments. */
  readonly zones: number;
  /** It may hold a date. */
  readonly dated: boolean;
}

/** An element of interest with the number of the line it begins on. */
export interface Placed {
  readonly element: Element;
  readonly line: number;
  readonly zones: number;
}

export interface Page {
  /** Elements with `itemprop` or RDFa `property`, outside `<head>`. */
  readonly properties: readonly Placed[];
  readonly headings: readonly Placed[];
  readonly lines: readonly Line[];
}

/** What an element hands down to all that stands in it. */
interface Context {
  readonly element: Element;
  readonly zones: number;
  /** The nearest element that is not inline. */
  readonly block: Element;
  readonly outer: Context | null;
}

/** What a tag says: its text is not read, it stands inside a line, it is a heading. */
const UNREAD = 1;
const INLINE = 2;
const HEADING = 4;
const TAGS = new Map<string, number>();
for (const [kind, tags] of [
  [
    UNREAD,
    'script style noscript template svg math iframe object select option textarea canvas video audio dialog map',
  ],
  [
    INLINE,
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr',
  ],
  [HEADING, 'h1 h2 h3 h4'],
] as const)
  for (const tag of tags.split(' ')) TAGS.set(tag, kind);

/** Elements that microdata, RDFa or a link's `rel` mark. */
const MARKED = '[itemprop],[property],[rel=author]';

/** Reads the whole body once. Never throws on a declobbered document. */
export function surveyPage({ body }: Document, words: Words): Page {
  const page = { properties: [] as Placed[], headings: [] as Placed[], lines: [] as Line[] };
  const marked = new Set(body?.querySelectorAll(MARKED));
  const zonesOf = zoneReader(words);
  let segments: Segment[] = [];
  let block: Element | null = null;
  let open: Context | null = null;
  const endLine = (next: Element | null): void => {
    if (block && segments.length) page.lines.push(lineOf(block, segments, words));
    segments = [];
    block = next;
  };
  const enter = (element: Element): boolean => {
    const tag = element.localName;
    const kind = TAGS.get(tag) ?? 0;
    if (kind === UNREAD) return false;
    const isInline = open && kind === INLINE;
    if (!isInline) endLine(element);
    const isMarked = marked.size > 0 && marked.has(element);
    const zones = open ? zonesOf(element, tag, open.zones, isMarked) : 0;
    if (isMarked || kind === HEADING) {
      const placed = { element, line: page.lines.length, zones };
      if (isMarked) page.properties.push(placed);
      if (kind === HEADING) page.headings.push(placed);
    }
    open = { element, zones, block: isInline && open ? open.block : element, outer: open };
    return true;
  };
  const read = ({ data }: Text): void => {
    const text = open && foldWhiteSpace(data);
    if (!open || !text) return;
    if (open.block !== block) endLine(open.block);
    segments.push({ text, element: open.element, zones: open.zones });
  };
  const leave = (node: Node): void => {
    if (node === open?.element) open = open.outer;
  };
  walk(
    body,
    (node) => {
      const type = node.nodeType;
      if (type === 1) return enter(node as Element);
      if (type === 3) read(node as Text);
      return false;
    },
    leave,
  );
  endLine(null);
  return page;
}

function lineOf(element: Element, segments: readonly Segment[], words: Words): Line {
  let text = '';
  let zones = 0;
  for (const segment of segments) {
    text += text ? ` ${segment.text}` : segment.text;
    zones |= segment.zones;
  }
  return { text, segments, element, zones, dated: mayHoldDate(text, words) };
}
