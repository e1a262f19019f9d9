/**
 * Trafilatura's measure: strings that must stand in a body and strings that must not, counted over a whole set
 * (micro average), after white space is folded.
 */

export interface SegmentCounts {
  /** "with" strings found. */
  readonly kept: number;
  /** "with" strings missing. */
  readonly lost: number;
  /** "without" strings found. */
  readonly wrong: number;
}

export interface SegmentScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Counts the strings of one page. */
export function segmentCounts(
  text: string,
  withStrings: readonly string[],
  withoutStrings: readonly string[],
): SegmentCounts {
  const found = (strings: readonly string[]) => strings.filter((s) => hasSegment(text, s)).length;
  const kept = found(withStrings);
  return { kept, lost: withStrings.length - kept, wrong: found(withoutStrings) };
}

/** Whether a string stands in a text, white space folded in both. */
export function hasSegment(text: string, segment: string): boolean {
  return fold(text).includes(fold(segment));
}

/** The scores over all strings of all pages; null where no page has any. */
export function segmentScore(pages: readonly SegmentCounts[]): SegmentScore | null {
  const sum = (of: (counts: SegmentCounts) => number) => pages.reduce((total, page) => total + of(page), 0);
  const [kept, lost, wrong] = [sum((c) => c.kept), sum((c) => c.lost), sum((c) => c.wrong)];
  if (kept + lost + wrong === 0) return null;
  const precision = kept + wrong === 0 ? 0 : kept / (kept + wrong);
  const recall = kept + lost === 0 ? 0 : kept / (kept + lost);
  const f1 = kept === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
