import { describe, expect, it } from 'vitest';
import { dayOrder } from '../../../../../src/extract/metadata/dates/day-order.js';

describe('the order of numeric dates', () => {
  it('is what an unambiguous date of the page shows', () => {
    expect(dayOrder(['28/1/2021'], 'en-US', 'a.example')).toBe('day-first');
    expect(dayOrder(['1/28/2021'], 'en-GB', 'a.example')).toBe('month-first');
  });

  it('else follows the language and its country', () => {
    expect(dayOrder([], 'de', 'a.com')).toBe('day-first');
    expect(dayOrder([], 'en-GB', 'a.com')).toBe('day-first');
    expect(dayOrder([], 'en-US', 'a.com')).toBe('month-first');
  });

  it('reads plain English by the ending of the host', () => {
    expect(dayOrder([], 'en', 'a.com')).toBe('month-first');
    expect(dayOrder([], 'en', 'a.co.uk')).toBe('day-first');
    expect(dayOrder([], 'en-US', 'a.ie')).toBe('day-first');
  });
});
