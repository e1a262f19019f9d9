/** Runs the clutter rules over a snapshot: what they find leaves, with a line in the ledger. */
import type { LedgerEntry } from '../../article/ledger.js';
import { ledgerEntry } from '../ledger.js';
import type { VisibleFields } from '../metadata/index.js';
import type { Words } from '../words.js';
import { proseOf } from './prose.js';
import { CLUTTER_RULES } from './rules/index.js';
import type { ClutterRule, RulePage } from './rules/rule.js';

/** Share of the page's prose above which a block is the article, whatever a rule says of it. */
const ARTICLE_SHARE = 0.4;
/** The same for kinds that bring prose of their own, such as comments under a short story. */
const ARTICLE_SHARE_WORDY = 0.8;

/**
 * Takes clutter out of a snapshot's document.
 * @returns what went, in order
 */
export function removeClutter(document: Document, visible: VisibleFields, words: Words): LedgerEntry[] {
  const root = document.body ?? document.documentElement;
  const page: RulePage = { root, visible, words, proseIn: proseOf(root) };
  return CLUTTER_RULES.flatMap((rule) => apply(rule, page));
}

function apply(rule: ClutterRule, page: RulePage): LedgerEntry[] {
  const { root, words, proseIn } = page;
  const most = proseIn(root) * (rule.isWordy ? ARTICLE_SHARE_WORDY : ARTICLE_SHARE);
  const entries: LedgerEntry[] = [];
  for (const { element, reason = rule.name, said = '' } of [...rule.find(page)]) {
    if (element === root || !root.contains(element) || proseIn(element) > most) continue;
    const entry = ledgerEntry(
      element,
      rule.name,
      rule.kind,
      words.reasons[reason].replace('*', () => said),
    );
    element.remove();
    if (entry.text) entries.push(entry);
  }
  return entries;
}
