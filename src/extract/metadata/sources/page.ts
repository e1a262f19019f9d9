/**
 * One pass over the document. All other sources read from what it gathered, so that no rule walks the page again.
 *
 * Visible text becomes lines: one per run of inline content, in the order of the page, each cut into segments
 * (one per text node), because `By <a>Ann Lee</a><span>3 May 2021</span>` is one line and three statements.
 */
import { FOREIGN, ZONE, zonesOf } from './zones.js';

/** One text node of a line. */
export interface Segment {
  readonly text: string;
  /** The element that holds the text directly. */
  readonly element: Element;
  readonly zones: number;
  /** The innermost element around it that a class, `rel` or `itemprop` marks as byline; null outside one. */
  readonly byline: Element | null;
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
  readonly metas: readonly Element[];
  readonly links: readonly Element[];
  /** Text of each `script type="application/ld+json"`. */
  readonly jsonLd: readonly string[];
  /** Elements with `itemprop` or RDFa `property`, outside `<head>`. */
  readonly properties: readonly Placed[];
  readonly itemTypes: readonly string[];
  readonly titleText: string;
  readonly headings: readonly Placed[];
  readonly times: readonly Placed[];
  readonly lines: readonly Line[];
  readonly root: Element | null;
  readonly body: Element | null;
}

/** Elements a page may have before the survey stops reading; the snapshot refuses larger ones anyway. */
const MAX_ELEMENTS = 200_000;
/** Lines that are read; an article's fields stand long before the 20,000th. */
const MAX_LINES = 20_000;

