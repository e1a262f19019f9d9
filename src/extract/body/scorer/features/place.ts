/** Where a block stands in the reading order. */
import { few, share, signed, size } from '../scale.js';
import type { Features } from './feature.js';

const NOWHERE = 250;

export const PLACE_FEATURES: Features = {
  wordPosition: (m, { root }) => share(m.place.wordsBefore, root.words),
  wordsBefore: (m) => size(m.place.wordsBefore),
  keptPosition: (m, { root }) => share(m.place.keptWordsBefore, root.kept),
  keptBefore: (m) => size(m.place.keptWordsBefore),
  keptAfter: (m, { root }) => size(root.kept - m.place.keptWordsBefore - (m.isKept ? m.words : 0)),
  keptBlocksBefore: (m) => size(m.place.keptBlocksBefore),
  keptBlocksAfter: (m, { keptBlocks }) => size(keptBlocks - m.place.keptBlocksBefore),
  toLast: (m, { lastKept }) => (lastKept < 0 ? NOWHERE : signed(lastKept - m.index)),
  fromTitle: (m, { headline }) => (headline < 0 ? 0 : signed(m.index - headline)),
  toGood: (m) => few(m.place.toGood),
  goodBefore: (m) => size(m.place.goodBefore),
  wordsSinceEnd: (m) => size(m.place.wordsSinceEnd),
  isUnderEnd: (m) => (m.place.isUnderEnd ? 1 : 0),
};
