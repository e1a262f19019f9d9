/** From scores to a choice: what the trees may not decide, and what only shows once all blocks are judged. */
import { type Branch, type Measured, type MeasuredPage } from './measured-page.js';

/** Words under which a second copy may be the article's own refrain. */
const SHORTEST_COPY = 8;

/**
 * Chooses the article's blocks.
 * @param scores one log-odds a block, above 0 for the article's
 * @returns for each block whether it is the article's
 */
export function chooseBlocks(page: MeasuredPage, scores: ArrayLike<number>, guards = 'tdh'): boolean[] {
  const chosen = page.blocks.map((_, i) => (scores[i] ?? 0) >= 0);
  if (guards.includes('t')) keepTablesWhole(page, chosen, scores);
  if (guards.includes('d')) dropSecondCopies(page, chosen);
  if (guards.includes('h')) dropOrphanHeadings(page, chosen);
  if (guards.includes('H')) dropOrphanHeadings2(page, chosen);
  if (guards.includes('g')) fillGaps(page, chosen, scores);
  if (guards.includes('s')) smooth(page, chosen, scores);
  return chosen;
}

function tableOf(m: Measured): Branch | null {
  for (let b: Branch | null = m.branch; b; b = b.parent) if (b.part.tag === 'table') return b;
  return null;
}

/** A table is taken or left as a whole: with holes its columns would tell something else. */
function keepTablesWhole(page: MeasuredPage, chosen: boolean[], scores: ArrayLike<number>): void {
  const sums = new Map<Branch, number>();
  const tables = page.blocks.map(tableOf);
  page.blocks.forEach((m, i) => {
    const table = tables[i];
    if (table) sums.set(table, (sums.get(table) ?? 0) + m.words * Math.tanh((scores[i] ?? 0) / 2));
  });
  tables.forEach((table, i) => {
    if (table) chosen[i] = (sums.get(table) ?? 0) >= 0;
  });
}

/** Of several blocks with the same words the one that scored first stays. */
function dropSecondCopies(page: MeasuredPage, chosen: boolean[]): void {
  for (const m of page.blocks) {
    if (!chosen[m.index] || m.words < SHORTEST_COPY) continue;
    for (const twin of m.twins) if (twin.index > m.index) chosen[twin.index] = false;
  }
}

/** A heading stays only where something under it stays. */
function dropOrphanHeadings(page: MeasuredPage, chosen: boolean[]): void {
  let hasText = false;
  let level = 7;
  for (let i = page.blocks.length - 1; i >= 0; i--) {
    const m = page.blocks[i] as Measured;
    if (m.level === 0) {
      if (chosen[i]) { hasText = true; level = 7; }
      continue;
    }
    if (!chosen[i]) continue;
    // a heading right before a heading of the same or a higher level, or before nothing
    if (!hasText && m.level >= level) chosen[i] = false;
    else if (!hasText && level === 7) chosen[i] = false;
    else { hasText = false; level = m.level; }
  }
}
function dropOrphanHeadings2(page: MeasuredPage, chosen: boolean[]): void {
  let last = -1;
  page.blocks.forEach((m, i) => { if (chosen[i] && m.level === 0) last = i; });
  page.blocks.forEach((m, i) => { if (i > last && m.level > 0) chosen[i] = false; });
}

function fillGaps(page: MeasuredPage, chosen: boolean[], scores: ArrayLike<number>): void {
  const before = chosen.slice();
  page.blocks.forEach((m, i) => {
    if (before[i] || (scores[i] ?? 0) < -1) return;
    const a = page.blocks[i - 1]; const b = page.blocks[i + 1];
    if (a && b && before[i - 1] && before[i + 1] && a.group === m.group && b.group === m.group && a.branch.parent === m.branch.parent) chosen[i] = true;
  });
}

/** Blocks of one kind in one place are decided together where they are undecided. */
function smooth(page: MeasuredPage, chosen: boolean[], scores: ArrayLike<number>): void {
  const sums = new Map<string, { s: number; w: number }>();
  const ids = new Map<object, number>();
  const id = (o: object) => { let n = ids.get(o); if (n === undefined) ids.set(o, (n = ids.size)); return n; };
  const key = (m: Measured) => id(m.group) + ':' + id(m.branch.parent?.parent ?? m.branch);
  for (const m of page.blocks) { const k = key(m); const e = sums.get(k) ?? { s: 0, w: 0 }; e.s += m.words * Math.max(-3, Math.min(3, scores[m.index] ?? 0)); e.w += m.words; sums.set(k, e); }
  for (const m of page.blocks) { const e = sums.get(key(m))!; if (e.w > m.words) chosen[m.index] = (scores[m.index] ?? 0) * 0.5 + 0.5 * (e.s / e.w) >= 0; }
}
