/**
 * The article's body, cut out of the page: the chosen text stays where it stands, with the pictures that belong to
 * it, and all else goes.
 */
import { walk } from '../../text/blocks.js';

const MEDIA = 'img, video, audio, iframe, embed, object, picture';
/** Pictures that are part of the page's furniture. */
const FURNITURE = /\b(?:icon|icons|logo|avatar|emoji|gravatar|sprite|spinner|pixel|badge|headshot)\b/i;
/** Declared pixels under which a picture shows nothing. */
const SMALLEST_PICTURE = 60;

/**
 * Cuts everything out of `root` but the chosen text and its pictures.
 * @param root the body of a document that is used up
 * @param chosen the text nodes to keep
 * @param passed the text nodes that were judged and not chosen
 * @param removing is told of each node that goes and holds judged text, before it goes; outermost only
 * @returns the smallest element that holds all that is left; null when that is nothing
 */
export function assemble(
  root: Element,
  chosen: ReadonlySet<Node>,
  passed: ReadonlySet<Node>,
  removing: (node: Element | Text) => void,
): Element | null {
  const tally = tallyOf(root, chosen, passed);
  const home = homeOf(root, tally);
  for (const element of root.querySelectorAll(MEDIA))
    if (belongs(element, tally, root) && (home.contains(element) || leadsTo(home, element)))
      tally.keepMedia(element);
  prune(root, tally, removing);
  return tally.keeps(root) ? innermost(root) : null;
}

/** Characters of text chosen and passed over, and kept pictures, for each element. */
class Tally {
  private readonly chosen = new Map<Node, number>();
  private readonly passed = new Map<Node, number>();
  private readonly media = new Set<Node>();

  add(text: Text, isChosen: boolean): void {
    const sums = isChosen ? this.chosen : this.passed;
    const length = text.data.trim().length;
    sums.set(text, length);
    if (text.parentNode) sums.set(text.parentNode, (sums.get(text.parentNode) ?? 0) + length);
  }

  /** Gives the sums of an element, which is done, to the one around it. */
  passUp(element: Node, parent: Node): void {
    for (const sums of [this.chosen, this.passed]) {
      const own = sums.get(element);
      if (own !== undefined) sums.set(parent, (sums.get(parent) ?? 0) + own);
    }
  }

  keepMedia(element: Element): void {
    for (let e: Element | null = element; e && !this.media.has(e); e = e.parentElement) this.media.add(e);
  }

  chosenIn(node: Node): number {
    return this.chosen.get(node) ?? 0;
  }

  passedIn(node: Node): number {
    return this.passed.get(node) ?? 0;
  }

  hasMedia(element: Element): boolean {
    return this.media.has(element);
  }

  keeps(node: Node): boolean {
    return this.chosen.has(node) || this.media.has(node);
  }
}

function tallyOf(root: Element, chosen: ReadonlySet<Node>, passed: ReadonlySet<Node>): Tally {
  const tally = new Tally();
  const enter = (node: Node) => {
    if (chosen.has(node)) tally.add(node as Text, true);
    else if (passed.has(node)) tally.add(node as Text, false);
    return true;
  };
  walk(root, enter, (node) => {
    if (node !== root && node.parentNode && node.firstChild) tally.passUp(node, node.parentNode);
  });
  return tally;
}

/**
 * A picture belongs to the text it stands with: the smallest element around it that holds any text was mostly
 * chosen. So a card goes with its teaser, and an author's portrait with the note about the author.
 */
function belongs(element: Element, tally: Tally, root: Element): boolean {
  if (isFurniture(element)) return false;
  for (let e: Element | null = element; e; e = e === root ? null : e.parentElement) {
    const chosen = tally.chosenIn(e);
    if (chosen > 0 || tally.passedIn(e) > 0) return chosen >= tally.passedIn(e);
  }
  return false;
}

/** The deepest wrapper that holds all chosen text. */
function homeOf(root: Element, tally: Tally): Element {
  const all = tally.chosenIn(root);
  let home = root;
  for (;;) {
    const inner = [...home.children].find((child) => tally.chosenIn(child) === all);
    if (!inner || !WRAPPER.has(inner.localName)) return home;
    home = inner;
  }
}

/** Steps up from the text's own container to one that may hold its lead picture. */
const MOST_STEPS_TO_LEAD = 4;

/** Is this picture, outside the text's container, the one that leads to it? One that is a link is the site's logo. */
function leadsTo(home: Element, element: Element): boolean {
  const link = element.closest('a[href]');
  if (link && !/\.(?:jpe?g|png|webp|avif)(?:[?#]|$)/i.test(link.getAttribute('href') ?? '')) return false;
  let around: Element | null = home;
  for (let steps = 0; around && steps < MOST_STEPS_TO_LEAD; steps++) around = around.parentElement;
  const isBefore = home.compareDocumentPosition(element) & 2; /* DOCUMENT_POSITION_PRECEDING */
  return isBefore !== 0 && (around === null || around.contains(element));
}

function isFurniture(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.replace(
    /([a-z])([A-Z])|[_-]/g,
    '$1 $2',
  );
  if (FURNITURE.test(names)) return true;
  return ['width', 'height'].some((name) => {
    const size = Number.parseInt(element.getAttribute(name) ?? '', 10);
    return size > 0 && size < SMALLEST_PICTURE && element.localName === 'img';
  });
}

/** Elements without text of their own that shape the text around them. */
const SHAPE = new Set('br hr wbr col colgroup math sub sup rt rp source track'.split(' '));
const CELL = new Set(['td', 'th']);

function prune(root: Element, tally: Tally, removing: (node: Element | Text) => void): void {
  let node: Node | null = root.firstChild;
  while (node) {
    const here: Node = node;
    const goesOn = stays(here, tally);
    node = goesOn === 'enter' && here.firstChild ? here.firstChild : following(here, root);
    if (goesOn !== 'no') continue;
    if (tally.passedIn(here) > 0) removing(here as Element | Text);
    (here as ChildNode).remove();
  }
}

function following(node: Node, root: Node): Node | null {
  for (let n: Node | null = node; n && n !== root; n = n.parentNode) if (n.nextSibling) return n.nextSibling;
  return null;
}

/** Does a node stay, and is it gone through? */
function stays(node: Node, tally: Tally): 'enter' | 'whole' | 'no' {
  if (node.nodeType === 3) return tally.passedIn(node) > 0 ? 'no' : 'whole';
  if (node.nodeType !== 1) return 'no';
  const element = node as Element;
  const tag = element.localName;
  if (tally.keeps(element)) return 'enter';
  if (SHAPE.has(tag)) return 'whole';
  if (CELL.has(tag)) return 'enter';
  if (tag === 'figcaption' && element.parentElement && tally.hasMedia(element.parentElement)) return 'whole';
  return 'no';
}

const WRAPPER = new Set('div section article main body center form td tr tbody table header span'.split(' '));

/** Wrappers that hold one thing only are gone through. */
function innermost(root: Element): Element {
  let element = root;
  for (;;) {
    const only = onlyChild(element);
    if (!only || !WRAPPER.has(only.localName)) return element;
    element = only;
  }
}

function onlyChild(element: Element): Element | null {
  const content = [...element.childNodes].filter((n) => n.nodeType === 1 || /\S/.test(n.nodeValue ?? ''));
  const [only] = content;
  return content.length === 1 && only?.nodeType === 1 ? (only as Element) : null;
}
