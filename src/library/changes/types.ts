/** What changed between two kept texts of one article. */

/** A stretch of a paragraph; all but the removed ones join to the newer text, all but the added ones to the older. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** One paragraph of the reading order of both texts together. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed' | 'edited';
  /** As the older text has it; left out where it has none, or has it in other paragraphs. */
  readonly before?: string;
  /** As the newer text has it. */
  readonly after?: string;
  /** Only with `edited`. */
  readonly words?: readonly WordChange[];
  /** Only with `added` and `removed`: it stands elsewhere in the other text. */
  readonly isMoved?: true;
}

/** A field that both texts have, and differently. */
export interface FieldChange {
  readonly before: string;
  readonly after: string;
  readonly words: readonly WordChange[];
}

/** Paragraphs by what became of them; a moved one counts as moved and as nothing else. */
export interface ChangeCounts {
  readonly added: number;
  readonly removed: number;
  readonly edited: number;
  readonly moved: number;
}

export interface Changes {
  /** Nothing that an author wrote is different. */
  readonly isSame: boolean;
  /** The texts are so large and so different that not everything they share was found. */
  readonly isCoarse: boolean;
  readonly headline: FieldChange | null;
  readonly standfirst: FieldChange | null;
  readonly byline: FieldChange | null;
  readonly paragraphs: readonly Change[];
  readonly counts: ChangeCounts;
}

/** What changed, counted for a sentence. */
export interface ChangeSummary extends ChangeCounts {
  readonly headline: boolean;
  readonly standfirst: boolean;
  readonly byline: boolean;
  /** All that were added, removed, edited or moved. */
  readonly paragraphs: number;
}
