/**
 * A table of figures with a thousand rows outweighs the text around it: Readability takes it for the article, and the
 * text for what stands beside. So a long table is judged by its beginning, and has its other rows back where it stays.
 */

/** Rows from which on a table is long, and how many of them speak for it. */
const LONG = 100;
const BEGINNING = 40;
/** Characters of a cell, on average, beyond which a table lays out text. */
const LONGEST_CELLS = 60;

/**
 * Takes all rows but the first ones out of each long table of data.
 * @param root is changed
 * @returns puts them back where their table is still below `root`
 */
export function shortenTables(root: Element): () => void {
  const taken: (readonly [parent: Element, row: Element])[] = [];
  for (const table of root.querySelectorAll('table')) {
    const rows = [...table.querySelectorAll('tr')];
    if (rows.length < LONG || !isData(table)) continue;
    for (const row of rows.slice(BEGINNING)) {
      if (row.parentElement) taken.push([row.parentElement, row]);
      row.remove();
    }
  }
  return () => {
    for (const [parent, row] of taken) if (root.contains(parent)) parent.append(row);
  };
}

function isData(table: Element): boolean {
  if (table.querySelector('table')) return false;
  const cells = table.querySelectorAll('td, th').length;
  return (table.textContent ?? '').length <= LONGEST_CELLS * cells;
}
