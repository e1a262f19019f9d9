import type { Group, Measured } from '../measures.js';
import { share, size } from '../scale.js';
import type { Feature } from './feature.js';

/** What may be asked of any group of blocks. */
const MEASURES = {
  Words: (g: Group) => size(g.words),
  Kept: (g: Group) => share(g.kept, g.words),
  Linked: (g: Group) => share(g.linked, g.words),
  Blocks: (g: Group) => size(g.blocks),
  Length: (g: Group) => size(g.words / Math.max(1, g.blocks)),
} as const;

/**
 * Features of a group that a block belongs to.
 * @param name what the group is called; each feature's name begins with it
 */
export function sumFeatures(
  name: string,
  groupOf: (m: Measured) => Group,
  measures: readonly (keyof typeof MEASURES)[],
): Readonly<Record<string, Feature>> {
  return Object.fromEntries(
    measures.map((measure) => [name + measure, (m) => MEASURES[measure](groupOf(m))]),
  );
}
