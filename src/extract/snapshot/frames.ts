/**
 * Some pages are only a frame around the article. Where the document of the tab has nearly no text of its own, and
 * a visible frame of the same origin has it, that frame is what the reader sees and what is read.
 */
import { foldWhiteSpace } from '../../text/words.js';
import { pristine } from './declobber.js';
import { hasLayout } from './visibility.js';

/** Characters of text under which a document says nothing itself. */
const NEARLY_NO_TEXT = 300;
/** A frame that says less is no article either. */
const LEAST_TEXT = 600;
/** Square pixels of a frame in which something can be read: 200 × 200. */
const LEAST_AREA = 40_000;
/** Share of the window that a frame covers whose text is missed. */
const LARGE = 0.3;
const DEEPEST = 3;

export interface Framed {
  /** The document to read: the tab's own, or that of the frame in it which holds the text. */
  readonly live: Document;
  /** It says next to nothing itself, and a large part of it is a frame of another site, which nobody may look into. */
  readonly isElsewhere: boolean;
}

/** Looks for the document that holds the text of a tab. */
export function documentToRead(top: Document): Framed {
  let live = top;
  for (let level = 0; level < DEEPEST && hasLayout(live); level++) {
    const { inner, isForeignLarge } = framesOf(live);
    if ((!inner && !isForeignLarge) || shownText(live) >= NEARLY_NO_TEXT) break;
    if (!inner) return { live, isElsewhere: true };
    live = inner;
  }
  return { live, isElsewhere: false };
}

/** The document of the frame with the most text that we may look into, and whether a large one may not be. */
function framesOf(document: Document) {
  const view = pristine(document, 'defaultView');
  const large = LARGE * (view?.innerWidth ?? 0) * (view?.innerHeight ?? 0);
  let inner: Document | null = null;
  let most = LEAST_TEXT - 1;
  let isForeignLarge = false;
  for (const frame of pristine(document, 'querySelectorAll')<HTMLIFrameElement>('iframe, frame')) {
    const { width, height } = frame.getBoundingClientRect();
    if (width * height < LEAST_AREA) continue;
    const { contentDocument } = frame;
    if (!contentDocument) isForeignLarge ||= width * height >= large;
    const text = contentDocument ? shownText(contentDocument) : 0;
    if (text <= most) continue;
    most = text;
    inner = contentDocument;
  }
  return { inner, isForeignLarge };
}

function shownText(document: Document): number {
  return foldWhiteSpace(pristine(document, 'body')?.innerText ?? '').length;
}

/** Tells a frame's copy what it inherits from the page around it: its title, and where its addresses start from. */
export function inheritFromTop(copy: Document, frame: Document, top: Document): void {
  const head = copy.head ?? copy.documentElement.insertBefore(copy.createElement('head'), null);
  if (!copy.querySelector('base[href]')) {
    const base = copy.createElement('base');
    base.setAttribute('href', pristine(frame, 'baseURI'));
    head.prepend(base);
  }
  if (!copy.title) copy.title = pristine(top, 'title');
}
