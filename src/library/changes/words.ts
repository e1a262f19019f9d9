/** A text cut into words and marks, each with the white space behind it, so that the pieces join to the text. */
import { fold } from './fold.js';

/** Scripts that write words without spaces between them: Thai, Lao, Myanmar, Khmer, kana, Han. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/**
 * A word (soft hyphens and joiners within it; an apostrophe, point or comma between letters or digits: `don't`,
 * `1,000.5`) or any other single character; no two of its repetitions can match the same character.
 */
const PIECE = /(?:[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+(?:['\u2019.,][\p{L}\p{M}\p{N}]+)*|\S)\s*/gu;

const PLAIN = /^[\w ]*$/;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * `text` in pieces that join to it, white space before the first left out.
 * @param unspaced whether scripts without spaces are cut into words, by the platform's segmenter, or faster, into
 * characters
 */
export function piecesOf(text: string, unspaced: 'words' | 'characters'): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.match(PIECE) ?? []) {
    if (UNSPACED.test(piece)) pushUnspaced(pieces, piece, unspaced);
    else pieces.push(piece);
  }
  return pieces;
}

/** Is some of it in a script without spaces? */
export function hasUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

function pushUnspaced(pieces: string[], run: string, cut: 'words' | 'characters'): void {
  const body = run.trimEnd();
  const space = run.slice(body.length);
  if (cut === 'words') for (const { segment } of segmenter.segment(body)) pieces.push(segment);
  else for (const character of body) pieces.push(character);
  if (space !== '') pieces.push(`${pieces.pop() ?? ''}${space}`);
}

/** Numbers for strings: the same for pieces that read the same. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();

  numberOf(piece: string): number {
    const key = PLAIN.test(piece) ? piece.trimEnd() : fold(piece);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  numbersOf(pieces: readonly string[]): Int32Array {
    return Int32Array.from(pieces, (piece) => this.numberOf(piece));
  }
}
