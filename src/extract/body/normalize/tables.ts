/**
 * Tables that only lay out the page become their content; tables of data stay.
 *
 * A table of data has headers or a caption, or short cells in several rows. One for layout says so
 * (`role=presentation`), has a single cell or column, or holds paragraphs, pictures with text and further tables.
 */
const SAYS_LAYOUT = /^(?:presentation|none)$/;
/** Characters of a cell; longer ones are columns of a page. */
const LONG_CELL = 400;
const BLOCKS = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'article',
  'section',
  'figure',
  'table',
]);

interface Cells {
  readonly all: Element[];
  rows: number;
  isData: boolean;
}

/** Unwraps the layout tables below `root`, inner ones first. */
export function unwrapLayoutTables(root: Element): void {
  const tables = new Map<Element, Cells>();
  for (const table of root.querySelectorAll('table')) tables.set(table, { all: [], rows: 0, isData: false });
  for (const part of root.querySelectorAll('tr, td, th, caption, thead')) {
    const cells = tables.get(part.closest('table') ?? part);
    if (!cells) continue;
    if (part.localName === 'tr') cells.rows++;
    else if (part.localName === 'td' || part.localName === 'th') cells.all.push(part);
    if (/^(?:th|caption|thead)$/.test(part.localName)) cells.isData = true;
  }
  for (const [table, cells] of [...tables].reverse()) if (isLayout(table, cells)) unwrap(table, cells.all);
}

function isLayout(table: Element, { all, rows, isData }: Cells): boolean {
  if (SAYS_LAYOUT.test(table.getAttribute('role') ?? '') || all.length <= 1) return true;
  if (isData || rows === 0) return false;
  const columnLike = all.filter(isColumn).length;
  return columnLike > 0 && (columnLike * 2 >= all.length || rows === 1);
}

/** More than a value: several blocks, or as much text as a column of the page. */
function isColumn(cell: Element): boolean {
  const blocks = [...cell.children].filter(({ localName }) => BLOCKS.has(localName)).length;
  return blocks > 1 || (cell.textContent?.length ?? 0) > LONG_CELL;
}

function unwrap(table: Element, cells: readonly Element[]): void {
  const block = table.ownerDocument.createElement('div');
  for (const cell of cells) {
    const column = table.ownerDocument.createElement('div');
    column.append(...cell.childNodes);
    block.append(column);
  }
  table.replaceWith(block);
}
