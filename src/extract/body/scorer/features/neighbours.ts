/** The blocks before and after. */
import type { Branch, Measured } from '../measured-page.js';
import { few, share, size } from '../scale.js';
import type { Feature, Features } from './feature.js';

const NONE = 255;

const of =
  (step: number, ask: (other: Measured, m: Measured) => number): Feature =>
  (m, { blocks }) => {
    const other = blocks[m.index + step];
    return other ? ask(other, m) : NONE;
  };

const askedOf = (step: number): [string, Feature][] => {
  const name = step < 0 ? `before${-step}` : `after${step}`;
  return [
    [`${name}Words`, of(step, (other) => size(other.words))],
    [`${name}Linked`, of(step, (other) => share(other.linkDensity, 1))],
    [`${name}Kept`, of(step, (other) => share(other.kept, 1))],
    [`${name}Ending`, of(step, (other) => other.ending)],
    [`${name}Level`, of(step, (other) => other.level)],
    [
      `${name}Alike`,
      of(step, (other, m) => (other.branch === m.branch ? 2 : other.group === m.group ? 1 : 0)),
    ],
    [`${name}Apart`, of(step, (other, m) => few(m.branch.depth - meetingDepth(m.branch, other.branch)))],
  ];
};

export const NEIGHBOUR_FEATURES: Features = {
  ...Object.fromEntries([-3, -2, -1, 1, 2, 3].flatMap(askedOf)),
  mediaAfter: (m, { blocks }) => few(blocks[m.index + 1]?.block.mediaBefore ?? 0),
};

function meetingDepth(a: Branch, b: Branch): number {
  let x: Branch | null = a;
  let y: Branch | null = b;
  while (x && y && x !== y) {
    if (x.depth >= y.depth) x = x.parent;
    else y = y.parent;
  }
  return x?.depth ?? 0;
}
