/** Where a block stands in the tree, and what stands with it. */
import type { Branch, Measured } from '../measures.js';
import { few, share, signed, size } from '../scale.js';
import type { Features } from './feature.js';
import { sumFeatures } from './sums.js';

const up = (m: Measured, steps: number): Branch => {
  let branch = m.branch;
  for (let i = 0; i < steps; i++) branch = branch.parent ?? branch;
  return branch;
};

export const STRUCTURE_FEATURES: Features = {
  depth: (m) => few(m.branch.depth),
  belowMain: (m, { main }) => signed(m.branch.depth - main.depth),
  mainAboveMeeting: (m, { main }) => few(main.depth - m.branch.meeting.depth),
  belowMeeting: (m) => few(m.branch.depth - m.branch.meeting.depth),
  fromHeadline: (m) => m.branch.fromHeadline,
  inKeptRoot: (m, { keptRoot }) => (isInside(m.branch, keptRoot) ? 1 : 0),
  ...sumFeatures('top', (m) => m.branch.top, ['Words', 'Kept', 'Linked', 'Blocks', 'Length']),
  ...sumFeatures('own', (m) => m.branch, ['Kept', 'Linked']),
  ...sumFeatures('parent', (m) => up(m, 1), ['Words', 'Kept', 'Blocks', 'Length']),
  ...sumFeatures('grand', (m) => up(m, 2), ['Words', 'Length']),
  ...sumFeatures('great', (m) => up(m, 3), ['Words', 'Linked', 'Blocks', 'Length']),
  ...sumFeatures('group', (m) => m.group, ['Kept', 'Blocks', 'Length']),
  ...sumFeatures('parentGroup', (m) => m.parentGroup, ['Words', 'Kept', 'Blocks']),
  ...sumFeatures('grandGroup', (m) => m.grandGroup, ['Words', 'Kept', 'Blocks']),
  topShare: (m, { root }) => share(m.branch.top.words, root.words),
  groupShare: (m, { root }) => share(m.group.kept, root.kept),
  twins: (m) => few(m.twins.blocks - 1),
  twinsBefore: (m) => few(m.twinsBefore),
  twinsKept: (m) => few(m.twins.kept - (m.isKept ? 1 : 0)),
  pageKept: (_, { root }) => share(root.kept, root.words),
  pageKeptWords: (_, { root }) => size(root.kept),
  pageBlocks: (_, { blocks }) => size(blocks.length),
};

function isInside(branch: Branch, outer: Branch): boolean {
  for (let b: Branch | null = branch; b && b.depth >= outer.depth; b = b.parent) if (b === outer) return true;
  return false;
}
