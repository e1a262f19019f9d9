/**
 * Articles of no language, as many as are asked for and the same ones for the same seed: words of syllables, common
 * and rare as in real texts (Zipf). Imports nothing of Node, so that pages run it, too.
 */

/** A synthetic article. */
export interface SyntheticArticle {
  readonly url: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly siteName: string;
  /** ISO 8601, a day. */
  readonly published: string;
  /** About 4 kB: paragraphs of sentences, about 700 words, of which about 250 are different. */
  readonly text: string;
  readonly tags: readonly string[];
}

/** Words of the language, most frequent first. */
const VOCABULARY = 200_000;
const WORDS = 700;
/** Zipf's exponent and Mandelbrot's shift; with them a text of 700 words has about 250 to 300 different ones. */
const EXPONENT = 1.15;
const SHIFT = 2.7;
/** Words that this article has more of than others have: what it is about. */
const TOPIC_WORDS = 40;
const TOPIC_SHARE = 0.35;

const ONSETS = [
  'b',
  'br',
  'd',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const CODAS = ['', '', '', 'n', 'r', 's', 't', 'l', 'nd', 'ng'];

/** A language and its articles. */
export class SyntheticNews {
  readonly #seed: number;
  readonly words: readonly string[];
  /** For each rank, the share of all words up to it. */
  readonly #shares: Float64Array;

  constructor(seed = 1) {
    this.#seed = seed;
    this.words = vocabulary(new Random(seed));
    this.#shares = new Float64Array(VOCABULARY);
    let sum = 0;
    for (let rank = 0; rank < VOCABULARY; rank++) {
      sum += (rank + SHIFT) ** -EXPONENT;
      this.#shares[rank] = sum;
    }
    for (let rank = 0; rank < VOCABULARY; rank++) this.#shares[rank] = (this.#shares[rank] ?? 0) / sum;
  }

  /** The article with this number; the same in every run. */
  article(number: number): SyntheticArticle {
    const random = new Random(this.#seed * 1_000_003 + number);
    const topic = Array.from({ length: TOPIC_WORDS }, () => this.#word(random.next() ** 0.5));
    const word = () =>
      random.next() < TOPIC_SHARE
        ? (topic[Math.floor(random.next() ** 2 * TOPIC_WORDS)] ?? '')
        : this.#word(random.next());
    const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(random.next() * 4000) * 86_400_000);
    const site = Math.floor(random.next() ** 3 * 200);
    const siteName = `${capital(this.words[300 + site] ?? '')} ${capital(this.words[900 + site] ?? '')}`;
    return {
      url: `https://www.${siteName.toLowerCase().replace(' ', '-')}.example/${number}`,
      headline: capital(phrase(8, word)),
      standfirst: `${capital(phrase(18, word))}.`,
      byline: capital(this.words[2000 + Math.floor(random.next() * 500)] ?? ''),
      siteName,
      published: day.toISOString().slice(0, 10),
      text: paragraphs(random, word),
      tags: random.next() < 0.3 ? [this.words[100 + Math.floor(random.next() * 40)] ?? ''] : [],
    };
  }

  /** @param share from 0 to 1: small for frequent words */
  #word(share: number): string {
    let [low, high] = [0, VOCABULARY - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#shares[middle] ?? 0) < share) low = middle + 1;
      else high = middle;
    }
    return this.words[low] ?? '';
  }
}

/** Different words, short ones among the frequent, many with a beginning in common. */
function vocabulary(random: Random): string[] {
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables = words.size < 900 ? 1 : words.size < 30_000 ? 2 : 2 + Math.floor(random.next() * 3);
    let word = '';
    for (let i = 0; i < syllables; i++) word += random.of(ONSETS) + random.of(VOWELS) + random.of(CODAS);
    words.add(word);
  }
  return [...words];
}

function phrase(words: number, word: () => string): string {
  return Array.from({ length: words }, word).join(' ');
}

function paragraphs(random: Random, word: () => string): string {
  const all: string[] = [];
  for (let words = 0; words < WORDS; ) {
    const sentences: string[] = [];
    for (let i = 0; i < 3; i++) {
      const length = 8 + Math.floor(random.next() * 18);
      sentences.push(`${capital(phrase(length, word))}.`);
      words += length;
    }
    all.push(sentences.join(' '));
  }
  return all.join('\n\n');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Numbers that look random and are the same in every run (mulberry32, in the public domain). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to but not including 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Any of `items`. */
  of<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item {
    return items[Math.floor(this.next() * items.length)] as Item;
  }
}
