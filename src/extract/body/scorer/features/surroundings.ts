/** What stands around a block in the reading order, and whether it speaks of the same things. */
import { share } from '../scale.js';
import type { Features } from './feature.js';
import { sumFeatures } from './sums.js';

export const SURROUNDING_FEATURES: Features = {
  ...sumFeatures('near', (m) => m.around.near, ['Kept']),
  ...sumFeatures('section', (m) => m.around.section, ['Words', 'Kept', 'Linked', 'Blocks']),
  familiar: (m) => share(m.around.familiar, 1),
  shortWords: (m) => share(m.around.shortWords, 1),
};
