/** Why the trees left a block out, in the reader's terms. */
import type { RemovedKind } from '../../../article/ledger.js';
import type { BlockKind } from '../../vocabulary/index.js';
import type { Words } from '../../words.js';
import type { Measured } from './measures.js';
import type { Tree } from './trees.js';
import { treeReasons } from './trees.js';

type Reason = Extract<keyof Words['reasons'], `scorer-${string}`>;

/** Features by the kind of evidence they are; the first that fits counts. */
const EVIDENCE: readonly (readonly [RegExp, Reason])[] = [
  [/^(?:near|aside|in)_/, 'scorer-names'],
  [/^(?:title|excerpt|twins)/, 'scorer-repeats'],
  [/^link|Linked$/, 'scorer-links'],
  [/Group|^group/, 'scorer-boxes'],
  [/^(?:says|related|ending|capitals|commas|punctuation|short|familiar|firstSign)/, 'scorer-wording'],
  [/[pP]osition|Before$|After$|^(?:from|to)[A-Z]|SinceEnd$|isUnderEnd/, 'scorer-place'],
  [/Words$|Length$|Blocks$|^words$/, 'scorer-length'],
];

/**
 * Tells for a block the kind of evidence that weighed most against it.
 * @param names the features, in the order of the row
 */
export function explainer(
  trees: readonly Tree[],
  names: readonly string[],
  rows: ArrayLike<number>,
): (block: number) => Reason {
  const evidence = names.map(evidenceOf);
  return (block) => {
    const sums = new Map<Reason, number>();
    const weigh = (feature: number, change: number) => {
      const reason = evidence[feature] ?? 'scorer-apart';
      sums.set(reason, (sums.get(reason) ?? 0) + change);
    };
    for (const tree of trees) treeReasons(tree, rows, block * names.length, weigh);
    let worst: Reason = 'scorer-apart';
    for (const [reason, sum] of sums) if (sum < (sums.get(worst) ?? 0)) worst = reason;
    return worst;
  };
}

function evidenceOf(feature: string): Reason {
  return EVIDENCE.find(([pattern]) => pattern.test(feature))?.[1] ?? 'scorer-apart';
}

/** What a block looks like that is not the article's, by what it says and what its markup is called. */
export function kindOf({ block, branch, start, linkDensity }: Measured, words: Words): RemovedKind {
  const named = (...kinds: BlockKind[]) => {
    const bits = kinds.reduce((sum, kind) => sum | words.blockKinds[kind], 0);
    for (let b = branch; b.parent && !b.isOnMain; b = b.parent) if (b.signs & bits) return true;
    return false;
  };
  if (named('comments')) return 'comments';
  if (named('notice') && words.consentText.test(start)) return 'consent';
  if (named('signup') || words.saysSignUp.test(start)) return 'newsletter';
  if (named('share') && linkDensity > 0.3) return 'share';
  if (named('promo') || words.adLabel.test(start)) return 'ad';
  if (named('related') || words.relatedHeading.test(start)) return 'related';
  if (named('author') || words.saysAuthor.test(start)) return 'author-box';
  if (named('navigation', 'footer', 'topics')) return 'navigation';
  if (block.hasTime || named('meta')) return 'metadata';
  return linkDensity > 0.5 ? 'related' : 'other';
}
