import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/library/changes/fold.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom("'", '"', '-', '–', '…', '.', ' ', '\u00a0', '\u00ad', 'a', '\u0301', '\ud800'), {
      maxLength: 20,
    })
    .map((parts) => parts.join('')),
);

describe('fold', () => {
  it.each([
    ['“so” they say', '"so" they say'],
    ['it’s', "it's"],
    ['two – or three', 'two-or three'],
    ['wait…', 'wait...'],
    ['10\u00a0000 tonnes', '10 000 tonnes'],
    ['rail\u00adway', 'railway'],
    ['cafe\u0301', 'café'],
    ['5\u202f%, 新しい 橋', '5%, 新しい橋'],
    ['  said  \n the mayor ,', 'said the mayor,'],
  ])('%j reads as %j', (text, folded) => expect(fold(text)).toBe(fold(folded)));

  it.each([
    ['7 tonnes', '8 tonnes'],
    ['well-known', 'well known'],
    ['Bridge', 'bridge'],
    ['He said so', 'He “said” so'],
    ['10²', '102'],
    ['old bridge', 'oldbridge'],
  ])('%j does not read as %j', (one, other) => expect(fold(one)).not.toBe(fold(other)));

  it('folds once and for all', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    ));

  it('folds a whole as it folds its parts', () =>
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(fold(`${fold(a)} ${fold(b)}`)).toBe(fold(`${a} ${b}`));
      }),
    ));
});
