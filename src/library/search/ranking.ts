/**
 * How well a text matches: BM25F (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and
 * Beyond") over headline, standfirst, byline and body. A word in a shorter field tells more, a rare word tells more
 * than a common one, and repeating a word tells less each time.
 */
import { FIELDS } from './fields.js';
import { countOf, flagsOf, headlineWordsOf } from './weight.js';

/** How soon more occurrences stop to count, and how much longer texts must have more: the usual values. */
const K1 = 1.2;
const B = 0.75;

/** Occurrences in a body of average length that one in this field is worth. Chosen on 200 queries (`README.md`). */
const HEADLINE = 24;
const STANDFIRST = 3;
const CREDITS = 2;
/** The same for a tag, which a reader has chosen. */
export const TAG_WEIGHT = HEADLINE;
/** What a longer word counts that only begins with the one asked for. */
const LOOSE = 0.4;

/** How much longer headlines must have more, and how many words they have: the mean of ours. */
const HEADLINE_B = 0.75;
export const HEADLINE_WORDS = 9;

/** What one occurrence counts in the body of a text of this length. Never 0. */
export function bodyNorm(words: number, averageWords: number): number {
  return 1 / (1 - B + (B * Math.max(1, words)) / Math.max(1, averageWords));
}

/**
 * Occurrences over all fields, as if all were in a body of average length.
 * @param weight of a posting
 * @param norm from `bodyNorm`
 */
export function occurrences(weight: number, norm: number): number {
  const inBody = countOf(weight) * norm;
  const flags = flagsOf(weight);
  return flags === 0 ? inBody : inBody + fieldWorth(flags, headlineWordsOf(weight));
}

/** What standing in these fields is worth. */
export function fieldWorth(flags: number, headlineWords: number): number {
  const headline = HEADLINE / (1 - HEADLINE_B + (HEADLINE_B * headlineWords) / HEADLINE_WORDS);
  return (
    (flags & FIELDS.headline.flag ? headline : 0) +
    (flags & FIELDS.standfirst.flag ? STANDFIRST : 0) +
    (flags & FIELDS.byline.flag ? CREDITS : 0)
  );
}

/** How much a word tells that `having` of `texts` have. Always positive. */
function rarity(having: number, texts: number): number {
  const some = Math.min(having, texts);
  return Math.log(1 + (texts - some + 0.5) / (some + 0.5));
}

/** What a query's word adds to the score of each text: see `scores`. */
export interface UnitRarity {
  readonly exact: number;
  readonly loose: number;
}

/** @param exact how many texts have the word itself; `all`, it or a longer one */
export function unitRarity(exact: number, all: number, texts: number): UnitRarity {
  return { exact: rarity(exact, texts), loose: LOOSE * rarity(all, texts) };
}

/** The score of one text for one word, by its occurrences. Positive if there are any. */
export function unitScore(rarities: UnitRarity, exact: number, loose: number): number {
  const asLoose = rarities.loose * saturated(exact + loose);
  return exact > 0 ? Math.max(rarities.exact * saturated(exact), asLoose) : asLoose;
}

/** What a text's score is raised by when its words stand next to each other, as a share of it. */
const NEAR = 2;

/** What is added to a score where `words` words stand within `span` positions. */
export function nearScore(score: number, words: number, span: number): number {
  return (NEAR * score * words) / (words + Math.max(0, span - words));
}

const saturated = (count: number) => count / (count + K1);

/** Scores and slots in one number each, so that they are sorted as fast as numbers are. */
const SLOTS = 2 ** 24;
const SCORE_STEPS = 2 ** 16;

/** The slots with the highest scores first; of equal ones the newest first. */
export function bestFirst(slots: readonly number[] | Uint32Array, scores: Float32Array): Uint32Array {
  const packed = new Float64Array(slots.length);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] ?? 0;
    packed[i] = Math.round((scores[slot] ?? 0) * SCORE_STEPS) * SLOTS + slot;
  }
  packed.sort();
  const sorted = new Uint32Array(packed.length);
  for (let i = 0; i < packed.length; i++) sorted[packed.length - 1 - i] = (packed[i] ?? 0) % SLOTS;
  return sorted;
}
