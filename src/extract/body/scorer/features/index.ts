/** Everything that may be asked of a block, by name. */
import type { MeasuredPage } from '../measures.js';
import type { Features } from './feature.js';
import { FIELD_FEATURES } from './fields.js';
import { NAME_FEATURES } from './names.js';
import { NEIGHBOUR_FEATURES } from './neighbours.js';
import { PLACE_FEATURES } from './place.js';
import { STRUCTURE_FEATURES } from './structure.js';
import { SURROUNDING_FEATURES } from './surroundings.js';
import { TEXT_FEATURES } from './text.js';

export const FEATURES: Features = {
  ...TEXT_FEATURES,
  ...FIELD_FEATURES,
  ...NAME_FEATURES,
  ...STRUCTURE_FEATURES,
  ...PLACE_FEATURES,
  ...NEIGHBOUR_FEATURES,
  ...SURROUNDING_FEATURES,
};

/**
 * Asks the named features of all blocks.
 * @returns one row of `names.length` bytes a block
 */
export function featureRows(page: MeasuredPage, names: readonly string[]): Uint8Array {
  const features = names.map((name) => {
    const feature = FEATURES[name];
    if (!feature) throw new Error(`the model asks for ${name}, which no feature answers`);
    return feature;
  });
  const rows = new Uint8Array(page.blocks.length * names.length);
  let at = 0;
  for (const block of page.blocks) for (const feature of features) rows[at++] = feature(block, page);
  return rows;
}
