/** What the class names and the elements around a block hint at, by the distance to the nearest. */
import { BLOCK_KINDS } from '../../../vocabulary/block-kinds.js';
import type { Branch } from '../measured-page.js';
import type { Feature, Features } from './feature.js';

/** As far as it matters; also "none". */
const FAR = 15;

const TAG_GROUPS = [
  'figure',
  'aside',
  'blockquote',
  'table',
  'ul ol dl',
  'li',
  'header',
  'footer',
  'nav',
  'form',
  'article',
  'main',
  'section',
  'details',
  'pre',
];
const GROUP_OF_TAG = new Map(
  TAG_GROUPS.flatMap((tags, i) => tags.split(' ').map((tag) => [tag, i] as const)),
);
/** Distances of a branch: to tags, to kinds of names, and to kinds of names that the article does not share. */
const NEAR = TAG_GROUPS.length;
const ASIDE = NEAR + BLOCK_KINDS.length;
const LENGTH = ASIDE + BLOCK_KINDS.length;

/** Kept on the branch, since blocks share their surroundings. */
function distancesOf(branch: Branch): Uint8Array {
  const chain: Branch[] = [];
  let known: Branch | null = branch;
  for (; known && !known.near; known = known.parent) chain.push(known);
  let distances = known?.near ?? new Uint8Array(LENGTH).fill(FAR);
  for (const inner of chain.reverse()) {
    distances = stepInto(inner, distances);
    inner.near = distances;
  }
  return distances;
}

function stepInto({ part, signs, isOnMain }: Branch, around: Uint8Array): Uint8Array {
  const distances = around.slice();
  for (let i = 0; i < LENGTH; i++) if ((distances[i] as number) < FAR) (distances[i] as number)++;
  const group = GROUP_OF_TAG.get(part.tag);
  if (group !== undefined) distances[group] = 0;
  for (let kind = 0, left = signs; left; kind++, left >>>= 1) {
    if (!(left & 1)) continue;
    distances[NEAR + kind] = 0;
    if (!isOnMain) distances[ASIDE + kind] = 0;
  }
  return distances;
}

const distance =
  (at: number): Feature =>
  (m) =>
    distancesOf(m.branch)[at] ?? FAR;

export const NAME_FEATURES: Features = Object.fromEntries([
  ...TAG_GROUPS.map((tags, i) => [`in_${tags.split(' ')[0]}`, distance(i)] as const),
  ...BLOCK_KINDS.flatMap((kind, i) => [
    [`near_${kind}`, distance(NEAR + i)] as const,
    [`aside_${kind}`, distance(ASIDE + i)] as const,
  ]),
]);
