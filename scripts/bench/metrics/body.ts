/**
 * How much of a body was found, as WCXB (Web Content eXtraction Benchmark) measures it: F1 over the bag of words,
 * and how many of the annotator's snippets stand in the text.
 */

export interface WordScore {
  /** Share of the given words that are true. */
  readonly precision: number;
  /** Share of the true words that were given. */
  readonly recall: number;
  readonly f1: number;
}

/** WCXB's `\w+` is Python's: letters and digits of every script, and the underscore; no combining marks. */
const WORD = /[\p{L}\p{N}_]+/gu;

/** The words of a text, lower-cased. */
export function words(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Compares two texts as bags of words; without a common word all three are 0. */
export function wordScore(given: string, truth: string): WordScore {
  const open = new Map<string, number>();
  const trueWords = words(truth);
  for (const word of trueWords) open.set(word, (open.get(word) ?? 0) + 1);
  const givenWords = words(given);
  let common = 0;
  for (const word of givenWords) {
    const left = open.get(word) ?? 0;
    if (left > 0) common++;
    open.set(word, left - 1);
  }
  if (common === 0) return { precision: 0, recall: 0, f1: 0 };
  const precision = common / givenWords.length;
  const recall = common / trueWords.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/**
 * The share of snippets that stand in a text, case and white space folded; null where there are none.
 * WCXB's "with" is this share, "without" one minus it.
 */
export function snippetShare(text: string, snippets: readonly string[]): number | null {
  if (snippets.length === 0) return null;
  const folded = fold(text);
  return snippets.filter((snippet) => folded.includes(fold(snippet))).length / snippets.length;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
