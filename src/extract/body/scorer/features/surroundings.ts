/** What stands around a block in the reading order, and whether it speaks of the same things. */
import type { Group, Measured } from '../measured-page.js';
import { share, size } from '../scale.js';
import type { Feature, Features } from './feature.js';

const sums = (name: string, of: (m: Measured) => Group): [string, Feature][] => [
  [`${name}Words`, (m) => size(of(m).words)],
  [`${name}Kept`, (m) => share(of(m).kept, of(m).words)],
  [`${name}Linked`, (m) => share(of(m).linked, of(m).words)],
  [`${name}Blocks`, (m) => size(of(m).blocks)],
];

export const SURROUNDING_FEATURES: Features = {
  ...Object.fromEntries([
    ...sums('near', (m) => m.around.near),
    ...sums('section', (m) => m.around.section),
    ...sums('parentGroup', (m) => m.parentGroup),
    ...sums('grandGroup', (m) => m.grandGroup),
  ]),
  familiar: (m) => share(m.around.familiar, 1),
  shortWords: (m) => share(m.around.shortWords, 1),
};
