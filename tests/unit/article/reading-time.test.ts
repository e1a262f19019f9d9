import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../../src/article/reading-time.js';

describe('reading time', () => {
  it('is in whole minutes, at least one', () => {
    expect(readingMinutes(0, 'en')).toBe(1);
    expect(readingMinutes(20, 'en')).toBe(1);
    expect(readingMinutes(228, 'en')).toBe(1);
    expect(readingMinutes(2280, 'en')).toBe(10);
    expect(readingMinutes(228 * 2.6, 'en')).toBe(3);
  });

  it('is by the language, whatever its region', () => {
    expect(readingMinutes(1580, 'zh')).toBe(10);
    expect(readingMinutes(1580, 'zh-Hant-TW')).toBe(10);
    expect(readingMinutes(1580, 'EN-gb')).toBe(7);
  });

  it('is by the mean of all where the language is unknown or unmeasured', () => {
    expect(readingMinutes(1840, null)).toBe(10);
    expect(readingMinutes(1840, 'tlh')).toBe(10);
    expect(readingMinutes(1840, '')).toBe(10);
    expect(readingMinutes(1840, 'constructor')).toBe(10);
  });
});
