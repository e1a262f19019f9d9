/**
 * The words that pages of the world's press are read by: plain data, no code. Whoever runs the pipeline hands them
 * in, so that the script which is injected into every page read carries the grammar and not the dictionary.
 */
import { BLOCK_NAMES, BLOCK_TEXTS } from './blocks.js';
import { BOXES } from './boxes.js';
import { DATE_FORMS, DATES, OFFSETS } from './dates.js';
import { BOX_NAMES, MARKUP, METAS, ZONES } from './markup.js';
import { MONTHS } from './months.js';
import { NAMES } from './names.js';
import { PAGE_KINDS } from './page-kinds.js';
import { REASONS } from './reasons.js';

/** A kind of block that class names hint at. */
export type BlockKind = keyof typeof BLOCK_NAMES;

/** A kind of clutter that class and id hint at. */
export type BoxKind = keyof typeof BOX_NAMES;

/** Survives JSON. A new language is an addition here and nowhere else. */
export interface Vocabulary {
  /** Sources of regular expressions for lower-case text, without flags and without `\\p` (`letters.ts` says why). */
  readonly patterns: Readonly<
    Record<
      | keyof typeof BLOCK_TEXTS
      | keyof typeof BOXES
      | keyof typeof DATES
      | keyof typeof MARKUP
      | keyof typeof NAMES
      | keyof typeof PAGE_KINDS,
      string
    >
  >;
  /** For each bit of `ZONE` the words that set it, separated by spaces. */
  readonly zones: readonly string[];
  /** For each kind of clutter the words of class and id that hint at it, separated by spaces; pairs joined by `_`. */
  readonly boxNames: Readonly<Record<BoxKind, string>>;
  /** For each kind of block the class words that hint at it, separated by spaces. */
  readonly blockNames: Readonly<Record<BlockKind, string>>;
  /** Names of meta tags by what they tell, separated by spaces. */
  readonly metas: Readonly<Record<keyof typeof METAS, string>>;
  /** Sources of regular expressions with the groups that `DATE_FORMS` explains. */
  readonly dateForms: readonly string[];
  readonly reasons: Readonly<Record<keyof typeof REASONS, string>>;
  /** Names of time zones that mean one offset wherever news is written: `cest` → `+02:00`. */
  readonly offsets: Readonly<Record<string, string>>;
  /** The names of each month, separated by `|`. */
  readonly months: readonly string[];
}

export const VOCABULARY: Vocabulary = {
  patterns: { ...BLOCK_TEXTS, ...BOXES, ...DATES, ...MARKUP, ...NAMES, ...PAGE_KINDS },
  zones: ZONES,
  boxNames: BOX_NAMES,
  blockNames: BLOCK_NAMES,
  metas: METAS,
  dateForms: DATE_FORMS,
  reasons: REASONS,
  offsets: OFFSETS,
  months: MONTHS,
};
