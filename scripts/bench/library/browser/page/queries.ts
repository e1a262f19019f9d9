/** What is typed, key by key. */
import { Random, type SyntheticNews } from '../../synthetic.js';

export type QueryKind = 'one word' | 'two words' | 'three words' | 'phrase';

/** Queries of each kind. */
const EACH = 12;

/** Whole queries, from texts that are there; the same ones in every run. */
export function queriesOf(
  news: SyntheticNews,
  texts: number,
): Readonly<Record<QueryKind, readonly string[]>> {
  const random = new Random(11);
  const wordsOf = () => news.article(Math.floor(random.next() * texts)).text.split(/[\s.]+/);
  const some = (count: number) => {
    const words = wordsOf();
    return Array.from({ length: count }, () => random.of(words)).join(' ');
  };
  const run = (count: number) => {
    const words = wordsOf();
    const at = Math.floor(random.next() * (words.length - count));
    return words.slice(at, at + count).join(' ');
  };
  const make = (one: () => string) => Array.from({ length: EACH }, one);
  return {
    'one word': make(() => some(1)),
    'two words': make(() => some(2)),
    'three words': make(() => some(3)),
    phrase: make(() => `"${run(3)}"`),
  };
}

/** What stands in the box after each key. */
export function keystrokes(query: string): string[] {
  return Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)).filter(
    (typed) => typed.trim() !== '',
  );
}
