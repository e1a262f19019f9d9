/**
 * Marks of a shop: prices that stand alone, things that can be put into a cart.
 * A news page speaks of money too, but in sentences.
 */
import { type Evidence, outOf } from './evidence.js';
import type { Shapes } from './shapes.js';

export type Commerce = 'prices' | 'pricedItems' | 'cart';

export function commerce({ prices, items, cart }: Shapes): Evidence<Commerce> {
  return {
    prices: outOf(12, prices),
    pricedItems: outOf(8, items.filter(({ isPriced }) => isPriced).length),
    cart: outOf(2, cart),
  };
}
