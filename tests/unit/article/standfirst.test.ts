import { expect, it } from 'vitest';
import { standfirstAbove } from '../../../src/article/standfirst.js';

const DECK = 'Five months without a crossing end with flasks of tea on the slip.';
const BODY = 'The car ferry sailed on Monday at dawn.';

it('stands above a body that has it not', () => {
  expect(standfirstAbove({ standfirst: DECK, text: BODY })).toBe(DECK);
});

it('is not said again where the body says it', () => {
  expect(
    standfirstAbove({ standfirst: DECK, text: `${DECK.replace(' with', '\n with')}\n\n${BODY}` }),
  ).toBeNull();
});

it('is nothing where there is none', () => {
  expect(standfirstAbove({ standfirst: null, text: BODY })).toBeNull();
});
