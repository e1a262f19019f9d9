/** Compares two bodies node by node, as a reader would: see README.md for what is looked through. */
import { JSDOM } from 'jsdom';

/** Boxes without meaning of their own, unless they carry a language or a direction. */
const BOXES = new Set(['div', 'section', 'article', 'main', 'header', 'span']);
const MEANING = ['lang', 'dir'];
/** Set by the sanitizer on every link and picture, tested with it. */
const IGNORED_ATTRIBUTES = new Set(['target', 'rel', 'referrerpolicy', 'loading']);
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const SHOWN_CHARACTERS = 120;

type Seen = string | SeenElement;
interface SeenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Seen[];
}

/** Where a box began or ended: text on its two sides does not run together. */
const EDGE = Symbol('edge of a box');

/**
 * The first difference between two bodies in words, or null when a reader sees the same.
 * @param expected HTML of the body as it should be
 * @param got HTML of the body as it is
 */
export function firstDifference(expected: string, got: string): string | null {
  return differenceOfLists(seen(expected), seen(got), 'body');
}

function seen(html: string): readonly Seen[] {
  return seenChildren(new JSDOM(`<!doctype html><body>${html}`).window.document.body, false);
}

function seenChildren(parent: Element, verbatim: boolean): readonly Seen[] {
  const out: Seen[] = [];
  const parts = joined([...flattened(parent)]);
  const closed = verbatim || INLINE.has(parent.localName);
  parts.forEach((part, i) => {
    if (part === EDGE) return;
    if (typeof part !== 'string') out.push(seenElement(part, verbatim));
    else {
      const before = i === 0 ? !closed : isBreak(parts[i - 1]);
      const after = i === parts.length - 1 ? !closed : isBreak(parts[i + 1]);
      const text = verbatim ? part : folded(part, before, after);
      if (text) out.push(text);
    }
  });
  return out;
}

function* flattened(parent: Element): Generator<string | Element | typeof EDGE> {
  for (const node of parent.childNodes) {
    if (node.nodeType === node.TEXT_NODE) yield node.nodeValue ?? '';
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    const element = node as Element;
    if (!isBox(element)) yield element;
    else if (INLINE.has(element.localName)) yield* flattened(element);
    else {
      yield EDGE;
      yield* flattened(element);
      yield EDGE;
    }
  }
}

function isBox(element: Element): boolean {
  return BOXES.has(element.localName) && !MEANING.some((name) => element.hasAttribute(name));
}

/** Texts that stand side by side, once the boxes are gone, are one text. */
function joined(parts: readonly (string | Element | typeof EDGE)[]): (string | Element | typeof EDGE)[] {
  const out: (string | Element | typeof EDGE)[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part;
    else out.push(part);
  }
  return out;
}

function isBreak(part: string | Element | typeof EDGE | undefined): boolean {
  return part === EDGE || (typeof part === 'object' && !INLINE.has(part.localName));
}

function folded(text: string, atStart: boolean, atEnd: boolean): string {
  let out = text.replace(/\s+/g, ' ');
  if (atStart) out = out.trimStart();
  if (atEnd) out = out.trimEnd();
  return out;
}

function seenElement(element: Element, verbatim: boolean): SeenElement {
  const kept = [...element.attributes].filter(({ name }) => !IGNORED_ATTRIBUTES.has(name));
  return {
    name: element.localName,
    attributes: new Map(kept.map(({ name, value }) => [name, value.replace(/\s+/g, ' ').trim()])),
    children: seenChildren(element, verbatim || element.localName === 'pre'),
  };
}

function differenceOfLists(expected: readonly Seen[], got: readonly Seen[], path: string): string | null {
  for (let i = 0; i < Math.max(expected.length, got.length); i++) {
    const [e, g] = [expected[i], got[i]];
    const here = `${path} > ${step(expected, i)}`;
    if (e === undefined) return said(`${path}, after its ${i} expected parts`, 'nothing more', shown(g));
    if (g === undefined) return said(here, shown(e), 'nothing more');
    const difference = differenceOfNodes(e, g, here);
    if (difference) return difference;
  }
  return null;
}

function differenceOfNodes(expected: Seen, got: Seen, path: string): string | null {
  if (typeof expected === 'string' || typeof got === 'string') {
    return expected === got ? null : said(path, shown(expected), shown(got));
  }
  if (expected.name !== got.name) return said(path, shown(expected), shown(got));
  for (const name of new Set([...expected.attributes.keys(), ...got.attributes.keys()])) {
    const [e, g] = [expected.attributes.get(name), got.attributes.get(name)];
    if (e !== g) return said(`${path}, attribute ${name}`, quoted(e), quoted(g));
  }
  return differenceOfLists(expected.children, got.children, path);
}

/** `p[3]`: the third `p` among the siblings up to here; `text` for text. */
function step(siblings: readonly Seen[], index: number): string {
  const node = siblings[index];
  if (node === undefined) return 'end';
  if (typeof node === 'string') return 'text';
  const before = siblings.slice(0, index).filter((s) => typeof s !== 'string' && s.name === node.name).length;
  return `${node.name}[${before + 1}]`;
}

function shown(node: Seen | undefined): string {
  if (node === undefined) return 'nothing';
  return typeof node === 'string' ? quoted(node) : `<${node.name}> ${quoted(textOf(node))}`;
}

function textOf(node: Seen): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join(' ');
}

function quoted(text: string | undefined): string {
  if (text === undefined) return 'none';
  return `“${text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text}”`;
}

function said(path: string, expected: string, got: string): string {
  return `${path}\n    expected: ${expected}\n    got:      ${got}`;
}
