/**
 * Lists of things that each lead elsewhere: cards with a picture or heading, a link, little text of their own.
 * An article has a few such lists around it; a category page is one.
 */
import { type Evidence, outOf } from './evidence.js';
import type { Shapes } from './shapes.js';

/** Characters; more is a text. */
const LONGEST_CARD = 600;

export type Repetition = 'pictureCards' | 'cardText' | 'linkShare';

export function repetition({ items, characters, linked }: Shapes): Evidence<Repetition> {
  const cards = items.filter(({ box }) => box.length < LONGEST_CARD && box.linked * 4 >= box.length);
  const text = cards.reduce((sum, { box }) => sum + box.length, 0);
  return {
    pictureCards: outOf(24, cards.filter(({ isPictured }) => isPictured).length),
    cardText: outOf(Math.max(1, characters), text),
    linkShare: outOf(Math.max(1, characters), linked),
  };
}
