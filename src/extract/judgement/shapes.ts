/**
 * One walk over the page that counts what repeats: siblings of the same shape, and what each of them holds.
 */
import { walk } from '../text-blocks.js';

/** A sibling among others of its shape, as far as lists, shops and forums differ in it. */
export interface Item {
  readonly links: number;
  readonly characters: number;
  readonly linked: number;
  readonly pictures: number;
  readonly headings: number;
  readonly prices: number;
  readonly dates: number;
  readonly name: string;
}

export interface Shapes {
  /** Repeated siblings, the inner ones of nested lists only. */
  readonly items: readonly Item[];
  readonly characters: number;
  readonly linked: number;
  /** Short texts that are nothing but a price. */
  readonly prices: number;
}

type Sums = { -readonly [Name in keyof Item]: Item[Name] } & { repeats: boolean };

/** Siblings of one shape from which on they are a list. */
const FEWEST = 4;
const SKIPPED = /^(?:script|style|noscript|template|svg|head|nav|footer|select|iframe)$/i;
const SIGN = String.raw`[$€£¥₹₽₩₺₫฿₴]|\b(?:usd|eur|gbp|cad|aud|chf|kr|zł|kč|ft|rs|rub|руб|元|円)\b\.?`;
const PRICE = new RegExp(
  String.raw`^\D{0,12}(?:(?:${SIGN})\s?\d[\d.,\s]{0,12}|\d[\d.,\s]{0,12}(?:${SIGN}))\D{0,8}$`,
  'iu',
);

/** Counts below `root`, once. */
export function shapesOf(root: Element): Shapes {
  const items: Item[] = [];
  const stack: { element: Element; sums: Sums; children: Map<string, Sums[]> }[] = [];
  const total = emptySums('');
  walk(
    root,
    (node) => {
      if (node.nodeType === 3) addText(stack.at(-1)?.sums, node.nodeValue ?? '', stack);
      if (node.nodeType !== 1 || SKIPPED.test(node.nodeName)) return false;
      stack.push({
        element: node as Element,
        sums: emptySums(shapeOf(node as Element)),
        children: new Map(),
      });
      return true;
    },
    (node) => {
      if (stack.at(-1)?.element !== node) return;
      const done = stack.pop();
      if (!done) return;
      const { sums, children, element } = done;
      for (const same of children.values()) {
        const list = same.filter(({ links, characters }) => links > 0 && characters > 8);
        if (list.length < FEWEST) continue;
        sums.repeats = true;
        for (const item of list) if (!item.repeats) items.push(item);
      }
      addElement(sums, element);
      const parent = stack.at(-1);
      add(parent?.sums ?? total, sums);
      if (!parent) return;
      const same = parent.children.get(sums.name);
      if (same) same.push(sums);
      else parent.children.set(sums.name, [sums]);
    },
  );
  return { items, characters: total.characters, linked: total.linked, prices: total.prices };
}

function emptySums(name: string): Sums {
  return {
    links: 0,
    characters: 0,
    linked: 0,
    pictures: 0,
    headings: 0,
    prices: 0,
    dates: 0,
    name,
    repeats: false,
  };
}

/** Elements of one list have the same name and begin their class alike. */
function shapeOf(element: Element): string {
  const words = (element.getAttribute('class') ?? '').slice(0, 200).trim().split(/\s+/, 1);
  return `${element.localName} ${words[0]?.replace(/\d+/g, '') ?? ''}`;
}

function addText(sums: Sums | undefined, raw: string, stack: readonly { element: Element }[]): void {
  const text = raw.length > 400 ? raw : raw.trim();
  if (!sums || !text) return;
  sums.characters += text.length;
  if (stack.at(-1)?.element.localName === 'a') sums.linked += text.length;
  if (text.length <= 30 && PRICE.test(text)) sums.prices++;
}

function addElement(sums: Sums, { localName }: Element): void {
  if (localName === 'a') {
    sums.links++;
    sums.linked = sums.characters;
  } else if (localName === 'img') sums.pictures++;
  else if (localName === 'time') sums.dates++;
  else if (/^h[1-6]$/.test(localName)) sums.headings++;
}

function add(to: Sums, from: Sums): void {
  to.links += from.links;
  to.characters += from.characters;
  to.linked += from.linked;
  to.pictures += from.pictures;
  to.headings += from.headings;
  to.prices += from.prices;
  to.dates += from.dates;
  to.repeats ||= from.repeats;
}
