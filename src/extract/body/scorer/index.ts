/**
 * The learned judgement of blocks: trees over some eighty features of each block, beside Readability's verdict. It
 * takes out what Readability kept by mistake and brings back what it dropped.
 */
import type { Steps } from '../../steps.js';
import { chooseBlocks } from './choose.js';
import { explainer } from './explain.js';
import { featureRows } from './features/index.js';
import { keptShares } from './kept.js';
import { measurePage } from './measured-page.js';
import type { Measured, PageFacts } from './measures.js';
import { type ScorerModel, treesOf } from './model.js';
import { pageTable } from './page-table.js';
import { treeValue } from './trees.js';

export { kindOf } from './explain.js';
export type { PageFacts } from './measures.js';
export type { ScorerModel } from './model.js';

/** A page with each of its blocks judged. */
export interface JudgedBlocks {
  readonly blocks: readonly Measured[];
  /** For each block whether it is the article's. */
  readonly chosen: readonly boolean[];
  /** The name of the reason why a block that was not chosen is not the article's. */
  readonly why: ReturnType<typeof explainer>;
}

/**
 * Judges the blocks of a page. Changes nothing.
 * @param document a prepared snapshot, with a body
 * @param headlineMark the node that stands where the headline stood, if it is known
 */
export function* judgeBlocks(
  document: Document,
  headlineMark: Node | null,
  facts: PageFacts,
  model: ScorerModel,
): Steps<JudgedBlocks> {
  const table = pageTable(document.body, headlineMark);
  yield;
  const kept = yield* keptShares(document, table.blocks);
  yield;
  const page = measurePage(table, kept, facts);
  yield;
  const { features: names, bias } = model;
  const trees = treesOf(model);
  const rows = featureRows(page, names);
  yield;
  const scores = page.blocks.map((_, i) => {
    let score = bias;
    for (const tree of trees) score += treeValue(tree, rows, i * names.length);
    return score;
  });
  yield;
  return {
    blocks: page.blocks,
    chosen: chooseBlocks(page, scores),
    why: explainer(trees, names, rows),
  };
}
