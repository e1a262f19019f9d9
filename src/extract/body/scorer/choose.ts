/** From scores to a choice: what only shows once all blocks are judged. */
import type { Branch, Measured, MeasuredPage } from './measures.js';

/** Words under which a second copy may be a refrain of the article's own. */
const SHORTEST_COPY = 8;
/** Words of the blocks of a data table, on average. */
const LONGEST_CELLS = 12;
/**
 * Prose that Readability kept goes only on clear evidence: 0.4 in log-odds. On hosts not seen that wins more than it
 * costs (F1 .9583 for .9577), and whole sections of long pages stay.
 */
const DOUBT = 20;
/**
 * A plain paragraph that stands in one row with the article's own, such as a short last line, needs more: 1.2 in
 * log-odds (F1 .9592 for .9590, and .9406 for .9402 on pages in many languages).
 */
const ROW_DOUBT = 60;
/**
 * Where the trees would take more than this share of that prose, the page is one they do not know well, and
 * whatever Readability kept needs more: 1.6 in log-odds (F1 .9589 for .9581).
 */
const MUCH_PROSE = 0.25;
const MORE_DOUBT = 80;
/** Where the choice leaves less than this share of what Readability kept, the trees do not know such a page. */
const LEAST_OF_KEPT = 0.1;

/**
 * Chooses the article's blocks.
 * @param scores one a block, fiftieths of log-odds, at least 0 for the article's
 * @returns for each block whether it is the article's
 */
export function chooseBlocks(page: MeasuredPage, scores: ArrayLike<number>): boolean[] {
  const takesMuch = shareTaken(page, scores) > MUCH_PROSE;
  const rows = proseRows(page);
  const chosen = page.blocks.map((m, i) => (scores[i] ?? 0) >= -doubt(m, takesMuch, rows));
  const tables = page.blocks.map(tableAround);
  keepTablesWhole(page, chosen, scores, tables);
  dropSecondCopies(page, chosen, tables);
  dropHeadingsAtEnd(page, chosen);
  let words = 0;
  for (const m of page.blocks) if (chosen[m.index]) words += m.words;
  return words < LEAST_OF_KEPT * page.root.kept ? page.blocks.map((m) => m.isKept) : chosen;
}

function doubt(m: Measured, takesMuch: boolean, rows: ReadonlySet<Branch | null>): number {
  if (!m.isKept) return 0;
  if (takesMuch) return MORE_DOUBT;
  if (isPlainParagraph(m) && rows.has(m.branch.parent)) return ROW_DOUBT;
  return m.isGood ? DOUBT : 0;
}

function isPlainParagraph({ branch, linkDensity }: Measured): boolean {
  return branch.part.tag === 'p' && branch.part.names === '' && linkDensity === 0;
}

/** Elements that hold half of the kept prose, two paragraphs of it as their own children. */
function proseRows({ blocks, root }: MeasuredPage): Set<Branch | null> {
  const paragraphs = new Map<Branch | null, number>();
  for (const { isKept, isGood, branch } of blocks)
    if (isKept && isGood && branch.part.tag === 'p')
      paragraphs.set(branch.parent, (paragraphs.get(branch.parent) ?? 0) + 1);
  const isRow = ([branch, count]: [Branch | null, number]) =>
    count >= 2 && branch !== null && branch.good >= root.good / 2;
  return new Set([...paragraphs].filter(isRow).map(([branch]) => branch));
}

/** Share of the prose that Readability kept which would go. */
function shareTaken(page: MeasuredPage, scores: ArrayLike<number>): number {
  let all = 0;
  let taken = 0;
  for (const m of page.blocks) {
    if (!m.isKept || !m.isGood) continue;
    all += m.words;
    if ((scores[m.index] ?? 0) < -DOUBT) taken += m.words;
  }
  return all > 0 ? taken / all : 0;
}

/**
 * The data table around a block. One that only lays out the page holds the main container, or has blocks as long as
 * elsewhere.
 */
function tableAround(m: Measured): Branch | null {
  for (let b: Branch | null = m.branch; b; b = b.parent)
    if (b.part.tag === 'table' && !b.isOnMain) return b.words <= LONGEST_CELLS * b.blocks ? b : null;
  return null;
}

/** A table is taken or left as a whole: with holes its columns would tell something else. */
function keepTablesWhole(
  page: MeasuredPage,
  chosen: boolean[],
  scores: ArrayLike<number>,
  tables: readonly (Branch | null)[],
): void {
  const sums = new Map<Branch, number>();
  for (const [i, m] of page.blocks.entries()) {
    const table = tables[i];
    if (table) sums.set(table, (sums.get(table) ?? 0) + m.words * Math.sign((scores[i] ?? 0) || 1));
  }
  for (const [i, table] of tables.entries()) if (table) chosen[i] = (sums.get(table) ?? 0) >= 0;
}

/** Of several paragraphs with the same words the first stays; cells of a table may say the same in many rows. */
function dropSecondCopies(page: MeasuredPage, chosen: boolean[], tables: readonly (Branch | null)[]): void {
  const seen = new Set<string>();
  for (const m of page.blocks) {
    if (!chosen[m.index] || m.words < SHORTEST_COPY || tables[m.index]) continue;
    if (seen.has(m.plain)) chosen[m.index] = false;
    seen.add(m.plain);
  }
}

/** A heading after the last text heads nothing. */
function dropHeadingsAtEnd(page: MeasuredPage, chosen: boolean[]): void {
  for (const m of [...page.blocks].reverse()) {
    if (!chosen[m.index]) continue;
    if (m.level === 0) return;
    chosen[m.index] = false;
  }
}
