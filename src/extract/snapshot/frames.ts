/**
 * Some pages are only a frame around the article. Where the document of the tab has nearly no text of its own, and
 * a large, visible frame of the same origin has it, that frame is what the reader sees and what is read.
 */
import { foldWhiteSpace } from '../text.js';
import { pristine } from './declobber.js';
import { hasLayout } from './visibility.js';

/** Characters of text under which a document says nothing itself. */
const NEARLY_NO_TEXT = 300;
/** A frame that says less is no article either. */
const LEAST_TEXT = 600;
/** Share of the window that the frame covers. */
const LARGE = 0.3;
const DEEPEST = 3;

/** The document to read: the tab's own, or that of the frame in it which holds the text. */
export function documentToRead(top: Document): Document {
  let found = top;
  for (let level = 0; level < DEEPEST && hasLayout(found); level++) {
    const inner = largeFrame(found);
    if (!inner || shownText(found) >= NEARLY_NO_TEXT || shownText(inner) < LEAST_TEXT) break;
    found = inner;
  }
  return found;
}

/** The document of the largest frame that we may look into. */
function largeFrame(document: Document): Document | null {
  const view = pristine(document, 'defaultView');
  let largest = LARGE * (view?.innerWidth ?? 0) * (view?.innerHeight ?? 0);
  let found: Document | null = null;
  for (const frame of pristine(document, 'querySelectorAll')<HTMLIFrameElement>('iframe, frame')) {
    const { width, height } = frame.getBoundingClientRect();
    const inner = frame.contentDocument;
    if (!inner || width * height <= largest) continue;
    largest = width * height;
    found = inner;
  }
  return found;
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
