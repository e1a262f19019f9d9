/** What the class names and the elements around a block hint at, by the steps up to the nearest. */
import type { BlockKind } from '../../../vocabulary/index.js';
import type { Branch } from '../measures.js';
import type { Feature, Features } from './feature.js';

/** As far as it matters; also "none". */
const FAR = 15;

const TAGS: readonly string[] = ['article', 'pre'];
/** Kinds that are looked for all the way up. */
const NEAR: readonly BlockKind[] = ['topics', 'side', 'article', 'cards', 'comments'];
/** Kinds that are looked for only where the article does not share the name. */
const ASIDE: readonly BlockKind[] = ['main', 'article', 'caption', 'navigation', 'topics', 'related'];
const NEAR_AT = TAGS.length;
const ASIDE_AT = NEAR_AT + NEAR.length;

type Kinds = Readonly<Record<BlockKind, number>>;

/** Kept on the branch, since blocks share their surroundings. */
function distancesOf(branch: Branch, kinds: Kinds): Uint8Array {
  const chain: Branch[] = [];
  let known: Branch | null = branch;
  for (; known && !known.near; known = known.parent) chain.push(known);
  let distances = known?.near ?? new Uint8Array(ASIDE_AT + ASIDE.length).fill(FAR);
  for (const inner of chain.reverse()) {
    distances = stepInto(inner, distances, kinds);
    inner.near = distances;
  }
  return distances;
}

function stepInto({ part, signs, isOnMain }: Branch, around: Uint8Array, kinds: Kinds): Uint8Array {
  const distances = around.map((distance) => Math.min(FAR, distance + 1));
  const tag = TAGS.indexOf(part.tag);
  if (tag >= 0) distances[tag] = 0;
  if (signs === 0) return distances;
  for (const [i, kind] of NEAR.entries()) if (signs & kinds[kind]) distances[NEAR_AT + i] = 0;
  if (isOnMain) return distances;
  for (const [i, kind] of ASIDE.entries()) if (signs & kinds[kind]) distances[ASIDE_AT + i] = 0;
  return distances;
}

const distance =
  (at: number): Feature =>
  (m, { facts }) =>
    distancesOf(m.branch, facts.words.blockKinds)[at] ?? FAR;

export const NAME_FEATURES: Features = Object.fromEntries([
  ...TAGS.map((tag, i) => [`in_${tag}`, distance(i)] as const),
  ...NEAR.map((kind, i) => [`near_${kind}`, distance(NEAR_AT + i)] as const),
  ...ASIDE.map((kind, i) => [`aside_${kind}`, distance(ASIDE_AT + i)] as const),
]);
