/** Runs the clutter rules over a snapshot: what they find leaves, with a line in the ledger. */
import type { LedgerEntry } from '../../article/ledger.js';
import { ledgerEntry } from '../ledger.js';
import type { VisibleFields } from '../metadata/index.js';
import type { Words } from '../words.js';
import { BoxNames } from './box-names.js';
import { CLUTTER_RULES } from './rules/index.js';
import type { ClutterRule, RulePage } from './rules/rule.js';
import type { Survey } from './survey.js';

/** Share of the page's prose above which a block is the article, whatever a rule says of it. */
const ARTICLE_SHARE = 0.4;
/** The same for kinds that bring prose of their own, such as comments under a short story. */
const ARTICLE_SHARE_WORDY = 0.8;

/**
 * Takes clutter out of a snapshot's document.
 * @param survey of its body, as it is now
 * @returns what went, in order
 */
export function removeClutter(survey: Survey, visible: VisibleFields, words: Words): LedgerEntry[] {
  const page: RulePage = { survey, visible, names: new BoxNames(words), words };
  return CLUTTER_RULES.flatMap((rule) => apply(rule, page));
}

function apply(rule: ClutterRule, page: RulePage): LedgerEntry[] {
  const { survey, words } = page;
  const { root } = survey;
  const most = root.prose * (rule.isWordy ? ARTICLE_SHARE_WORDY : ARTICLE_SHARE);
  const entries: LedgerEntry[] = [];
  for (const { box, reason = rule.name, said = '' } of [...rule.find(page)]) {
    if (box === root || box.isGone || box.prose > most) continue;
    const entry = ledgerEntry(
      box.element,
      rule.name,
      rule.kind,
      words.reasons[reason].replace('*', () => said),
    );
    survey.remove(box);
    if (entry.text) entries.push(entry);
  }
  return entries;
}
