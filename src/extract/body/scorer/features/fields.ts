/** What a block has to do with the article's fields. */
import type { Measured } from '../measures.js';
import { share } from '../scale.js';
import type { Features } from './feature.js';

/** Blocks longer than this (words) are prose; what they share with the headline says nothing. */
const LONGEST = 60;

export const FIELD_FEATURES: Features = {
  titleCovers: (m, { fields }) => {
    const own = ownWords(m);
    return share(commonWords(own, fields.title), own.size);
  },
  excerptCovered: (m, { fields }) => share(commonWords(ownWords(m), fields.excerpt), fields.excerpt.size),
};

const NO_WORDS: ReadonlySet<string> = new Set();

function ownWords(m: Measured): ReadonlySet<string> {
  return m.words < LONGEST ? new Set(m.tokens) : NO_WORDS;
}

function commonWords(own: ReadonlySet<string>, field: ReadonlySet<string>): number {
  let count = 0;
  for (const word of own) if (field.has(word)) count++;
  return count;
}
