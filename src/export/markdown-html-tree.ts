/**
 * The HTML tree of a body, made ready to become Markdown: what Markdown cannot say is said otherwise here, so
 * that no text is lost on the way.
 */
import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';

/** Elements that begin a line of their own. Every other one (emphasis, link, span …) may hold inline content only. */
const BLOCKS = new Set(
  (
    'article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ' +
    'main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const CELLS = new Set(['td', 'th']);
/** Blocks that Markdown writes on one line. */
const LINES = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary']);

/** A copy of the tree with comments gone, captions before their tables, and cells that hold inline content only. */
export function prepareHtmlTree(tree: Nodes): Root {
  return { type: 'root', children: 'children' in tree ? prepareAll(tree.children) : [] };
}

function prepareAll(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.flatMap(prepare);
}

function prepare(node: RootContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  if (node.tagName === 'table') return prepareTable(node);
  if (LINES.has(node.tagName)) return [{ ...node, children: node.children.flatMap(inline) }];
  const element = { ...node, children: prepareAll(node.children) };
  return BLOCKS.has(node.tagName) ? [element] : pushedInside(element);
}

/** `<em><p>a</p>b</em>` as `<p><em>a</em></p><em>b</em>`: in Markdown, emphasis and links cannot span blocks. */
function pushedInside(wrapper: Element): ElementContent[] {
  if (!wrapper.children.some(isBlock)) return [wrapper];
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const closeRun = () => {
    if (run.length > 0) result.push({ ...wrapper, children: run });
    run = [];
  };
  for (const child of wrapper.children) {
    if (!isBlock(child)) {
      run.push(child);
      continue;
    }
    closeRun();
    result.push(child.tagName === 'pre' || child.tagName === 'table' ? child : wrappedInside(child, wrapper));
  }
  closeRun();
  return result;
}

function wrappedInside(block: Element, wrapper: Element): Element {
  return { ...block, children: pushedInside({ ...wrapper, children: block.children }) };
}

function isBlock(node: ElementContent): node is Element {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

/** GFM tables have no caption: it becomes a paragraph before the table. A table without a cell is none. */
function prepareTable(table: Element): ElementContent[] {
  const isCaption = (node: ElementContent) => node.type === 'element' && node.tagName === 'caption';
  const captions = table.children.filter(isCaption).map((caption) => paragraph(prepareAll([caption])));
  const rows = table.children.filter((node) => !isCaption(node));
  const widest = widestRow(rows);
  if (widest === 0) return captions;
  return [...captions, { ...table, children: rows.map((node) => prepareRows(node, widest)) }];
}

function paragraph(captions: ElementContent[]): Element {
  const children = captions.flatMap((node) => (node.type === 'element' ? node.children : []));
  return { type: 'element', tagName: 'p', properties: {}, children: children.flatMap(inline) };
}

/** The most cells that any row of the table really has. */
function widestRow(nodes: readonly ElementContent[]): number {
  let widest = 0;
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const cells = node.tagName === 'tr' ? countCells(node) : widestRow(node.children);
    widest = Math.max(widest, cells);
  }
  return widest;
}

function countCells(row: Element): number {
  return row.children.filter((node) => node.type === 'element' && CELLS.has(node.tagName)).length;
}

function prepareRows(node: ElementContent, widest: number): ElementContent {
  if (node.type !== 'element') return node;
  if (CELLS.has(node.tagName)) {
    const properties = { ...node.properties };
    // A span may claim any number, and each column claimed would be written out in every row.
    for (const name of ['colSpan', 'rowSpan']) {
      if (name in properties) properties[name] = Math.min(Math.max(Number(properties[name]) || 1, 1), widest);
    }
    return { ...node, properties, children: node.children.flatMap(inline) };
  }
  return { ...node, children: node.children.map((child) => prepareRows(child, widest)) };
}

/** Blocks dissolve into their contents, kept apart by a space. */
function inline(node: ElementContent): ElementContent[] {
  if (node.type === 'comment') return [];
  if (node.type === 'text') return [node];
  const children = node.children.flatMap(inline);
  if (!BLOCKS.has(node.tagName)) return [{ ...node, children }];
  return [{ type: 'text', value: ' ' }, ...children, { type: 'text', value: ' ' }];
}
