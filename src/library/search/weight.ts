/**
 * What a posting says of a term in a text, in one number: three bits for the fields it stands in beside the body, one
 * for `INSIDE`, three for the headline's length if it stands there, and how often it stands in the body.
 */
import { FIELDS } from './fields.js';

/** The flag of a pair of characters that begins a word nowhere in the text. */
export const INSIDE = 8;
const FLAG_BITS = 4;
/** Flags of the fields. */
const FIELD_FLAGS = 7;
const LENGTH_BITS = 3;
const LONGEST = 7;
/** Words of a headline that are one step of its length. */
const STEP = 3;
/** More occurrences than this tell no more of a text. */
const MOST_COUNTED = 65_535;

export interface Weighed {
  /** Occurrences in the body. */
  readonly count: number;
  /** `Field.flag` of the other fields. */
  readonly flags: number;
  /** Whether it begins a word anywhere in the text. */
  readonly starts: boolean;
}

/** @param headlineWords how many words the text's headline has */
export function weightOf({ count, flags, starts }: Weighed, headlineWords: number): number {
  const low = flags | (starts || flags & FIELDS.siteName.flag ? 0 : INSIDE);
  const counted = Math.min(count, MOST_COUNTED);
  if ((flags & FIELDS.headline.flag) === 0) return (counted << FLAG_BITS) | low;
  const length = Math.min(LONGEST, Math.floor(headlineWords / STEP));
  return (((counted << LENGTH_BITS) | length) << FLAG_BITS) | low;
}

export const flagsOf = (weight: number) => weight & FIELD_FLAGS;
export const isInside = (weight: number) => (weight & INSIDE) !== 0;

export function countOf(weight: number): number {
  return weight >>> (weight & FIELDS.headline.flag ? FLAG_BITS + LENGTH_BITS : FLAG_BITS);
}

/** About how many words the headline has in which the term stands; 0 if it stands in none. */
export function headlineWordsOf(weight: number): number {
  return weight & FIELDS.headline.flag ? (((weight >>> FLAG_BITS) & LONGEST) + 0.5) * STEP : 0;
}
