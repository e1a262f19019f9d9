/** Through any merges and deletions the index finds what a naive reading of every text finds. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MemoryIndex } from '../../../../scripts/bench/library/memory-index.js';
import { cases, PATIENCE } from '../../cases.js';
import { found, sampleText } from './samples.js';

/** Few letters and few words, so that prefixes, phrases and repetitions are frequent. */
const WORDS = [
  'ab',
  'abc',
  'abcd',
  'abcde',
  'b',
  'bcde',
  'bcdef',
  'ÀB',
  'cöde',
  'codes',
  'x1',
  '東京',
  '京都東',
] as const;
const word = fc.constantFrom(...WORDS);
const body = fc.array(word, { maxLength: 12 });

interface Text {
  readonly headline: readonly string[];
  readonly body: readonly string[];
}
const text: fc.Arbitrary<Text> = fc.record({ headline: fc.array(word, { maxLength: 3 }), body });

type Change =
  | { readonly kind: 'add'; readonly text: Text }
  | { readonly kind: 'remove'; readonly which: number }
  | { readonly kind: 'flush' }
  | { readonly kind: 'merge'; readonly from: number; readonly count: number };

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('add' as const), text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), which: fc.nat(40) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('flush' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('merge' as const),
      from: fc.nat(5),
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
);

/** A part of a query: words with a space behind them, or a phrase; left out or not. */
const part = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 3 }),
  phrase: fc.boolean(),
  excluded: fc.boolean(),
});
type Part = { words: string[]; phrase: boolean; excluded: boolean };

it('finds the texts that have all words and none of the excluded', { timeout: PATIENCE }, () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 40 }),
      fc.array(part, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      async (changes, parts, isTyping) => {
        const index = new MemoryIndex();
        const kept = new Map<number, Text>();
        for (const step of changes) await apply(step, index, kept);
        const query = parts.map(written).join(' ') + (isTyping ? '' : ' ');
        const expected = [...kept].filter(([, one]) =>
          parts.every((wanted, i) => isTrueOf(wanted, one, isTyping && i === parts.length - 1)),
        );
        const slots = await found(index, query);
        expect(slots.sort((a, b) => a - b)).toEqual(expected.map(([slot]) => slot).sort((a, b) => a - b));
      },
    ),
    cases(300),
  ),
);

async function apply(step: Change, index: MemoryIndex, kept: Map<number, Text>): Promise<void> {
  if (step.kind === 'add') {
    const { headline, body: words } = step.text;
    kept.set(index.add(sampleText({ headline: headline.join(' '), text: words.join(' ') })), step.text);
  } else if (step.kind === 'remove') {
    const slot = [...kept.keys()][step.which];
    if (slot === undefined) return;
    kept.delete(slot);
    index.remove(slot);
  } else if (step.kind === 'flush') await index.flush();
  else {
    const due = [...index.segments].sort((a, b) => a.from - b.from).slice(step.from, step.from + step.count);
    if (due.length > 0) await index.mergeSegments(due);
  }
}

function written({ words, phrase, excluded }: Part): string {
  const sign = excluded ? '-' : '';
  return phrase ? `${sign}"${words.join(' ')}"` : words.map((each) => sign + each).join(' ');
}

/** The rules of matching again, on strings alone. */
function isTrueOf(
  { words, phrase, excluded }: Part,
  { headline, body: text }: Text,
  isLast: boolean,
): boolean {
  const fields = [headline.map(plain), text.map(plain)];
  if (phrase) return fields.some((field) => hasPhrase(field, words.map(plain))) !== excluded;
  return words.every((each, i) => {
    const isTyped = isLast && i === words.length - 1;
    const wanted = plain(each);
    const has = fields.flat().some((one) => matches(one, wanted, isTyped, excluded));
    return has !== excluded;
  });
}

const isHan = (term: string) => /\p{Script=Han}/u.test(term);

function matches(has: string, wanted: string, isTyped: boolean, excluded: boolean): boolean {
  if (isHan(wanted)) return isHan(has) && has.includes(wanted);
  if (excluded) return has === wanted;
  return has === wanted || ((isTyped || wanted.length >= 4) && has.startsWith(wanted));
}

/** A phrase's words stand one behind the other; those without spaces may begin and end within one. */
function hasPhrase(field: readonly string[], words: readonly string[]): boolean {
  const units = (list: readonly string[]) => list.flatMap((one) => (isHan(one) ? [...one] : [one]));
  const [all, wanted] = [unitsWithBorders(field), units(words)];
  return all.some((_, at) => wanted.every((unit, i) => all[at + i] === unit) && bordersFit(field, words, at));
}

const unitsWithBorders = (list: readonly string[]) => list.flatMap((one) => (isHan(one) ? [...one] : [one]));

/** Pairs never reach over a space: two runs that the query parts or joins must be so in the text. */
function bordersFit(field: readonly string[], words: readonly string[], at: number): boolean {
  const borders = bordersOf(field).map((border) => border - at);
  const inQuery = bordersOf(words);
  const end = unitsWithBorders(words).length;
  return borders.every((border) => border <= 0 || border >= end || inQuery.includes(border));
}

/** Offsets, in units, at which a new word begins. */
function bordersOf(list: readonly string[]): number[] {
  let at = 0;
  return list.map((one) => {
    const begins = at;
    at += isHan(one) ? [...one].length : 1;
    return begins;
  });
}

/** The foldings that the words above need. */
const plain = (one: string) => one.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
