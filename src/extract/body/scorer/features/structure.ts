/** Where a block stands in the tree, and what stands with it. */
import type { Branch, Measured } from '../measured-page.js';
import { few, share, signed, size } from '../scale.js';
import type { Feature, Features } from './feature.js';

const up = (m: Measured, steps: number): Branch => {
  let branch = m.branch;
  for (let i = 0; i < steps; i++) branch = branch.parent ?? branch;
  return branch;
};

/** What is asked of each of the elements around a block. */
const sums = (name: string, of: (m: Measured) => Branch): [string, Feature][] => [
  [`${name}Words`, (m) => size(of(m).words)],
  [`${name}Kept`, (m) => share(of(m).kept, of(m).words)],
  [`${name}Linked`, (m) => share(of(m).linked, of(m).words)],
  [`${name}Blocks`, (m) => size(of(m).blocks)],
  [`${name}Length`, (m) => size(of(m).words / Math.max(1, of(m).blocks))],
];

export const STRUCTURE_FEATURES: Features = {
  depth: (m) => few(m.branch.depth),
  belowMain: (m, { main }) => signed(m.branch.depth - main.depth),
  mainAboveMeeting: (m, { main }) => few(main.depth - m.branch.meeting.depth),
  belowMeeting: (m) => few(m.branch.depth - m.branch.meeting.depth),
  inKeptRoot: (m, { keptRoot }) => (isInside(m.branch, keptRoot) ? 1 : 0),
  atHome: (m, { home }) => [up(m, 2), up(m, 1), m.branch].indexOf(home as Branch) + 1,
  ...Object.fromEntries([
    ...sums('top', (m) => m.branch.top),
    ...sums('own', (m) => m.branch),
    ...sums('parent', (m) => up(m, 1)),
    ...sums('grand', (m) => up(m, 2)),
    ...sums('great', (m) => up(m, 3)),
  ]),
  topShare: (m, { root }) => share(m.branch.top.words, root.words),
  groupBlocks: (m) => size(m.group.blocks),
  groupLength: (m) => size(m.group.words / m.group.blocks),
  groupKept: (m) => share(m.group.kept, m.group.words),
  groupLinked: (m) => share(m.group.linked, m.group.words),
  groupShare: (m, { root }) => share(m.group.kept, root.kept),
  twins: (m) => few(m.twins.blocks - 1),
  twinsBefore: (m) => few(m.twinsBefore),
  twinsKept: (m) => few(m.twins.kept - (m.isKept ? 1 : 0)),
  pageKept: (_, { root }) => share(root.kept, root.words),
  pageKeptWords: (_, { root }) => size(root.kept),
  pageBlocks: (_, { blocks }) => size(blocks.length),
  isNews: (_, { facts }) => (facts.isNews ? 1 : 0),
};

function isInside(branch: Branch, outer: Branch): boolean {
  for (let b: Branch | null = branch; b && b.depth >= outer.depth; b = b.parent) if (b === outer) return true;
  return false;
}
