/** Runs the clutter rules over a snapshot: what they find leaves, with a line in the ledger. */
import type { LedgerEntry } from '../../article/ledger.js';
import { ledgerEntry } from '../ledger.js';
import type { VisibleFields } from '../metadata/index.js';
import { type Prose, proseOf } from './prose.js';
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
export function removeClutter(
  document: Document,
  title: string | null,
  visible: VisibleFields,
): LedgerEntry[] {
  const root = document.body ?? document.documentElement;
  const prose = proseOf(root);
  const page: RulePage = { document, root, title, visible, proseIn: (element) => prose.in(element) };
  return CLUTTER_RULES.flatMap((rule) => apply(rule, page, prose));
}

function apply(rule: ClutterRule, page: RulePage, prose: Prose): LedgerEntry[] {
  const total = prose.in(page.root);
  const share = rule.isWordy ? ARTICLE_SHARE_WORDY : ARTICLE_SHARE;
  const entries: LedgerEntry[] = [];
  for (const { element, reason } of [...rule.find(page)]) {
    if (element === page.root || !page.root.contains(element)) continue;
    if (total > 0 && prose.in(element) > share * total) continue;
    const entry = ledgerEntry(element, rule.name, rule.kind, reason ?? rule.reason);
    element.remove();
    if (entry.text) entries.push(entry);
  }
  return entries;
}
