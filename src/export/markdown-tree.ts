/**
 * The Markdown tree, made safe and whole before it is written out. The serializer escapes a text by where it
 * stands, and trusts that everything stands where the format allows it: this pass sees to that.
 */
import type {
  BlockContent,
  Delete,
  Emphasis,
  Heading,
  Link,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
} from 'mdast';

type Content = RootContent;

const PHRASING = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'image', 'inlineCode', 'break']);

/** What each parent may hold, by the content model of mdast; parents not named here hold inline content only. */
const ARRANGED: Partial<Record<Nodes['type'], (children: Content[]) => Content[]>> = {
  root: asFlow,
  blockquote: asFlow,
  listItem: asFlow,
  list: (children) => children.map(asItem),
  table: (children) => children.filter((child) => child.type === 'tableRow'),
  tableRow: (children) => children.filter((child) => child.type === 'tableCell'),
};

/** Inline nodes that may not hold their own kind at any depth: Markdown has no way to write it. */
const ONCE = new Set(['emphasis', 'strong', 'delete', 'link']);

/** Takes out what the export does not vouch for, and puts everything where the format allows it. In place. */
export function tidyMarkdownTree(root: Root): void {
  tidy(root, []);
}

function tidy(parent: Parents, within: readonly string[]): void {
  const around = [...within, parent.type];
  const children = parent.children.flatMap((child) => unnested(child, around));
  for (const child of children) if ('children' in child) tidy(child, around);
  const arrange = ARRANGED[parent.type] ?? asLine;
  // It gives what the content model of this very parent allows, which the compiler cannot follow.
  parent.children = arrange(children.flatMap(tidied)) as typeof parent.children;
}

function unnested(node: Content, around: readonly string[]): Content[] {
  if (!ONCE.has(node.type) || !around.includes(node.type) || !('children' in node)) return [node];
  return node.children.flatMap((child) => unnested(child, around));
}

/** What stands in a node's place: itself, its contents, its words, or nothing. */
function tidied(node: Content): Content[] {
  switch (node.type) {
    case 'html':
      return [];
    case 'text':
      return node.value === '' ? [] : [node];
    case 'code':
      // The language names what a reader's plug-ins run (`dataviewjs`); a page does not choose that.
      return [{ ...node, lang: null, meta: null }];
    case 'inlineCode':
      return node.value === '' ? [] : [{ ...node, value: node.value.replace(/\s+/gu, ' ') }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return edgesOutside(node);
    case 'link':
      return isAllowed(node.url, ['http:', 'https:', 'mailto:']) ? edgesOutside(node) : node.children;
    case 'image':
      if (isAllowed(node.url, ['http:', 'https:'])) return [node];
      return node.alt ? [{ type: 'text', value: node.alt }] : [];
    default:
      return [node];
  }
}

type Line = Emphasis | Strong | Delete | Link | Paragraph | Heading;

/**
 * Spaces and line breaks at the edges of emphasis and links go before and after it: `** bold **` is not bold in
 * Markdown. Nothing is left of a node that held nothing else.
 */
function edgesOutside(node: Line): Content[] {
  const inner = [...node.children];
  const before = takeEdge(inner, 'start');
  const after = takeEdge(inner, 'end').reverse();
  node.children = inner;
  return inner.length === 0 ? [...before, ...after] : [...before, node, ...after];
}

/** Takes breaks and spaces off one end of `children`; gives them from the outside in. */
function takeEdge(children: PhrasingContent[], end: 'start' | 'end'): Content[] {
  const edge: Content[] = [];
  for (;;) {
    const child = end === 'start' ? children.shift() : children.pop();
    if (!child) return edge;
    if (child.type === 'break') {
      edge.push(child);
      continue;
    }
    const rest = child.type === 'text' ? trimmed(child.value, end) : null;
    if (child.type === 'text' && rest !== child.value) edge.push({ type: 'text', value: ' ' });
    if (rest === '') continue;
    const kept = child.type === 'text' && rest !== null ? { ...child, value: rest } : child;
    if (end === 'start') children.unshift(kept);
    else children.push(kept);
    return edge;
  }
}

function trimmed(text: string, end: 'start' | 'end'): string {
  return end === 'start' ? text.replace(/^[ \t\r\n]+/, '') : text.replace(/[ \t\r\n]+$/, '');
}

function isAllowed(address: string, protocols: readonly string[]): boolean {
  try {
    return protocols.includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

/**
 * Two code spans side by side (`a` + `b`) would be written as one run of backticks, which pairs up otherwise and
 * lets the contents of the second out as raw text. They become one span.
 */
function joinAdjacentCode(nodes: readonly Content[]): Content[] {
  const joined: Content[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (node.type === 'inlineCode' && before?.type === 'inlineCode') {
      joined[joined.length - 1] = { type: 'inlineCode', value: before.value + node.value };
    } else {
      joined.push(node);
    }
  }
  return joined;
}

/** Runs of inline content become paragraphs. */
function asFlow(children: readonly Content[]): Content[] {
  const flow: Content[] = [];
  let run: Paragraph | null = null;
  for (const child of joinAdjacentCode(children)) {
    if (!isPhrasing(child)) {
      run = null;
      flow.push(child);
    } else if (run) {
      run.children.push(child);
    } else {
      run = { type: 'paragraph', children: [child] };
      flow.push(run);
    }
  }
  return flow.flatMap(withoutEdges);
}

function withoutEdges(block: Content): Content[] {
  if (block.type !== 'paragraph' && block.type !== 'heading') return [block];
  return edgesOutside(block).filter((part) => part === block);
}

function asItem(child: Content): Content {
  return child.type === 'listItem'
    ? child
    : { type: 'listItem', children: asFlow([child]) as BlockContent[] };
}

function asLine(children: readonly Content[]): Content[] {
  return joinAdjacentCode(children.flatMap(asPhrasing));
}

/** Blocks give way to the inline content in them. */
function asPhrasing(node: Content): PhrasingContent[] {
  if (isPhrasing(node)) return [node];
  if (node.type === 'code') return [{ type: 'inlineCode', value: node.value.replace(/\s+/gu, ' ') }];
  return 'children' in node ? node.children.flatMap(asPhrasing) : [];
}

function isPhrasing(node: Content): node is PhrasingContent {
  return PHRASING.has(node.type);
}
