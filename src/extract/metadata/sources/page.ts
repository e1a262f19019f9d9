/**
 * One pass over the document. All other sources read from what it gathered, so that no rule walks the page again.
 *
 * Visible text becomes lines: one per run of inline content, in the order of the page, each cut into segments
 * (one per text node), because `By <a>Ann Lee</a><span>3 May 2021</span>` is one line and three statements.
 */
import { foldWhiteSpace } from '../../text.js';
import { walk } from '../../text-blocks.js';
import type { Words } from '../../words.js';
import { ZONE, zonesOf } from './zones.js';

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
  readonly zones: number;
  /** The nearest element that is not inline. */
  readonly block: Element;
}

const NOT_TEXT =
  /^(?:script|style|noscript|template|svg|math|iframe|object|select|option|textarea|canvas|video|audio|dialog|map)$/;
const INLINE =
  /^(?:a|abbr|acronym|b|bd[io]|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|rb|rp|rt|ruby|s|samp|small|span|strike|strong|su[bp]|time|tt|u|var|wbr)$/;

/** Reads the whole body once. Never throws on a declobbered document. */
export function surveyPage({ body }: Document, words: Words): Page {
  const page = { properties: [] as Placed[], headings: [] as Placed[], lines: [] as Line[] };
  const contexts = new Map<Node | null, Context>();
  let segments: Segment[] = [];
  let block: Element | null = null;
  const endLine = (next: Element | null): void => {
    if (block && segments.length) page.lines.push(lineOf(block, segments));
    segments = [];
    block = next;
  };
  const enter = (element: Element): boolean => {
    const tag = element.localName;
    if (NOT_TEXT.test(tag)) return false;
    const outer = contexts.get(element.parentNode);
    const isInline = outer && INLINE.test(tag);
    if (!isInline) endLine(element);
    const zones = outer ? zonesIn(element, outer.zones, words) : 0;
    const placed = { element, line: page.lines.length, zones };
    if (propertiesOf(element)) page.properties.push(placed);
    if (/^h[1-4]$/.test(tag)) page.headings.push(placed);
    contexts.set(element, { zones, block: isInline ? outer.block : element });
    return true;
  };
  const read = (text: string, parent: Element | null): void => {
    const context = contexts.get(parent);
    if (!context || !parent || !/\S/.test(text)) return;
    if (context.block !== block) endLine(context.block);
    segments.push({ text: foldWhiteSpace(text), element: parent, zones: context.zones });
  };
  walk(body, (node) => {
    if (node.nodeType === 3) read((node as Text).data, node.parentElement);
    return node.nodeType === 1 && enter(node as Element);
  });
  endLine(null);
  return page;
}

/** What microdata and RDFa call an element, or nothing. */
export function propertiesOf(element: Element): string {
  return element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '';
}

function lineOf(element: Element, segments: readonly Segment[]): Line {
  const text = segments.map((segment) => segment.text).join(' ');
  return { text, segments, element, zones: segments.reduce((all, { zones }) => all | zones, 0) };
}

/** The zones that hold inside an element. */
function zonesIn(element: Element, outer: number, words: Words): number {
  const tag = element.localName;
  const names = element.getAttribute('class') ?? '';
  let zones = outer | zonesOf(tag, `${names} ${element.id}`, words);
  // Inside an article, a heading's `header` or `footer` is the article's own.
  if (tag === 'footer' && outer & ZONE.article) zones &= ~ZONE.footer | outer;
  const marked =
    element.getAttribute('rel') === 'author' ||
    (tag === 'a' && words.authorPath.test(element.getAttribute('href') ?? '')) ||
    (tag !== 'article' && /author|byline/i.test(names)) ||
    /(?:^|[\s:])(?:author|creator)$/.test(propertiesOf(element));
  return marked ? zones | ZONE.byline : zones;
}
