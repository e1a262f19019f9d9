/** The paragraphs of two texts in one reading order. */
import type { Work } from './alignment.js';
import type { Fate, Paragraph } from './paragraphs.js';
import type { Change } from './types.js';
import { diffWords } from './word-diff.js';

/** A paragraph with what became of it. */
export interface Fated extends Paragraph {
  readonly fate: Fate;
}

/**
 * What became of the paragraphs: at each place first what was taken out, then what came in its stead. Partners stand
 * in the same order on both sides, so that two of them that are reached together are each other's.
 */
export function interleave(
  before: readonly Fated[],
  after: readonly Fated[],
  work: Work,
): { readonly paragraphs: readonly Change[]; readonly isExact: boolean } {
  const paragraphs: Change[] = [];
  let isExact = true;
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [from, to] = [before[i], after[j]];
    if (from && isAlone(from)) {
      if (from.fate.kind !== 'rejoined') paragraphs.push(alone('removed', from));
      i++;
    } else if (to && isAlone(to)) {
      paragraphs.push(to.fate.kind === 'rejoined' ? { kind: 'same', after: to.text } : alone('added', to));
      j++;
    } else {
      const pair = from && to ? together(from, to, work) : null;
      if (pair) paragraphs.push(pair.change);
      isExact &&= pair?.isExact ?? true;
      i++;
      j++;
    }
  }
  return { paragraphs, isExact };
}

function isAlone({ fate }: Fated): boolean {
  return fate.kind !== 'same' && fate.kind !== 'edited';
}

function alone(kind: 'added' | 'removed', { text, fate }: Fated): Change {
  const moved = fate.kind === 'moved' ? { isMoved: true as const } : {};
  return kind === 'added' ? { kind, after: text, ...moved } : { kind, before: text, ...moved };
}

function together(
  { text: before, fate }: Fated,
  { text: after }: Fated,
  work: Work,
): { readonly change: Change; readonly isExact: boolean } {
  if (fate.kind !== 'edited') return { change: { kind: 'same', before, after }, isExact: true };
  const { words, isExact } = diffWords(before, after, work);
  return { change: { kind: 'edited', before, after, words }, isExact };
}
