/** The blocks right before and after. */
import type { Measured } from '../measures.js';
import { share } from '../scale.js';
import type { Feature, Features } from './feature.js';

const NONE = 255;

const of =
  (step: number, ask: (other: Measured) => number): Feature =>
  (m, { blocks }) => {
    const other = blocks[m.index + step];
    return other ? share(ask(other), 1) : NONE;
  };

export const NEIGHBOUR_FEATURES: Features = {
  afterKept: of(1, (other) => other.kept),
  afterLinked: of(1, (other) => other.linkDensity),
};
