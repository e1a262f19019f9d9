/** The article's body: every block judged, the chosen ones cut out of the page, the others told to the ledger. */
import type { LedgerEntry } from '../../article/ledger.js';
import { foldWhiteSpace } from '../../text/words.js';
import { ledgerEntry } from '../ledger.js';
import type { Steps } from '../steps.js';
import { assemble } from './assemble.js';
import { shortenTables } from './long-tables.js';
import { textNodes } from './readability.js';
import { type JudgedBlocks, judgeBlocks, kindOf, type PageFacts, type ScorerModel } from './scorer/index.js';

export interface FoundBody {
  /** The smallest element that holds the article; null where there is none. */
  readonly body: Element | null;
  readonly removed: readonly LedgerEntry[];
}

/**
 * Leaves a mark where the headline stands, which is about to leave: what comes before it is hardly the article's.
 * @param headline the visible headline, or null
 */
export function markHeadline(headline: Element | null): Node | null {
  if (!headline?.parentNode) return null;
  const mark = headline.ownerDocument.createComment('');
  headline.before(mark);
  return mark;
}

/**
 * Finds the body of an article in a prepared snapshot, which is used up; left as it is where there
 * is none.
 * @param headlineMark what {@link markHeadline} left
 * @param model the trained scorer
 */
export function* findBody(
  document: Document,
  headlineMark: Node | null,
  facts: PageFacts,
  model: ScorerModel,
): Steps<FoundBody> {
  const completeTables = shortenTables(document.body);
  const judged = yield* judgeBlocks(document, headlineMark, facts, model);
  if (!judged.chosen.includes(true)) {
    completeTables();
    return { body: null, removed: [] };
  }
  yield;
  const blockOf = new Map<Node, number>();
  const chosen = new Set<Node>();
  const passed = new Set<Node>();
  for (const [i, { block }] of judged.blocks.entries()) {
    for (const node of block.nodes) {
      blockOf.set(node, i);
      (judged.chosen[i] ? chosen : passed).add(node);
    }
  }
  const removed: LedgerEntry[] = [];
  const body = assemble(document.body, chosen, passed, (node) => {
    const entry = entryFor(node, judged, blockOf, facts);
    if (entry?.text) removed.push(entry);
  });
  yield;
  completeTables();
  return { body, removed };
}

/** The ledger's line for a piece of the page that goes; its longest block speaks for it. */
function entryFor(
  node: Element | Text,
  { blocks, why }: JudgedBlocks,
  blockOf: ReadonlyMap<Node, number>,
  { words }: PageFacts,
): LedgerEntry | null {
  let longest: number | undefined;
  for (const text of node.nodeType === 3 ? [node] : textNodes(node)) {
    const index = blockOf.get(text);
    if (index === undefined) continue;
    if (longest === undefined || (blocks[index]?.words ?? 0) > (blocks[longest]?.words ?? 0)) longest = index;
  }
  const block = longest === undefined ? undefined : blocks[longest];
  const element = node.nodeType === 3 ? node.parentElement : (node as Element);
  if (!block || !element) return null;
  const entry = ledgerEntry(element, 'scorer', kindOf(block, words), words.reasons[why(block.index)]);
  return node === element ? entry : { ...entry, text: foldWhiteSpace(node.nodeValue ?? '') };
}
