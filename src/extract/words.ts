/** The vocabulary made ready for use. */
import { Pattern } from './pattern.js';
import type { BlockKind, BoxKind, Vocabulary } from './vocabulary/index.js';

/** Patterns by name, and look-ups. */
export interface Words
  extends Readonly<Record<keyof Vocabulary['patterns'], Pattern>>,
    Pick<Vocabulary, 'metas' | 'offsets' | 'reasons'> {
  /** A word of class or id → one bit for each kind of clutter that it hints at; pairs of words joined by `_`. */
  readonly boxNames: ReadonlyMap<string, number>;
  /** The bit of each kind. */
  readonly boxKinds: Readonly<Record<BoxKind, number>>;
  /** A class word → one bit for each kind of block that it hints at. */
  readonly blockNames: ReadonlyMap<string, number>;
  readonly blockKinds: Readonly<Record<BlockKind, number>>;
  /** A class word → the bits of `ZONE` that it sets. */
  readonly zones: ReadonlyMap<string, number>;
  /** The name of a month → its number, 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  readonly dateForms: readonly Pattern[];
}

const ready = new WeakMap<Vocabulary, Words>();

/** Makes a vocabulary ready, once for each object; a pattern that is no regular expression throws when it is asked. */
export function compileVocabulary(vocabulary: Vocabulary): Words {
  let words = ready.get(vocabulary);
  if (!words) {
    const { patterns, zones, boxNames, blockNames, months, dateForms } = vocabulary;
    const compiled = Object.entries(patterns).map(([name, source]) => [name, new Pattern(source)]);
    words = {
      ...vocabulary,
      ...Object.fromEntries(compiled),
      boxNames: numbered(Object.values(boxNames), ' ', bit),
      boxKinds: bitOfEach(boxNames),
      blockNames: numbered(Object.values(blockNames), ' ', bit),
      blockKinds: bitOfEach(blockNames),
      zones: numbered(zones, ' ', bit),
      months: numbered(months, '|', (index) => index + 1),
      dateForms: dateForms.map((source) => new Pattern(source)),
    } as Words;
    ready.set(vocabulary, words);
  }
  return words;
}

const bit = (index: number) => 1 << index;

function bitOfEach(lists: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(Object.keys(lists).map((kind, index) => [kind, bit(index)]));
}

/** Each word of each list → the numbers of its lists in one. */
function numbered(lists: readonly string[], separator: string, number: (index: number) => number) {
  const numbers = new Map<string, number>();
  for (const [index, list] of lists.entries())
    for (const word of list.split(separator)) numbers.set(word, (numbers.get(word) ?? 0) | number(index));
  return numbers;
}
