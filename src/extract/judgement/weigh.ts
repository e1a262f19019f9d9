/**
 * Adds the evidence up: for each kind of page that is no article, how much more likely it is than an article.
 *
 * The weights were set by hand and moved towards what a multinomial logistic regression over a small sample of pages
 * of known kind says (a maximum a posteriori estimate), then rounded to halves. They are added to the natural
 * logarithm of the odds, so a piece of evidence with weight 1 makes its kind nearly three times as likely.
 */
import type { Address } from './address.js';
import type { Commerce } from './commerce.js';
import type { Credits } from './credits.js';
import type { Declared } from './declared.js';
import type { Discussion } from './discussion.js';
import type { Prose } from './prose.js';
import type { Repetition } from './repetition.js';

export type EvidenceName = Address | Commerce | Credits | Declared | Discussion | Prose | Repetition;
export type OtherKind = 'product' | 'listing' | 'forum';

type Weights = Readonly<Partial<Record<EvidenceName | 'bias', number>>>;

const WEIGHTS: Readonly<Record<OtherKind, Weights>> = {
  product: {
    bias: -3,
    saysProduct: 3.5,
    cart: 5,
    prices: 2,
    pricedItems: 1,
    pathProduct: 2.5,
    saysArticle: -1,
    declaredDate: -3,
    hasByline: -1,
    pathDated: -2,
    paragraphs: -1,
  },
  listing: {
    bias: -0.7,
    saysListing: 4,
    saysProducts: 1.5,
    cards: 1,
    pictureCards: 1.5,
    cardText: 2.5,
    linkShare: 2,
    bodyLinks: 2,
    pathListing: 3,
    pathTop: 1.5,
    pricedItems: 2,
    saysArticle: -1,
    declaredDate: -3,
    hasByline: -1,
    pathDated: -2,
    paragraphs: -2.5,
    sentences: -0.5,
    bodyShare: 0.5,
  },
  forum: {
    bias: -3.1,
    saysForum: 3.5,
    pathForum: 3,
    posts: 4,
    datedPosts: 1,
    forumParts: 2,
    replyControls: 0.5,
    saysArticle: -2,
    declaredDate: -2,
    pathDated: -1,
  },
};

/** Odds (natural logarithm) over an article from which on a page is refused: few articles may be lost. */
const ENOUGH = 1.5;

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
