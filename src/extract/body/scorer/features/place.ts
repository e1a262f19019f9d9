/** Where a block stands in the reading order. */
import { few, share, signed, size } from '../scale.js';
import type { Features } from './feature.js';

const NOWHERE = 250;

export const PLACE_FEATURES: Features = {
  position: (m, { blocks }) => share(m.index, blocks.length),
  wordPosition: (m, { root }) => share(m.place.wordsBefore, root.words),
  wordsBefore: (m) => size(m.place.wordsBefore),
  keptPosition: (m, { root }) => share(m.place.keptWordsBefore, root.kept),
  keptBefore: (m) => size(m.place.keptWordsBefore),
  keptAfter: (m, { root }) => size(root.kept - m.place.keptWordsBefore - (m.isKept ? m.words : 0)),
  keptBlocksBefore: (m) => size(m.place.keptBlocksBefore),
  keptBlocksAfter: (m, { keptBlocks }) => size(keptBlocks - m.place.keptBlocksBefore),
  fromFirst: (m, { firstKept }) => (firstKept < 0 ? NOWHERE : signed(m.index - firstKept)),
  toLast: (m, { lastKept }) => (lastKept < 0 ? NOWHERE : signed(lastKept - m.index)),
  fromTitle: (m, { headline }) => (headline < 0 ? 0 : signed(m.index - headline)),
  sinceGood: (m) => few(m.place.sinceGood),
  toGood: (m) => few(m.place.toGood),
  goodBefore: (m) => size(m.place.goodBefore),
  sinceEnd: (m) => few(m.place.sinceEnd),
  wordsSinceEnd: (m) => size(m.place.wordsSinceEnd),
  sinceHeading: (m) => few(m.place.sinceHeading),
  headingIsEnd: (m) => (m.place.heading.isEnd ? 1 : 0),
  headingIsRelated: (m) => (m.place.heading.isRelated ? 1 : 0),
  headingKept: (m) => (m.place.heading.isKept ? 1 : 0),
  headingLevel: (m) => m.place.heading.level,
};
