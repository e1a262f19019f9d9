/** A text as shingles: neighbouring words that carry meaning, as numbers. What is left of them tells a copy. */

/** Words of one shingle, and characters of one in scripts that write no spaces. Measured (README). */
const WORDS = 2;
const CHARACTERS = 4;

/** A run of unspaced script (Thai, Lao, Myanmar, Khmer, kana, Han), or else a word. */
const RUN =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|[\p{L}\p{M}\p{N}]+/gu;
const IS_UNSPACED =
  /^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/**
 * Words of up to three letters are mostly grammar, which strangers share, in the scripts whose languages spell with
 * vowels: Latin, Greek, Cyrillic. Figures stay.
 */
const GRAMMAR = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{1,3}$/u;

/** The shingles of `text` in reading order, as often as they stand there. Linear; the same on every machine. */
export function shinglesOf(text: string): Uint32Array {
  const shingles: number[] = [];
  const words = new Window(WORDS);
  const characters = new Window(CHARACTERS);
  for (const run of text.normalize('NFC').toLowerCase().match(RUN) ?? []) {
    if (IS_UNSPACED.test(run)) {
      for (const character of run) characters.push(hashOf(character), shingles);
    } else if (!GRAMMAR.test(run)) words.push(hashOf(run), shingles);
  }
  return Uint32Array.from(shingles);
}

/** The last few items of a sequence; gives one number for them whenever it is full. */
class Window {
  readonly #items: number[];
  #count = 0;

  constructor(size: number) {
    this.#items = Array.from({ length: size }, () => 0);
  }

  push(item: number, shingles: number[]): void {
    const items = this.#items;
    items.copyWithin(0, 1);
    items[items.length - 1] = item;
    if (++this.#count < items.length) return;
    let hash = 0;
    for (const each of items) hash = Math.imul(hash ^ each, 0x9e3779b1) + 0x7f4a7c15;
    shingles.push(mix(hash));
  }
}

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** The finalizer of MurmurHash3 (public domain): every bit in tells on every bit out. */
export function mix(number: number): number {
  let hash = number ^ (number >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
