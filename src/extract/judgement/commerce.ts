/**
 * Marks of a shop: prices that stand alone, things that can be put into a cart, declared prices.
 * A news page speaks of money too, but in sentences.
 */
import { foldWhiteSpace } from '../text.js';
import { type Evidence, type JudgedPage, outOf } from './evidence.js';
import type { Shapes } from './shapes.js';

const CONTROLS = 'button, input[type=submit], a[role=button], a[class], [class*="cart" i]';
const DECLARED =
  'meta[property*="price:amount"], [itemprop=price], [itemprop=offers], [itemprop=sku], [itemprop=availability]';
const MOST_CONTROLS = 2000;

export type Commerce = 'prices' | 'pricedItems' | 'cart' | 'declaredPrice';

export function commerce({ document, words }: JudgedPage, shapes: Shapes): Evidence<Commerce> {
  let cart = 0;
  for (const control of [...document.querySelectorAll(CONTROLS)].slice(0, MOST_CONTROLS)) {
    const raw = control.textContent || control.getAttribute('value') || '';
    if (raw.length < 120 && words.cartWord.test(foldWhiteSpace(raw))) cart++;
  }
  return {
    prices: outOf(12, shapes.prices),
    pricedItems: outOf(8, shapes.items.filter(({ prices }) => prices > 0).length),
    cart: outOf(2, cart),
    declaredPrice: outOf(1, document.querySelectorAll(DECLARED).length),
  };
}
