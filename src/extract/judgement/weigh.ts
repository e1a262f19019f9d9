/**
 * Adds the evidence up: for each kind of page that is no article, how much speaks for it. Above 0 a page is refused,
 * as the kind with most.
 *
 * The weights are those of a multinomial logistic regression (README.md says how it was made) over 1,976 pages of
 * known kind: 1,273 articles, 118 products, 216 listings, 113 forums, 165 pages of services and firms (`other`), and
 * 91 of documentation, which look like articles in all respects and were left out. They are rounded to halves. A
 * weight of 1 makes its kind nearly three times as likely (it is added to the natural logarithm of the odds). The
 * biases are lower than the regression's, so that each kind takes 0.3 % of the articles at most.
 */
import type { Address } from './address.js';
import type { Commerce } from './commerce.js';
import type { Credits } from './credits.js';
import type { Declared } from './declared.js';
import type { Discussion } from './discussion.js';
import type { Prose } from './prose.js';
import type { Repetition } from './repetition.js';

export type EvidenceName = Address | Commerce | Credits | Declared | Discussion | Prose | Repetition;

/** The order of the columns below. */
const KINDS = ['product', 'listing', 'forum', 'other'] as const;
export type OtherKind = (typeof KINDS)[number];

type Weights = readonly [product: number, listing: number, forum: number, other: number];

const BIAS: Weights = [-0.8, -1, -4.8, -0.3];
const WEIGHTS: Readonly<Record<EvidenceName, Weights>> = {
  saysArticle: [-1.5, -1, -1.5, 0],
  saysProduct: [3.5, 0, 0, 0],
  saysProducts: [1.5, 0, 0, 0],
  saysListing: [0, 1.5, 0, 0],
  saysForum: [0, 0, 2, 0],
  saysWebsite: [0, 0, 0, 0.5],
  pathProduct: [2.5, 0, 0, 0],
  pathListing: [0, 2, 0, 0],
  pathForum: [0, 0, 4, 0],
  pathDated: [-0.5, -1, -1, -1],
  pathLong: [0, -3.5, 0, -3],
  pathTop: [0, 1, 0, 1.5],
  pictureCards: [0, 0.5, 0, 0],
  cardText: [0, 2, 0, 0],
  linkShare: [0, 1, 0, 0],
  prices: [1, 0, 0, 0],
  pricedItems: [0, 2, 0, 0],
  cart: [2.5, 0, 0, 0],
  posts: [0, 0, 1.5, 0],
  forumParts: [0, 0, 1, 0],
  replyControls: [0, 0, 1, 0],
  hasByline: [0, -0.5, 0, -2],
  hasDate: [-1, -0.5, 0, -1.5],
  paragraphs: [-1, -1.5, 0, 0],
  sentences: [-1.5, -0.5, 0, -1],
  bodyShare: [-2.5, -1, 0, -1],
  bodyLinks: [0, 2, 0, 0],
};

/** The kind that the evidence speaks for; null where it may be an article. */
export function weigh(evidence: Readonly<Record<EvidenceName, number>>): OtherKind | null {
  const names = Object.keys(WEIGHTS) as EvidenceName[];
  let kind: OtherKind | null = null;
  let most = 0;
  for (const [column, other] of KINDS.entries()) {
    let odds = BIAS[column] ?? 0;
    for (const name of names) odds += (WEIGHTS[name][column] ?? 0) * evidence[name];
    if (odds <= most) continue;
    most = odds;
    kind = other;
  }
  return kind;
}
