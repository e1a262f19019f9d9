/** One edited paragraph, word by word. */
import { align, type Work } from './alignment.js';
import type { WordChange } from './types.js';
import { hasUnspaced, piecesOf, Vocabulary } from './words.js';

/** Steps that the platform's segmenter takes for a character, in the unit of `Work` (README). */
const SEGMENTING = 60;

/**
 * The stretches of both texts in reading order. `same` ones are spelt as in `after`: same and added stretches join
 * to `after`, same and removed ones to what reads as `before`.
 */
export function diffWords(
  before: string,
  after: string,
  work: Work,
): { readonly words: readonly WordChange[]; readonly isExact: boolean } {
  const cut = cutFor(before, after, work);
  const [left, right] = [piecesOf(before, cut), piecesOf(after, cut)];
  const vocabulary = new Vocabulary();
  const { partners, isExact } = align(vocabulary.numbersOf(left), vocabulary.numbersOf(right), work);
  const stretches = new Stretches();
  let [i, j] = [0, 0];
  const closeGap = (endLeft: number, endRight: number) => {
    stretches.add('removed', left.slice(i, endLeft));
    stretches.add('added', right.slice(j, endRight));
    [i, j] = [endLeft + 1, endRight + 1];
  };
  for (const [from, to] of partners.entries()) {
    if (to < 0) continue;
    closeGap(from, to);
    stretches.add('same', right.slice(to, to + 1));
    if (partners[from + 1] === -1) stretches.add('removed', lostSpace(left[from], right[to]));
  }
  closeGap(left.length, right.length);
  return { words: stretches.all(), isExact };
}

/** Words where the work suffices for the segmenter, characters otherwise; the same on both sides. */
function cutFor(before: string, after: string, work: Work): 'words' | 'characters' {
  if (!hasUnspaced(before) && !hasUnspaced(after)) return 'words';
  const cost = SEGMENTING * (before.length + after.length);
  if (cost > work.left) return 'characters';
  work.left -= cost;
  return 'words';
}

/** The white space that stands only in the older text between a word that stayed and one that was removed. */
function lostSpace(before = '', after = ''): readonly string[] {
  return after === after.trimEnd() ? [before.slice(before.trimEnd().length)].filter(Boolean) : [];
}

/** Neighbours of one kind, gathered. */
class Stretches {
  readonly #done: WordChange[] = [];
  #kind: WordChange['kind'] = 'same';
  #pieces: string[] = [];

  add(kind: WordChange['kind'], pieces: readonly string[]): void {
    if (pieces.length === 0) return;
    if (kind !== this.#kind) this.#close();
    this.#kind = kind;
    for (const piece of pieces) this.#pieces.push(piece);
  }

  all(): readonly WordChange[] {
    this.#close();
    return this.#done;
  }

  #close(): void {
    if (this.#pieces.length > 0) this.#done.push({ kind: this.#kind, text: this.#pieces.join('') });
    this.#pieces = [];
  }
}
