import { describe, expect, it } from 'vitest';
import {
  addressOf,
  orderOf,
  type Place,
  placeIn,
  placeOf,
  placeOfTag,
} from '../../../../src/pages/library/address.js';

const places: readonly Place[] = [
  placeIn('reading'),
  placeIn('bin'),
  placeOfTag('politics & more'),
  { view: 'archive', tag: 'a', typed: '"two words" -site:x', order: 'oldest' },
  { view: 'reading', tag: 'everything', typed: '', order: null },
];

describe('the address of a place', () => {
  it.each(places.map((place) => [addressOf(place), place]))('%s leads back to it', (address, place) => {
    expect(placeOf(new URL(address, 'https://x.example').search)).toEqual(place);
  });

  it('says only what is not usual', () => {
    expect(addressOf(placeIn('reading'))).toBe('library.html');
    expect(addressOf(placeOfTag('sea'))).toBe('library.html?tag=sea');
  });

  it('takes what it does not know for not given', () => {
    expect(placeOf('?view=__proto__&sort=worst&q=')).toEqual(placeIn('reading'));
    expect(placeOf(`?q=${'x'.repeat(5000)}`).typed).toHaveLength(2000);
  });
});

describe('the order of a place', () => {
  it('is best match first only while something is searched', () => {
    expect(orderOf(placeIn('reading'))).toBe('newest');
    expect(orderOf({ ...placeIn('reading'), order: 'best' })).toBe('newest');
    expect(orderOf({ ...placeIn('reading'), typed: 'tram' })).toBe('best');
    expect(orderOf({ ...placeIn('reading'), typed: 'tram', order: 'oldest' })).toBe('oldest');
  });
});
