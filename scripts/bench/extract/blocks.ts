/** Which blocks stand on the wrong side, and who put them there. */
import type { LedgerEntry } from '../../../src/article/ledger.js';
import type { Truth } from '../corpus.js';
import { words } from '../metrics/body.js';
import { hasSegment } from '../metrics/segments.js';
import type { Block } from './result.js';

/** Words in a row that are compared; a shorter block is compared as a whole. */
const ROW = 3;
/** Share of a block's rows from which on it counts as there. */
const THERE = 0.5;
/** Characters of a block that are kept to be shown. */
const SHOWN = 90;
const MOST_BLOCKS = 40;

/** A text to look for blocks in. */
export class Haystack {
  readonly #rows = new Set<string>();

  constructor(lines: readonly string[]) {
    const all = words(lines.join('\n'));
    for (let size = 1; size <= ROW; size++) for (const row of rowsOf(all, size)) this.#rows.add(row);
  }

  /** The share of the block's rows of words that stand here. */
  share(block: string): number {
    const own = words(block);
    const rows = rowsOf(own, Math.min(ROW, own.length));
    return rows.length === 0 ? 1 : rows.filter((row) => this.#rows.has(row)).length / rows.length;
  }

  has(block: string): boolean {
    return this.share(block) >= THERE;
  }
}

function rowsOf(all: readonly string[], size: number): string[] {
  const rows: string[] = [];
  for (let i = 0; size > 0 && i + size <= all.length; i++) rows.push(all.slice(i, i + size).join(' '));
  return rows;
}

/** What is needed to say who put a block on the wrong side. */
export interface Evidence {
  readonly ledger: readonly LedgerEntry[];
  /** Readability's lines. */
  readonly readability: readonly string[];
  /** All lines of the page. */
  readonly page: readonly string[];
}

/**
 * The blocks of Plainread's text that the truth does not have, and those of the truth that it lost, largest first.
 * Where the corpus has segments in place of a body, they are the blocks. Empty where it has neither.
 */
export function wrongBlocks(
  truth: Truth,
  given: readonly string[],
  evidence: Evidence,
): { surplus: Block[]; lost: Block[] } {
  const { surplus, lost } = truth.body === null ? wrongSegments(truth, given) : wrongLines(truth.body, given);
  const [readability, page] = [new Haystack(evidence.readability), new Haystack(evidence.page)];
  return {
    surplus: largest(surplus).map((text) => ({
      text: text.slice(0, SHOWN),
      by: readability.has(text) ? 'Readability too' : 'Plainread alone',
    })),
    lost: largest(lost).map((text) => ({
      text: text.slice(0, SHOWN),
      by: ruleThatTook(text, evidence.ledger) ?? whoElseLost(text, readability, page),
    })),
  };
}

function wrongLines(body: string, given: readonly string[]): { surplus: string[]; lost: string[] } {
  const truth = body.split('\n').filter((line) => line.trim() !== '');
  const [trueText, givenText] = [new Haystack(truth), new Haystack(given)];
  return {
    surplus: given.filter((line) => !trueText.has(line)),
    lost: truth.filter((line) => !givenText.has(line)),
  };
}

function wrongSegments(truth: Truth, given: readonly string[]): { surplus: string[]; lost: string[] } {
  const text = given.join('\n');
  return {
    surplus: truth.without.filter((segment) => hasSegment(text, segment)),
    lost: truth.with.filter((segment) => !hasSegment(text, segment)),
  };
}

function whoElseLost(block: string, readability: Haystack, page: Haystack): string {
  if (!page.has(block)) return 'not on the page';
  return readability.has(block) ? 'Plainread alone, no rule' : 'Readability';
}

function ruleThatTook(block: string, ledger: readonly LedgerEntry[]): string | null {
  let best: { rule: string; share: number } = { rule: '', share: 0 };
  for (const { rule, text } of ledger) {
    const share = new Haystack([text]).share(block);
    if (share > best.share) best = { rule, share };
  }
  return best.share >= THERE ? best.rule : null;
}

function largest(blocks: readonly string[]): string[] {
  const distinct = [...new Set(blocks)].filter((block) => words(block).length > 0);
  return distinct.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, MOST_BLOCKS);
}
