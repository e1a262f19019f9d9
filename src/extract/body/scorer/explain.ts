/** Why the trees left a block out, in the reader's terms. */
import type { RemovedKind } from '../../../article/ledger.js';
import type { Words } from '../../words.js';
import type { Measured } from './measured-page.js';
import type { Tree } from './trees.js';
import { treeReasons } from './trees.js';

type Reason = Extract<keyof Words['reasons'], `scorer-${string}`>;

/** Features by the kind of evidence they are; the first that fits counts. */
const EVIDENCE: readonly (readonly [RegExp, Reason])[] = [
  [/^(?:near|aside|in)_/, 'scorer-names'],
  [/^(?:title|excerpt|byline|twins)/, 'scorer-repeats'],
  [/^link|^wordsPerLink|Linked$/, 'scorer-links'],
  [/Group|^group/, 'scorer-boxes'],
  [
    /^(?:says|starts|ends?[A-Z]|related|ending|capitals|upper|commas|stops|punctuation|digits|short|familiar)/,
    'scorer-wording',
  ],
  [/[pP]osition|Before$|After$|^(?:from|to|since|heading)[A-Z]|SinceEnd$/, 'scorer-place'],
  [/Words$|Length$|Blocks$|^words$/, 'scorer-length'],
];

/**
 * The kind of evidence that weighed most against a block.
 * @param names the features, in the order of the row
 */
export function whyLeftOut(
  trees: readonly Tree[],
  names: readonly string[],
  rows: ArrayLike<number>,
  block: number,
): Reason {
  const sums = new Map<Reason, number>();
  for (const tree of trees) {
    treeReasons(tree, rows, block * names.length, (feature, change) => {
      const reason = evidenceOf(names[feature] ?? '');
      sums.set(reason, (sums.get(reason) ?? 0) + change);
    });
  }
  let worst: Reason = 'scorer-apart';
  for (const [reason, sum] of sums) if (sum < (sums.get(worst) ?? 0)) worst = reason;
  return worst;
}

function evidenceOf(feature: string): Reason {
  return EVIDENCE.find(([pattern]) => pattern.test(feature))?.[1] ?? 'scorer-apart';
}

/** What a block looks like that is not the article's, by what it says and what its markup is called. */
export function kindOf({ block, branch, start, linkDensity }: Measured, words: Words): RemovedKind {
  const named = (kinds: number) => {
    for (let b = branch; b.parent && !b.isOnMain; b = b.parent) if (b.signs & kinds) return true;
    return false;
  };
  const bit = (name: string) => words.blockNames.get(name) ?? 0;
  if (named(bit('comment'))) return 'comments';
  if (named(bit('cookie')) && words.consentText.test(start)) return 'consent';
  if (named(bit('newsletter')) || words.saysSignUp.test(start)) return 'newsletter';
  if (named(bit('share')) && linkDensity > 0.3) return 'share';
  if (named(bit('sponsored')) || words.adLabel.test(start)) return 'ad';
  if (named(bit('related')) || words.relatedHeading.test(start)) return 'related';
  if (named(bit('author')) || words.saysAuthor.test(start)) return 'author-box';
  if (named(bit('nav') | bit('footer') | bit('topics'))) return 'navigation';
  if (block.hasTime || named(bit('date'))) return 'metadata';
  return linkDensity > 0.5 ? 'related' : 'other';
}
