/** Texts of ours to compare. */
import fc from 'fast-check';
import type { ComparedText } from '../../../../src/library/changes/index.js';

/** An article of which only what is compared matters. */
export function textOf(paragraphs: readonly string[], changes: Partial<ComparedText> = {}): ComparedText {
  return {
    title: 'Old bridge reopens after two winters',
    standfirst: null,
    byline: 'Ilse Maring',
    siteName: 'The Gazette',
    lang: 'en',
    text: paragraphs.join('\n\n'),
    ...changes,
  };
}

export const BRIDGE: readonly string[] = [
  'Carts and cyclists crossed the old bridge first on Tuesday, two winters after the flood had closed it.',
  'The council paid for the new piers with a loan that it hopes to repay from tolls within eleven years.',
  '“We had forgotten how short the way to school is,” said a woman who lives on the far side.',
  'Lorries of more than seven tonnes still have to take the road through the valley.',
  'A second bridge, for the railway, is planned, but nobody wants to say when it will be built.',
];

/** Paragraphs of a few words each, with repetitions, typography and scripts that write no spaces. */
export const paragraphs = fc.array(
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'bridge',
          'river',
          'the',
          'a',
          'town',
          '“so”',
          '—',
          '1,000',
          '3',
          '新しい橋',
          '大桥重新开放',
          'don’t',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.constantFrom('\ud800', '\udc00', '\u00ad', '\u0301'),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((words) => words.join(' ')),
  { maxLength: 8 },
);

/** Paragraphs that repeat and resemble each other, so that there are several equally good ways to pair them. */
export const alikeParagraphs = fc.array(
  fc.constantFrom('one two three', 'one two four', 'one five four', 'six five four', 'six'),
  { maxLength: 8 },
);
