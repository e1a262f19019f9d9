/** The vocabulary made ready for use. */
import type { BlockKind, Vocabulary } from './vocabulary/index.js';

/** Regular expressions by name, and look-ups. */
export interface Words
  extends Readonly<Record<keyof Vocabulary['patterns'], RegExp>>,
    Pick<Vocabulary, 'metas' | 'offsets' | 'reasons'> {
  /** A class word → one bit for each kind of block that it hints at. */
  readonly blockNames: ReadonlyMap<string, number>;
  /** The bit of each kind. */
  readonly blockKinds: Readonly<Record<BlockKind, number>>;
  /** A class word → the bits of `ZONE` that it sets. */
  readonly zones: ReadonlyMap<string, number>;
  /** The name of a month → its number, 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  readonly dateForms: readonly RegExp[];
}

const ready = new WeakMap<Vocabulary, Words>();

/**
 * Compiles a vocabulary, once for each object.
 * @throws SyntaxError when one of its patterns is no regular expression
 */
export function compileVocabulary(vocabulary: Vocabulary): Words {
  let words = ready.get(vocabulary);
  if (!words) {
    const { patterns, zones, blockNames, months, dateForms } = vocabulary;
    const compiled = Object.entries(patterns).map(([name, source]) => [name, new RegExp(source, 'iu')]);
    words = {
      ...vocabulary,
      ...Object.fromEntries(compiled),
      blockNames: numbered(Object.values(blockNames), ' ', (index) => 1 << index),
      blockKinds: Object.fromEntries(Object.keys(blockNames).map((kind, index) => [kind, 1 << index])),
      zones: numbered(zones, ' ', (index) => 1 << index),
      months: numbered(months, '|', (index) => index + 1),
      dateForms: dateForms.map((source) => new RegExp(source, 'giu')),
    } as Words;
    ready.set(vocabulary, words);
  }
  return words;
}

/** Each word of each list → the numbers of its lists in one. */
function numbered(lists: readonly string[], separator: string, number: (index: number) => number) {
  const numbers = new Map<string, number>();
  for (const [index, list] of lists.entries())
    for (const word of list.split(separator)) numbers.set(word, (numbers.get(word) ?? 0) | number(index));
  return numbers;
}