const NOT_TEXT = new Set(
  'script style noscript template svg math iframe object select option textarea canvas video audio dialog map'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Reads the whole document once. Never throws on a declobbered document. */
export function surveyPage(doc: Document): Page {
  return new Survey(doc).page();
}

class Survey {
  readonly #doc: Document;
  readonly #metas: Element[] = [];
  readonly #links: Element[] = [];
  readonly #jsonLd: string[] = [];
  readonly #properties: Placed[] = [];
  readonly #itemTypes: string[] = [];
  readonly #headings: Placed[] = [];
  readonly #times: Placed[] = [];
  readonly #lines: Line[] = [];
  #titleText = '';
  #segments: Segment[] = [];
  #block: Element | null = null;

  constructor(doc: Document) {
    this.#doc = doc;
  }

  page(): Page {
    const root = this.#doc.documentElement;
    if (root) this.#walk(root);
    this.#endLine();
    return {
      metas: this.#metas,
      links: this.#links,
      jsonLd: this.#jsonLd,
      properties: this.#properties,
      itemTypes: this.#itemTypes,
      titleText: this.#titleText,
      headings: this.#headings,
      times: this.#times,
      lines: this.#lines,
      root,
      body: this.#doc.body,
    };
  }

  /** Depth first with a stack of our own: pages nest deeper than the call stack allows. */
  #walk(root: Element): void {
    const zones: number[] = [];
    const bylines: (Element | null)[] = [];
    let count = 0;
    let node: Node | null = root;
    while (node) {
      if (node.nodeType === 1) {
        if (++count > MAX_ELEMENTS || this.#lines.length > MAX_LINES) return;
        const element = node as Element;
        const outer = zones.at(-1) ?? 0;
        const own = this.#enter(element, outer, bylines.at(-1) ?? null);
        if (own && element.firstChild) {
          zones.push(own.zones);
          bylines.push(own.byline);
          node = element.firstChild;
          continue;
        }
        if (own) this.#leave(element);
      } else if (node.nodeType === 3 && this.#block) {
        this.#text(node as Text, zones.at(-1) ?? 0, bylines.at(-1) ?? null);
      }
      while (node && node !== root && !node.nextSibling) {
        node = node.parentNode;
        if (node?.nodeType === 1) this.#leave(node as Element);
        zones.pop();
        bylines.pop();
      }
      node = !node || node === root ? null : node.nextSibling;
    }
  }

  /** Takes note of an element; null when what is inside is not to be read. */
  #enter(
    element: Element,
    outer: number,
    byline: Element | null,
  ): { zones: number; byline: Element | null } | null {
    const tag = element.localName;
    if (!this.#block && this.#head(element, tag)) return null;
    if (NOT_TEXT.has(tag)) {
      if (tag === 'script') this.#script(element);
      return null;
    }
    if (tag === 'body') this.#block = element;
    if (!INLINE.has(tag)) this.#endLine(element);
    const id = element.id;
    const className = element.getAttribute('class') ?? '';
    let zones = outer | zonesOf(tag, id ? `${className} ${id}` : className);
    // Inside an article, a heading's `header` or `footer` is the article's own.
    if (tag === 'footer' && outer & ZONE.article) zones &= ~ZONE.footer | (outer & ZONE.footer);
    const marked = this.#marks(element, zones);
    const opens = (zones & ZONE.byline) !== 0 && (outer & ZONE.byline) === 0;
    const deeper = marked || (/author|byline/i.test(className) && tag !== 'article');
    const root = opens || deeper ? element : byline;
    const placed = { element, line: this.#lines.length, zones };
    if (/^h[1-4]$/.test(tag)) this.#headings.push(placed);
    else if (tag === 'time') this.#times.push(placed);
    return { zones: root ? zones | ZONE.byline : zones, byline: root };
  }

  #head(element: Element, tag: string): boolean {
    if (tag === 'title' && !this.#titleText) this.#titleText = element.textContent ?? '';
    return tag === 'title' || this.#metaOrLink(element, tag);
  }

  #metaOrLink(element: Element, tag: string): boolean {
    if (tag === 'meta') this.#metas.push(element);
    else if (tag === 'link') this.#links.push(element);
    return tag === 'meta' || tag === 'link';
  }

  #script(element: Element): void {
    const type = element.getAttribute('type');
    if (type && /ld\+json/i.test(type)) this.#jsonLd.push(element.textContent ?? '');
  }

  /** Notes microdata, RDFa and `rel`; says whether one of them marks an author. */
  #marks(element: Element, zones: number): boolean {
    const property = element.getAttribute('itemprop') ?? element.getAttribute('property');
    if (property) this.#properties.push({ element, line: this.#lines.length, zones });
    const type = element.getAttribute('itemtype');
    if (type) this.#itemTypes.push(type);
    if (this.#block) this.#metaOrLink(element, element.localName);
    const rel = element.getAttribute('rel');
    return (
      rel === 'author' ||
      leadsToAuthor(element) ||
      (property !== null && /(?:^|[\s:])(?:author|creator)$/.test(property))
    );
  }

  #text(node: Text, zones: number, byline: Element | null): void {
    const text = node.data;
    const element = node.parentElement;
    if (!element || !/\S/.test(text)) return;
    this.#segments.push({ text: text.replace(/\s+/g, ' ').trim(), element, zones, byline });
  }

  #leave(element: Element): void {
    if (!INLINE.has(element.localName)) this.#endLine(element.parentElement);
  }

  /** Closes the line that was being read. @param next the block the following text belongs to */
  #endLine(next: Element | null = null): void {
    const segments = this.#segments;
    if (segments.length && this.#block) {
      let zones = 0;
      for (const segment of segments) zones |= segment.zones;
      const text = segments.map((segment) => segment.text).join(' ');
      this.#lines.push({ text, segments, element: this.#block, zones });
      this.#segments = [];
    }
    if (this.#block && next) this.#block = next;
  }
}

/** Is this place outside navigation, side columns, footers, comments and lists of other articles? */
export function isOwn(zones: number): boolean {
  return (zones & FOREIGN) === 0;
}

/** Addresses of author pages. */
const AUTHOR_PAGE =
  /\/(?:authors?|profiles?|people|staff|contributors?|byline|autor(?:en|es)?|auteurs?|autore|redakteure?|writers?|journalists?)\/[^/?#]/i;

function leadsToAuthor(element: Element): boolean {
  return element.localName === 'a' && AUTHOR_PAGE.test(element.getAttribute('href') ?? '');
}
